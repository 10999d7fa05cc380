// Row 4.1: two texts of equally many tokens, read by the same model: what one has to do with every weight of the other.
import type { Activations } from './attention.js';
import type { BigChange, Change, HeadChange } from './frame.js';
import type { ReadText } from './reading.js';

/** How many of the biggest changes are named. */
const NAMED = 5;

/** null: one of them was not read, or their positions do not correspond. */
export function compareReadings(before: ReadText, after: ReadText): Change | null {
  const [a, b] = [before.run?.activations, after.run?.activations];
  if (!a || !b || a.T !== b.T) return null;
  const { T, layers, heads } = a;
  const each = <One>(count: number, make: (index: number) => One): One[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const delta = Float64Array.from(a.weights, (weight, n) => b.weights[n]! - weight);
  const sameRows = each(layers * heads * T, (row) => sameBits(a.weights, b.weights, row, T));
  const queryLength = heads * a.D;
  return {
    T,
    layers,
    heads,
    delta,
    replaced: each(T, (t) => t).filter((t) => a.ids[t] !== b.ids[t]),
    sameRows,
    sameQueries: each(
      layers,
      (layer) => each(T, (t) => sameBits(a.q, b.q, layer * T + t, queryLength)).filter(Boolean).length,
    ),
    byHead: each(layers * heads, (which) => headChange(which, { T, heads, delta, sameRows })),
    biggest: biggestOf(a, b, delta),
  };
}

function headChange(
  which: number,
  { T, heads, delta, sameRows }: Pick<Change, 'T' | 'heads' | 'delta' | 'sameRows'>,
): HeadChange {
  const sizes = delta.subarray(which * T * T, (which + 1) * T * T).map(Math.abs);
  return {
    layer: Math.floor(which / heads),
    head: which % heads,
    moved: sizes.reduce((sum, size) => sum + size, 0) / 2 / T,
    largest: Math.max(...sizes),
    sameRows: sameRows.slice(which * T, (which + 1) * T).filter(Boolean).length,
  };
}

/** Largest first; a change of nothing is none. */
function biggestOf(a: Activations, b: Activations, delta: Float64Array): readonly BigChange[] {
  const { T, heads } = a;
  return Array.from(delta.keys())
    .filter((n) => delta[n] !== 0)
    .sort((m, n) => Math.abs(delta[n]!) - Math.abs(delta[m]!) || m - n)
    .slice(0, NAMED)
    .map((n) => {
      const which = Math.floor(n / (T * T));
      return {
        layer: Math.floor(which / heads),
        head: which % heads,
        row: Math.floor(n / T) % T,
        column: n % T,
        before: a.weights[n]!,
        after: b.weights[n]!,
      };
    });
}

/** Is row number `row`, `length` numbers long, the same in both, bit by bit? */
function sameBits(a: Float32Array, b: Float32Array, row: number, length: number): boolean {
  const bits = (of: Float32Array): Uint32Array => new Uint32Array(of.buffer, of.byteOffset + 4 * row * length, length);
  const other = bits(b);
  return bits(a).every((value, i) => value === other[i]);
}
