// What a head does with a text, measured: how much it looks at the word itself, at its neighbours, and how widely.
import { remember } from '../marks/remember.js';
import { percent, decimal } from '../lesson/format.js';
import type { Attention } from '../path/frame.js';
import { matricesOf } from './heads-panel.js';
import { honesty } from './words-rest.js';

export interface Habits {
  readonly layer: number;
  readonly head: number;
  /** mean over the words that have one: share of attention to itself, to the word before, to the word after */
  readonly self: number;
  readonly before: number;
  readonly after: number;
  /** e^H, mean over all words */
  readonly effective: number;
}

/** Of every layer and head. */
export const habitsOf = (a: Attention): readonly Habits[] => allHabits(a.all, a.T, a.heads);

const allHabits = remember((all: Float32Array, T: number, heads: number): readonly Habits[] =>
  matricesOf(all, T).map((weights, which) => ({
    layer: Math.floor(which / heads),
    head: which % heads,
    self: meanAt(weights, T, 0),
    before: meanAt(weights, T, -1),
    after: meanAt(weights, T, 1),
    effective: mean(Array.from({ length: T }, (_, i) => effective(weights.subarray(i * T, (i + 1) * T)))),
  })),
);

/** Mean weight from each word to the one `by` places on. */
function meanAt(weights: Float32Array, T: number, by: number): number {
  const rows = Array.from({ length: T }, (_, i) => i).filter((i) => i + by >= 0 && i + by < T);
  return mean(rows.map((i) => weights[i * T + i + by]!));
}

const effective = (row: Float32Array): number =>
  Math.exp(-row.reduce((sum, weight) => sum + (weight > 0 ? weight * Math.log(weight) : 0), 0));

const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;

export const titleOf = ({ layer, head }: Pick<Habits, 'layer' | 'head'>): string =>
  honesty.heads.title({ layer: layer + 1, head: head + 1 });

/** Where a head can look: a causal one never ahead. */
export const looksOf = ({ causal }: Attention): readonly ('self' | 'before' | 'after')[] =>
  causal ? ['self', 'before'] : ['self', 'before', 'after'];

/** One line each; the largest of the shares is strong. */
export const habitLines = (a: Attention, h: Habits): readonly { readonly text: string; readonly strong: boolean }[] => {
  const looks = looksOf(a);
  const most = Math.max(...looks.map((which) => h[which]));
  return [
    ...looks.map((which) => ({
      text: honesty.heads[which]({ percent: percent(h[which]) }),
      strong: h[which] === most,
    })),
    { text: honesty.heads.effective({ words: decimal(h.effective, 1) }), strong: false },
  ];
};
