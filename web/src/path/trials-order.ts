// Row 6.2: two texts of the same words in another order, read with positions and without.
import type { Reading } from './frame.js';
import { askedToken, likeliestAt } from './reading.js';
import type { ReadText } from './reading.js';

/** Two readings, the second put back into the order of the first. */
export interface Unshuffled {
  readonly first: Float32Array; // weights (L,H,T,T)
  readonly second: Float32Array;
  /** max |Δ| of all weights, and of all probabilities */
  readonly apart: { readonly weights: number; readonly probs: number };
  /** where the first text asks, and where the same word stands in the second */
  readonly answers: { readonly first: Reading['answers']; readonly second: Reading['answers'] };
}

export interface Order {
  /** where each token of the first text stands in the second; null: these are not the same words */
  readonly places: readonly number[] | null;
  readonly withPositions: Unshuffled | null;
  readonly without: Unshuffled | null;
}

export type ReadPair = readonly [ReadText, ReadText];

export function compareOrders(withPositions: ReadPair, without: ReadPair): Order {
  const places = placesOf(...withPositions);
  if (!places) return { places, withPositions: null, without: null };
  return { places, withPositions: unshuffle(withPositions, places), without: unshuffle(without, places) };
}

/** Equal words in the order in which they occur. Without positions they are interchangeable, so any pairing would do. */
function placesOf(first: ReadText, second: ReadText): readonly number[] | null {
  if (first.tokens.length === 0 || first.tokens.length !== second.tokens.length) return null;
  const free = new Map<string, number[]>();
  for (const { index, ...token } of second.tokens) {
    const key = keyOf(token);
    free.set(key, [...(free.get(key) ?? []), index]);
  }
  const places = first.tokens.map((token) => free.get(keyOf(token))?.shift());
  return places.every((place) => place !== undefined) ? places : null;
}

const keyOf = ({ id, text }: { readonly id: number; readonly text: string }): string =>
  id > 0 ? String(id) : `unknown ${text.toLowerCase()}`;

function unshuffle([first, second]: ReadPair, places: readonly number[]): Unshuffled | null {
  if (!first.run || !second.run) return null;
  const { T, layers, heads, weights } = first.run.activations;
  const V = first.model.words.length;
  const [a, b] = [first.run, second.run];
  const back = Float32Array.from({ length: layers * heads * T * T }, (_, cell) => {
    const [head, i, j] = [Math.floor(cell / (T * T)), Math.floor(cell / T) % T, cell % T];
    return b.activations.weights[(head * T + places[i]!) * T + places[j]!]!;
  });
  const probs = a.probs.map((_, cell) => b.probs[places[Math.floor(cell / V)]! * V + (cell % V)]!);
  const asked = askedToken(first.tokens);
  return {
    first: weights,
    second: back,
    apart: { weights: farthest(weights, back), probs: farthest(a.probs, probs) },
    answers: { first: likeliestAt(first, asked), second: likeliestAt(second, places[asked]!) },
  };
}

/** max |a - b| */
const farthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
