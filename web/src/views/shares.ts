// Shares of a whole: together they add up to 100 %, and a possible one is never called 0.
import { inSentence } from '../marks/text.js';
import { commas, integer, list, percents } from '../lesson/format.js';
import { words } from './words.js';

/** "51 %" for each share, rounded together. */
export const percentTexts = (shares: readonly number[]): readonly string[] =>
  percents(shares).map((percent, i) => percentText(percent, shares[i]!));

/** A share that has been rounded with others to `percent`. */
export const percentText = (percent: number, share: number): string =>
  percent === 0 && share > 0 ? words.below : `${integer(percent)} %`;

export interface Share {
  readonly index: number;
  readonly weight: number;
}

export interface Budget {
  /** the fewest words that together hold `part` of the whole, heaviest first */
  readonly named: readonly Share[];
  readonly others: readonly Share[];
}

export function budget(shares: readonly Share[], part = 0.8): Budget {
  const sorted = [...shares].sort((a, b) => b.weight - a.weight || a.index - b.index);
  const enough = part * total(sorted);
  let held = 0;
  const count = sorted.findIndex(({ weight }) => (held += weight) >= enough) + 1;
  const cut = count || sorted.length;
  return { named: sorted.slice(0, cut), others: sorted.slice(cut) };
}

export const total = (shares: readonly Share[]): number => shares.reduce((sum, { weight }) => sum + weight, 0);

/** "animal 51 %, it 31 % and + 3 others = 18 %": the few largest of a list that is sorted by itself. */
export function shareList(items: readonly { word: string; share: number }[], most = 4): string {
  const possible = items.filter(({ share }) => share > 0);
  const shown = possible.slice(0, most);
  const rest = possible.slice(most);
  const texts = percentTexts([...shown.map(({ share }) => share), rest.reduce((sum, { share }) => sum + share, 0)]);
  const named = shown.map(({ word }, i) => words.share({ word: inSentence(word), percent: texts[i]! }));
  if (rest.length === 0) return list(named);
  return commas([...named, words.others({ count: rest.length, percent: texts.at(-1)! })]);
}
