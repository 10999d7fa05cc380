// How the pictures of chapter 3 read the attention of a frame: rows, columns, the pair that is looked at.
import type { Attention, Frame } from '../path/frame.js';
import { remember } from '../marks/remember.js';
import { inSentence, isRightToLeft } from '../marks/text.js';
import { commas, decimal, list, percents } from '../lesson/format.js';
import { budget, percentText, percentTexts, total, type Share } from './shares.js';
import { words } from './words.js';

export const masked = (a: Attention, row: number, column: number): boolean => a.causal && column > row;
export const weightOf = (a: Attention, row: number, column: number): number => a.head.weights[row * a.T + column]!;

/** Row `d` values of a (T,D) tensor. */
export const vectorOf = (a: Attention, tensor: Float32Array, token: number): readonly number[] =>
  Array.from(tensor.subarray(token * a.D, (token + 1) * a.D));

/** Whom the word attends to (its row), or by whom it is attended (its column); masked pairs are no shares. */
export function sharesOf(a: Attention, token: number, direction: 'to' | 'by'): readonly Share[] {
  const pair = (other: number): readonly [number, number] => (direction === 'to' ? [token, other] : [other, token]);
  return Array.from({ length: a.T }, (_, other) => other)
    .filter((other) => !masked(a, ...pair(other)))
    .map((other) => ({ index: other, weight: weightOf(a, ...pair(other)) }));
}

export interface Reading {
  readonly named: readonly (Share & { readonly text: string })[];
  readonly others: readonly Share[];
  /** "+ 3 others = 20 %"; null: nobody is left out */
  readonly rest: string | null;
}

/** The words that hold 80 %. A row is one whole, so percents; a column has parts of many wholes, so plain weights. */
export function read(a: Attention, token: number, direction: 'to' | 'by'): Reading {
  const { named, others } = budget(sharesOf(a, token, direction));
  const all = [...named.map(({ weight }) => weight), ...(others.length > 0 ? [total(others)] : [])];
  const texts = direction === 'to' ? rowTexts(a, token, named, others) : all.map((weight) => decimal(weight));
  return {
    named: named.map((share, i) => ({ ...share, text: texts[i]! })),
    others,
    rest: others.length > 0 ? words.others({ count: others.length, percent: texts.at(-1)! }) : null,
  };
}

/** Rounded with their whole row, as the cells of the matrix are: both say the same. */
function rowTexts(a: Attention, row: number, named: readonly Share[], others: readonly Share[]): readonly string[] {
  const rounded = percents(rowOf(a, row));
  const percentOf = (shares: readonly Share[]): number => shares.reduce((sum, { index }) => sum + rounded[index]!, 0);
  const each = named.map((share) => percentText(percentOf([share]), share.weight));
  return others.length > 0 ? [...each, percentText(percentOf(others), total(others))] : each;
}

/** “it” attends to “animal” 51 %, “it” 31 %, + 3 others = 18 %. */
export function sentenceOf(frame: Frame, a: Attention): string {
  const { token, direction } = frame.selection;
  const { named, rest } = read(a, token, direction);
  const items = named.map(({ index, text }) =>
    words.share({ word: words.quoted({ word: wordOf(frame, index) }), percent: text }),
  );
  const shares = rest ? commas([...items, rest]) : list(items);
  return words.attention[direction]({ word: wordOf(frame, token), shares });
}

/** “it” gives 51 % to “animal”. The percent is the one that the row's own list would show. */
export function pairSentence(frame: Frame, a: Attention, row: number, column: number): string {
  const [word, other] = [wordOf(frame, row), wordOf(frame, column)];
  if (masked(a, row, column)) return words.attention.masked({ word, other });
  return words.attention.gives({ word, other, percent: rowPercents(a, row)[column]! });
}

/** Row and column of the focused word and another one. */
export const ordered = ({ selection }: Frame, other: number): readonly [number, number] =>
  selection.direction === 'to' ? [selection.token, other] : [other, selection.token];

/** Why there is no attention to show: no sentence that could be read, or no model to read it. */
export const absence = ({ tokens }: Frame): string =>
  tokens.length > 0 ? words.attention.noModel : words.attention.nothing;

/** The focused word, or the pair, in one sentence. */
export function describeSelection(frame: Frame): string {
  const a = attentionOf(frame);
  if (!a) return absence(frame);
  const { other } = frame.selection;
  return other === null ? sentenceOf(frame, a) : pairSentence(frame, a, ...ordered(frame, other));
}

/** Percents of a whole row, which add up to 100. */
export const rowPercents = (a: Attention, row: number): readonly string[] => percentTexts(rowOf(a, row));

const rowOf = (a: Attention, row: number): readonly number[] =>
  Array.from(a.head.weights.subarray(row * a.T, (row + 1) * a.T));

/** The same two digits as decimals: “0.51” where the sentence says 51 %, and rows that add up to 1.00. */
export const decimalsOf = remember((a: Attention): readonly (readonly string[])[] =>
  Array.from({ length: a.T }, (_, row) => percents(rowOf(a, row)).map((percent) => decimal(percent / 100))),
);

/** Row and column of the pair that is looked at; without one, the strongest of the focused word. */
export function pairOf(frame: Frame, a: Attention): readonly [number, number] {
  const { token, other, direction } = frame.selection;
  return ordered(frame, other ?? budget(sharesOf(a, token, direction)).named[0]!.index);
}

export const wordOf = (frame: Pick<Frame, 'tokens'>, token: number): string =>
  inSentence(frame.tokens[token]?.label ?? '');

/** The direction of the sentence itself; a sentence without letters follows the page. */
export const sentenceIsRtl = (frame: Pick<Frame, 'tokens'>, page: boolean): boolean =>
  isRightToLeft(frame.tokens.map(({ text }) => text).join(' ')) ?? page;

/** Attention with at least one word, of the same sentence as the tokens. */
export const attentionOf = (frame: Frame): Attention | null =>
  frame.attention && frame.attention.T > 0 && frame.tokens.length === frame.attention.T ? frame.attention : null;
