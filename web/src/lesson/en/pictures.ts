// The words of the pictures, English. A language is a file like this one: same keys, same named placeholders.
import { integer } from '../format.js';

/** "1 other", "2 others" */
const count = (n: number, one: string, other: string): string => `${integer(n)} ${n === 1 ? one : other}`;

export const words = {
  quoted: (v: { word: string }): string => `“${v.word}”`,
  share: (v: { word: string; percent: string }): string => `${v.word} ${v.percent}`,
  others: (v: { count: number; percent: string }): string =>
    `+ ${count(v.count, 'other', 'others')} ${v.percent.startsWith('<') ? '' : '= '}${v.percent}`,
  below: '< 1 %',
  impossible: 'impossible',

  endings: {
    counted: 'by counting',
    trained: 'trained model',
    older: 'trained model (older corpus)',
    describe: (v: { prompt: string; shares: string }): string => `After “${v.prompt}”, counting says ${v.shares}.`,
    describeAll: (v: { shares: string }): string =>
      `No line of the corpus goes on from here, so every word counts: ${v.shares}.`,
    describeModel: (v: { shares: string }): string => `The trained model says ${v.shares}.`,
    row: (v: { word: string; percent: string }): string => `${v.word}, ${v.percent}: show how it was counted`,
    head: ['word', 'copies', 'base logit', 'by counting', 'trained model'],
    never: 'never seen here',
    rest: (v: { count: number }): string => `+ ${count(v.count, 'other', 'others')}`,
  },

  tilt: {
    base: 'pretraining',
    now: 'with reward',
    rank: (v: { from: number; to: number }): string => `rank ${v.from} → ${v.to}`,
    describe: (v: { beta: string; shares: string }): string => `With β = ${v.beta} the model says ${v.shares}.`,
    flipped: (v: { base: string; winner: string }): string => `Now ${v.winner} beats ${v.base}.`,
    kept: (v: { winner: string }): string => `As in pretraining, ${v.winner} leads.`,
    impossible: (v: { word: string }): string => `“${v.word}” is impossible.`,
    head: ['word', 'base logit', 'R', 'R/β', 'new logit', 'pretraining', 'with reward'],
  },

  beta: {
    now: (v: { beta: string }): string => `β = ${v.beta}`,
    flip: (v: { beta: string }): string => `β* = ${v.beta}`,
    small: 'the reward dominates',
    large: 'stay close to pretraining',
    describe: (v: { beta: string }): string => `β is ${v.beta}, on a logarithmic axis.`,
    describeFlip: (v: { beta: string; winner: string }): string =>
      `The guess flips at β* = ${v.beta}; on this side of it ${v.winner} leads.`,
    noFlip: 'No β makes the two answers tie.',
    head: ['', 'β'],
    rows: { now: 'now', flip: 'flip point β*' },
  },

  climb: {
    objective: 'objective, nats',
    distance: 'distance to the formula',
    optimum: (v: { value: string }): string => `formula ${v.value}`,
    step: 'steps of gradient ascent',
    describe: (v: { steps: number; objective: string; optimum: string; distance: string }): string =>
      `After ${count(v.steps, 'step', 'steps')} gradient ascent has reached an objective of ${v.objective}; the formula’s optimum is ${v.optimum}. Total variation distance between the two guesses: ${v.distance}.`,
    even: 'All rewards are equal, so there is nothing to climb: choose an answer that people prefer.',
    head: ['step', 'objective', 'distance'],
  },

  loss: {
    loss: 'loss, nats per word',
    step: 'training steps',
    floor: (v: { value: string }): string => `floor ${v.value}`,
    describe: (v: { steps: number; loss: string }): string =>
      `After ${count(v.steps, 'step', 'steps')} of training the loss is ${v.loss} nats per word.`,
    describeFloor: (v: { floor: string }): string => `It cannot fall below ${v.floor}, the entropy of the corpus.`,
    waiting: 'Training has not begun.',
    head: ['step', 'loss'],
  },

  attention: {
    to: (v: { word: string; shares: string }): string => `“${v.word}” attends to ${v.shares}.`,
    by: (v: { word: string; shares: string }): string => `“${v.word}” is attended by ${v.shares}.`,
    gives: (v: { word: string; other: string; percent: string }): string =>
      `“${v.word}” gives ${v.percent} to “${v.other}”.`,
    masked: (v: { word: string; other: string }): string => `“${v.word}” can’t look ahead to “${v.other}”.`,
    noModel: 'No model has been trained yet.',
    nothing: 'Nothing to show: the sentence is empty, or longer than its model can read.',
  },

  arcs: {
    to: 'attends to',
    by: 'attended by',
    toolbar: 'Words of the sentence',
    focus: (v: { word: string }): string => `look from “${v.word}”`,
    release: (v: { word: string }): string => `“${v.word}”, pinned`,
    pair: (v: { word: string; other: string; share: string }): string => `“${v.word}” to “${v.other}”: ${v.share}`,
    head: ['from', 'to', 'weight'],
  },

  matrix: {
    describe: (v: { count: number }): string =>
      `Attention weights of ${count(v.count, 'word', 'words')}: each row says where one word spends its budget of 1.`,
    cell: (v: { row: string; column: string; weight: string }): string => `${v.row} to ${v.column}: ${v.weight}`,
    masked: (v: { row: string; column: string }): string => `${v.row} to ${v.column}: can’t look ahead`,
    ahead: 'can’t look ahead',
    sum: 'Σ',
    weight: 'weight',
  },

  qkv: {
    q: 'search card: what I look for',
    k: 'spine card: what I offer',
    v: 'content card: what I pass on',
    dimension: (v: { dimension: number }): string => `dimension ${v.dimension}`,
    product: (v: { dimension: number; q: string; k: string; product: string }): string =>
      `Dimension ${v.dimension}: ${v.q} × ${v.k} = ${v.product}`,
    cell: (v: { kind: string; word: string; dimension: number; value: string }): string =>
      `${v.kind} of ${v.word}, dimension ${v.dimension}: ${v.value}`,
    hint: 'Choose a number: its q, its k and their product light up.',
    some: (v: { shown: number; count: number; word: string }): string =>
      `${v.shown} of ${v.count} words: those “${v.word}” attends to most`,
    describe: (v: { count: number; size: number }): string =>
      `Query, key and value of ${count(v.count, 'word', 'words')}, ${count(v.size, 'number', 'numbers')} each.`,
    value: 'value',
    head: ['word', ''],
  },

  pair: {
    product: 'q × k',
    dot: (v: { value: string }): string => `q · k = ${v.value}, the sum of these products`,
    scale: (v: { dot: string; d: number; value: string }): string => `${v.dot} ÷ √${v.d} = ${v.value}`,
    unscaled: 'Not divided by √d: that step is switched off.',
    bias: (v: { scaled: string; bias: string; value: string }): string =>
      `${v.scaled} ${v.bias} for the distance = ${v.value}`,
    steps: {
      dot: 'Compare: multiply and add up',
      scale: 'Scale',
      softmax: 'Share out: softmax over all scores',
      blend: 'Blend: weight × value, added up over all words',
    },
    weighted: (v: { weight: string }): string => `${v.weight} × v`,
    blended: 'all words',
    masked: (v: { word: string; other: string }): string =>
      `“${v.word}” can’t look ahead to “${v.other}”: the score is −∞, the weight 0.`,
    describe: (v: { word: string; other: string; dot: string; score: string; percent: string }): string =>
      `From “${v.word}” to “${v.other}”: q · k = ${v.dot}, score ${v.score}, softmax ${v.percent}.`,
    head: ['dimension', 'q', 'k', 'product', 'v', 'blended'],
    sums: ['q · k', 'score', 'weight'],
  },

  saturation: {
    scaled: 'with ÷ √d',
    unscaled: 'without',
    x: 'd, numbers per query and key',
    y: (v: { count: number }): string => `effective words, eᴴ, of ${v.count}`,
    describe: (v: { d: number; count: number; scaled: string; unscaled: string }): string =>
      `Random vectors with ${v.d} numbers each: of ${v.count} words, a word attends to ${v.scaled} in effect with the division by √d, and to ${v.unscaled} without it.`,
    head: ['d', 'with ÷ √d', 'without'],
  },

  hand: {
    describe: (v: { word: string; shares: string }): string => `“${v.word}” attends to ${v.shares}.`,
    score: (v: { raw: string; scaled: string }): string => `${v.raw} → ${v.scaled}`,
    scoreHead: 'q·k → ÷ √d',
    rounding: (v: { rounded: string; sum: number; exact: string }): string =>
      `${v.rounded} = ${v.sum}: each share is rounded by itself here; with two decimals they are ${v.exact}, which is 100.`,
    head: ['word', 'q·k', '÷ √d', 'softmax', 'without ÷ √d'],
  },
};
