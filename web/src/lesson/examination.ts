// How the shipped lesson model did when `make model` examined it, in sentences that it had never read.
import examination from '../../../model/examination.json';

export interface Examined {
  readonly family: string;
  /** sentences asked */
  readonly asked: number;
  /** share of them that it answered right */
  readonly right: number;
  /** counted from 1: the head that gave the right word more attention than its rival most often; only for families
   * whose answer is one of two words of the text */
  readonly layer?: number;
  readonly head?: number;
  /** share of sentences in which a head does so, layer by layer, and the mean of all heads */
  readonly heads?: readonly number[];
  readonly mean?: number;
}

const all: readonly Examined[] = examination.families;

export const examinedIn = (family: string): Examined | undefined => all.find((one) => one.family === family);
