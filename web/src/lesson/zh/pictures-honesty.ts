// The words of the pictures of chapter 6, Chinese.
import type { honesty as english } from '../en/pictures-honesty.js';
import { integer } from '../format.js';

/** Variants of the file of ablations, by the names that they have there. */
const variants: Readonly<Record<string, string>> = {
  full: '完整',
  'one-head': '一个头',
  'one-layer': '一层',
  'no-positions': '无位置',
  'no-residual': '无残差',
  'no-norm': '无归一化',
  'no-feed-forward': '无前馈',
  causal: '仅因果掩码',
};

export const honesty: typeof english = {
  variant: (name) => variants[name] ?? name,

  heads: {
    title: (v) => `第 ${v.layer} 层第 ${v.head} 头`,
    self: (v) => `自己 ${v.percent}`,
    before: (v) => `前一个 ${v.percent}`,
    after: (v) => `后一个 ${v.percent}`,
    effective: (v) => `分散在 ${v.words} 个词`,
    name: (v) => `${v.title}：${v.habits}`,
    describe: (v) =>
      v.count === 1
        ? `唯一的头，看 ${integer(v.words)} 个词。`
        : `${v.count === 2 ? '两个头' : `全部 ${integer(v.count)} 个头`}，看同样的 ${integer(v.words)} 个词。`,
    means: '这些份额是平均值，各自只对有这个邻居的词取平均：第一个词前面没有词。所以它们加起来不一定是 100 %。',
    most: (v) => `${v.habit}：${v.title}，${v.percent}。`,
    habits: {
      self: '最常看自己的',
      before: '最常看前一个词的',
      after: '最常看后一个词的',
    },
    spread: (v) => `注意力最窄的是${v.narrow}（有效词数 ${v.least}），最宽的是${v.wide}（${v.most}）。`,
    head: ['头', '给自己', '给前一个词', '给后一个词', '分散程度，词'],
  },

  order: {
    first: '原样',
    second: '放回原位',
    difference: '差别',
    with: '有位置',
    without: '没有位置',
    describe: (v) => `在${v.title}，权重的最大差别：有位置时 ${v.with}，没有位置时 ${v.without}。`,
    none: '两段文本的词不一样，所以没有可以放回原位的。',
    head: ['', '权重的最大差别'],
  },

  scatter: {
    mean: '所有头的平均',
    x: '注意力权重',
    y: '答案概率的变化',
    correlation: (v) => `r = ${v.pearson}，ρ = ${v.spearman}`,
    describe: (v) =>
      `没有“${v.word}”时，“${v.asked}”处的答案“${v.answer}”的概率变化 ${v.effect}，比去掉任何别的词都多。`,
    agreement: (v) =>
      `权重与影响，统计的词数：${v.count}。用所有头的平均，皮尔逊 r = ${v.pearson}，斯皮尔曼 ρ = ${v.spearman}。`,
    none: '还没有问过问题。',
    nothing: '一段文本至少要有两个词，才能敲除其中一个。',
    head: ['词', '权重，平均', '权重，这个头', '概率的变化'],
    headAll: ['文本', '词', '权重，平均', '概率的变化'],
  },

  ablations: {
    right: '答对，%',
    chance: '乱猜',
    describe: (v) =>
      `全部 ${v.variants} 个模型，每个都从头训练一次；图中是每个模型在 ${v.families} 类句子上答对的份额。`,
    most: (v) => `下降最大的：${v.variant}，在 ${v.family} 类，从 ${v.from} 到 ${v.to}。`,
    family: '类别',
  },
};
