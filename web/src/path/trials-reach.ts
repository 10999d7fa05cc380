// Row 6.4: one word of the text is replaced; which rows stay the same, bit for bit, in every layer?
import type { Token } from './frame.js';
import type { ReadText } from './reading.js';

export interface Reach {
  readonly changed: Token;
  readonly replacement: string;
  /** is the row of each token the same as before: its q, k, v, weights, blended, in every layer, and its logits */
  readonly causal: readonly boolean[];
  readonly both: readonly boolean[]; // looking both ways
}

/** A text with the word at this place replaced. */
export const replaced = (text: string, span: { readonly start: number; readonly end: number }, word: string): string =>
  text.slice(0, span.start) + word + text.slice(span.end);

/** null: the replacement changed the number of tokens, or nothing could be read. */
export function sameRows(before: ReadText, after: ReadText): readonly boolean[] | null {
  if (!before.run || !after.run || before.tokens.length !== after.tokens.length) return null;
  const [a, b] = [rowsOf(before), rowsOf(after)];
  return before.tokens.map((_, i) => a.every((numbers, n) => sameBits(numbers(i), b[n]!(i))));
}

type Rows = (token: number) => Float32Array;

/** Everything that the model computed for one token, piece by piece. */
function rowsOf({ run, model }: ReadText): readonly Rows[] {
  const { T, D, layers, heads, q, k, v, weights, blended } = run!.activations;
  const C = heads * D;
  const V = model.words.length;
  const each = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
  return [
    ...[q, k, v, blended].flatMap((data) => each(layers).map((layer) => rowsIn(data, layer * T, C))),
    ...each(layers * heads).map((head) => rowsIn(weights, head * T, T)),
    rowsIn(run!.logits, 0, V),
  ];
}

const rowsIn =
  (data: Float32Array, first: number, width: number): Rows =>
  (token) =>
    data.subarray((first + token) * width, (first + token + 1) * width);

const sameBits = (a: Float32Array, b: Float32Array): boolean => a.every((value, i) => Object.is(value, b[i]));
