// The words of the pictures of chapter 6, English.
import { integer } from '../format.js';

const plural = (n: number, one: string): string => `${integer(n)} ${one}${n === 1 ? '' : 's'}`;

/** Variants of the file of ablations, and families of sentences, by the names that they have there. */
const variants: Readonly<Record<string, string>> = {
  full: 'all of it',
  'one-head': 'one head',
  'one-layer': 'one layer',
  'no-positions': 'no positions',
  'no-residual': 'no residual',
  'no-norm': 'no norm',
  'no-feed-forward': 'no feed-forward',
  causal: 'causal only',
};

export const honesty = {
  variant: (name: string): string => variants[name] ?? name,

  heads: {
    title: (v: { layer: number; head: number }): string => `layer ${v.layer}, head ${v.head}`,
    self: (v: { percent: string }): string => `itself ${v.percent}`,
    before: (v: { percent: string }): string => `one before ${v.percent}`,
    after: (v: { percent: string }): string => `one after ${v.percent}`,
    effective: (v: { words: string }): string => `over ${v.words} words`,
    name: (v: { title: string; habits: string }): string => `${v.title}: ${v.habits}`,
    describe: (v: { count: number; words: number }): string =>
      v.count === 1
        ? `The only head, over ${plural(v.words, 'word')}.`
        : `${v.count === 2 ? 'Both heads' : `All ${integer(v.count)} heads`} over the same ${plural(v.words, 'word')}.`,
    means:
      'The shares are means, each over the words that have such a neighbour: the first word has none before it. So they need not add up to 100 %.',
    most: (v: { habit: string; title: string; percent: string }): string => `${v.habit}: ${v.title}, ${v.percent}.`,
    habits: {
      self: 'Looks at itself most',
      before: 'Looks at the word before most',
      after: 'Looks at the word after most',
    },
    spread: (v: { narrow: string; wide: string; least: string; most: string }): string =>
      `Attention is narrowest in ${v.narrow} (${v.least} words in effect) and widest in ${v.wide} (${v.most}).`,
    head: ['head', 'to itself', 'to the word before', 'to the word after', 'spread over, words'],
  },

  order: {
    first: 'as typed',
    second: 'put back',
    difference: 'difference',
    with: 'with positions',
    without: 'without positions',
    describe: (v: { with: string; without: string; title: string }): string =>
      `In ${v.title}, the largest difference of a weight is ${v.with} with positions and ${v.without} without.`,
    none: 'The two texts are not the same words, so there is nothing to put back.',
    head: ['', 'largest difference of a weight'],
  },

  scatter: {
    mean: 'mean of all heads',
    x: 'attention weight',
    y: 'change of the answer’s probability',
    correlation: (v: { pearson: string; spearman: string }): string => `r = ${v.pearson}, ρ = ${v.spearman}`,
    describe: (v: { answer: string; asked: string; word: string; effect: string }): string =>
      `Without “${v.word}”, the probability of the answer “${v.answer}” at “${v.asked}” changes by ${v.effect}, more than without any other word.`,
    agreement: (v: { count: string; pearson: string; spearman: string }): string =>
      `Weight against effect, words counted: ${v.count}. With the mean of all heads, Pearson’s r = ${v.pearson}, Spearman’s ρ = ${v.spearman}.`,
    none: 'No question has been asked yet.',
    nothing: 'A text needs two words before one can be knocked out.',
    head: ['word', 'weight, mean', 'weight, this head', 'change of probability'],
    headAll: ['text', 'word', 'weight, mean', 'change of probability'],
  },

  ablations: {
    right: 'right answers, %',
    chance: 'a guess',
    describe: (v: { variants: number; families: number }): string =>
      `All ${v.variants} models, each trained once from the start, and the share of questions that each gets right in ${v.families} families of sentences.`,
    most: (v: { variant: string; family: string; from: string; to: string }): string =>
      `The deepest fall: ${v.variant}, in ${v.family}, from ${v.from} to ${v.to}.`,
    family: 'family',
  },
};
