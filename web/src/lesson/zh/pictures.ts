// The words of the pictures, Chinese.
import type { words as english } from '../en/pictures.js';
import { integer } from '../format.js';

export const words: typeof english = {
  quoted: (v) => `“${v.word}”`,
  share: (v) => `${v.word} ${v.percent}`,
  others: (v) => `+ 其他 ${integer(v.count)} 个 ${v.percent.startsWith('<') ? '' : '= '}${v.percent}`,
  below: '< 1 %',
  impossible: '不可能',

  endings: {
    counted: '计数',
    trained: '训练的模型',
    older: '训练的模型（旧语料库）',
    describe: (v) => `在“${v.prompt}”之后，计数得出 ${v.shares}。`,
    describeAll: (v) => `语料库里没有从这里接下去的句子，所以每个词都算：${v.shares}。`,
    describeModel: (v) => `训练出来的模型说 ${v.shares}。`,
    row: (v) => `${v.word}，${v.percent}：显示它是怎么数出来的`,
    head: ['词', '份数', 'base_logit', '计数', '训练的模型'],
    never: '这里从没见过',
    rest: (v) => `+ 其他 ${integer(v.count)} 个`,
  },

  tilt: {
    base: '预训练',
    now: '加上奖励',
    rank: (v) => `名次 ${v.from} → ${v.to}`,
    describe: (v) => `当 β = ${v.beta} 时，模型说 ${v.shares}。`,
    flipped: (v) => `现在 ${v.winner} 胜过 ${v.base}。`,
    kept: (v) => `和预训练时一样，${v.winner} 领先。`,
    impossible: (v) => `“${v.word}”不可能出现。`,
    head: ['词', 'base_logit', 'R', 'R/β', 'new_logit', '预训练', '加上奖励'],
  },

  beta: {
    now: (v) => `β = ${v.beta}`,
    flip: (v) => `β* = ${v.beta}`,
    small: '奖励占上风',
    large: '贴近预训练',
    describe: (v) => `β 是 ${v.beta}，画在对数轴上。`,
    describeFlip: (v) => `猜测在 β* = ${v.beta} 处翻转；在它的这一侧，${v.winner} 领先。`,
    noFlip: '没有哪个 β 能让两个答案打平。',
    head: ['', 'β'],
    rows: { now: '现在', flip: '翻转点 β*' },
  },

  climb: {
    objective: '目标，奈特',
    distance: '与公式的距离',
    optimum: (v) => `公式 ${v.value}`,
    step: '梯度上升的步数',
    describe: (v) =>
      `${integer(v.steps)} 步之后，梯度上升达到的目标值是 ${v.objective}；公式的最优值是 ${v.optimum}。两个猜测之间的全变差距离：${v.distance}。`,
    even: '所有奖励都相等，所以没有可以攀登的：选一个人们更喜欢的答案。',
    head: ['步', '目标', '距离'],
  },

  loss: {
    loss: '损失，奈特每词',
    step: '训练步数',
    floor: (v) => `下限 ${v.value}`,
    describe: (v) => `训练 ${integer(v.steps)} 步之后，每个词的损失是 ${v.loss} 奈特。`,
    describeFloor: (v) => `它不可能低于 ${v.floor}，即语料库的熵。`,
    waiting: '训练还没开始。',
    head: ['步', '损失'],
  },

  attention: {
    to: (v) => `“${v.word}”关注 ${v.shares}。`,
    by: (v) => `关注“${v.word}”的有 ${v.shares}。`,
    gives: (v) => `“${v.word}”把 ${v.percent} 给“${v.other}”。`,
    masked: (v) => `“${v.word}”不能往后看到“${v.other}”。`,
    noModel: '还没有训练出模型。',
    nothing: '没有可显示的：句子是空的，或者长得它的模型读不了。',
  },

  arcs: {
    to: '关注',
    by: '被关注',
    toolbar: '句子里的词',
    focus: (v) => `从“${v.word}”看出去`,
    release: (v) => `“${v.word}”，已固定`,
    pair: (v) => `“${v.word}”对“${v.other}”：${v.share}`,
    head: ['从', '到', '权重'],
  },

  matrix: {
    describe: (v) => `${integer(v.count)} 个词的注意力权重：每一行说明一个词把总量为 1 的预算花在哪里。`,
    cell: (v) => `${v.row} 对 ${v.column}：${v.weight}`,
    masked: (v) => `${v.row} 对 ${v.column}：不能往后看`,
    ahead: '不能往后看',
    sum: 'Σ',
    weight: '权重',
  },

  qkv: {
    q: '检索卡：我要找什么',
    k: '书脊卡：我能提供什么',
    v: '内容卡：我交出什么',
    dimension: (v) => `第 ${v.dimension} 维`,
    product: (v) => `第 ${v.dimension} 维：${v.q} × ${v.k} = ${v.product}`,
    cell: (v) => `${v.word} 的 ${v.kind}，第 ${v.dimension} 维：${v.value}`,
    hint: '选一个数字：它的 q、它的 k 和它们的乘积会亮起来。',
    some: (v) => `${v.count} 个词中的 ${v.shown} 个：“${v.word}”最关注的那些`,
    describe: (v) => `${integer(v.count)} 个词的查询、键和值，每个有 ${integer(v.size)} 个数字。`,
    value: '数值',
    head: ['词', ''],
  },

  pair: {
    product: 'q × k',
    dot: (v) => `q · k = ${v.value}，这些乘积之和`,
    scale: (v) => `${v.dot} ÷ √${v.d} = ${v.value}`,
    unscaled: '没有除以 √d：这一步关掉了。',
    bias: (v) => `${v.scaled} ${v.bias}（距离）= ${v.value}`,
    steps: {
      dot: '比较：相乘再相加',
      scale: '缩放',
      softmax: '分配：对所有分数做 softmax',
      blend: '混合：权重 × 值，对所有词相加',
    },
    weighted: (v) => `${v.weight} × v`,
    blended: '所有词',
    masked: (v) => `“${v.word}”不能往后看到“${v.other}”：分数是 −∞，权重是 0。`,
    describe: (v) => `从“${v.word}”到“${v.other}”：q · k = ${v.dot}，分数 ${v.score}，softmax ${v.percent}。`,
    head: ['维', 'q', 'k', '乘积', 'v', '混合'],
    sums: ['q · k', '分数', '权重'],
  },

  saturation: {
    scaled: '÷ √d',
    unscaled: '不除',
    x: 'd，每个查询和键的数字个数',
    y: (v) => `有效词数 eᴴ（共 ${v.count} 个）`,
    describe: (v) =>
      `随机向量，每个 ${v.d} 个数字：在 ${v.count} 个词中，除以 √d 时一个词实际上关注 ${v.scaled} 个，不除时关注 ${v.unscaled} 个。`,
    head: ['d', '÷ √d', '不除'],
  },

  hand: {
    describe: (v) => `“${v.word}”关注 ${v.shares}。`,
    score: (v) => `${v.raw} → ${v.scaled}`,
    scoreHead: 'q·k → ÷ √d',
    rounding: (v) =>
      `${v.rounded} = ${v.sum}：这里每个份额都是单独舍入的；保留两位小数时，它们是 ${v.exact}，合计为 100。`,
    head: ['词', 'q·k', '÷ √d', 'softmax', '不 ÷ √d'],
  },
};
