// Rows 6.2 to 6.4: the lesson model as it was trained, and with one thing taken away afterwards.
import type { Engine } from '../engine/engine.js';
import type { Switches } from '../state/state.js';
import type { Reading } from './frame.js';
import { askedToken, likeliestAt } from './reading.js';
import type { ReadText } from './reading.js';

export const switchNames = [
  'causal',
  'unscaled',
  'no_positions',
  'no_residual',
  'no_norm',
  'no_feed_forward',
] as const satisfies readonly (keyof Switches)[];

export interface Switched {
  readonly name: (typeof switchNames)[number] | 'none';
  readonly answers: Reading['answers'];
  /** from the guess of the model as it was trained: total variation */
  readonly distance: number;
  /** e^H, mean over words, layers and heads */
  readonly effective: number;
  /** the largest weight on a later word */
  readonly ahead: number;
  /** how far the sum of a row is from 1, at most */
  readonly rowError: number;
}

export function measureSwitched(
  engine: Engine,
  name: Switched['name'],
  read: ReadText,
  trained: ReadText,
): Switched | null {
  if (!read.run || !trained.run) return null;
  const { T, weights } = read.run.activations;
  const rows = Array.from({ length: weights.length / T }, (_, row) => weights.slice(row * T, (row + 1) * T));
  const asked = askedToken(read.tokens);
  const V = read.model.words.length;
  const guess = ({ probs }: NonNullable<ReadText['run']>): Float32Array => probs.subarray(asked * V, (asked + 1) * V);
  return {
    name,
    answers: likeliestAt(read, asked),
    distance: totalVariation(guess(read.run), guess(trained.run)),
    effective: mean(rows.map((row) => Math.exp(engine.entropy(row)))),
    ahead: Math.max(0, ...rows.flatMap((row, i) => Array.from(row.subarray((i % T) + 1)))),
    rowError: Math.max(...rows.map((row) => Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1))),
  };
}

const totalVariation = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / 2;

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
