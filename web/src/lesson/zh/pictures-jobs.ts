// The words of the pictures of long work, Chinese.
import type { jobWords as english } from '../en/pictures-jobs.js';

export const jobWords: typeof english = {
  megabytes: (v) => `${v.number} MB`,

  learners: {
    attention: '注意力',
    recurrent: '循环',
    windowed: '窗口',
  },

  timing: {
    measured: '实测',
    square: 'c · n²',
    replaced: '替换一个',
    x: '词元数 n',
    y: '一次注意力',
    waiting: '还没有计时。',
    describe: (v) => `在这里测得：${v.n} 个词元的注意力用时 ${v.time}。灰线是拟合这些点的 c · n²。`,
    exponent: (v) => `让指数自由变化，拟合得最好的是 n 的 ${v.exponent} 次方。`,
    changed: (v) => `其中替换一个词元：${v.time}。`,
    head: ['词元', '毫秒', '毫秒，替换一个', '权重表'],
  },

  distance: {
    limit: '放弃',
    x: '间隔的词数',
    y: '有把握之前的训练步数',
    waiting: '还没有训练过。',
    never: (v) => `${v.steps} 步内没有`,
    describe: (v) =>
      `每个答案都有把握之前的训练步数，按间隔的词数排列。最近一次，间隔 ${v.distance}：注意力 ${v.attention}，循环网络 ${v.recurrent}。`,
    head: ['间隔的词数', '种子', '注意力', '循环', '窗口'],
  },

  influence: {
    before: '训练前',
    after: '训练后',
    x: '对最后一个位置的影响',
    zero: '0',
    waiting: '还没有测量过。',
    describe: (v) =>
      `训练前，“${v.word}”对猜测的影响：在注意力中 ${v.attention}，在循环网络中 ${v.recurrent}，在窗口中 ${v.windowed}。`,
    describeAfter: (v) => `训练后：${v.attention}、${v.recurrent}、${v.windowed}。`,
    head: ['词', '注意力，前', '循环，前', '窗口，前', '注意力，后', '循环，后', '窗口，后'],
  },

  retrain: {
    x: '训练步数',
    y: '损失，奈特每答案',
    waiting: '训练还没开始。',
    describe: (v) => `${v.steps} 步之后，每个答案的损失是 ${v.loss} 奈特，这是对之前各步的平均。`,
    head: ['步', '损失'],
  },
};
