// What attention promises for any numbers: without positions an order of words has no meaning, and under the causal mask
// nothing that comes later has any influence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOf } from '../engine/load.js';

const seed = 6;
const words = 'the quick brown fox jumps over a lazy dog'.split(' ');
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
/** An order of n things, n from 1 to 12. */
const order = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.shuffledSubarray(range(n), { minLength: n, maxLength: n }));
const sentence = fc.array(fc.constantFrom(...words, 'unknown'), { minLength: 1, maxLength: 12 });

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const lesson = engine.lesson();
  const modelWith = (switches: object, layers: number): void => {
    lesson.open({ channels: 8, heads: 2, hidden: 8, layers });
    lesson.add(words.join(' '), 1);
    lesson.initModel(switches, 5);
  };
  /** One row of logits for each word. */
  const read = (text: readonly string[]): Float32Array[] => {
    lesson.encode(text.join(' '));
    lesson.forward();
    const { shape, data } = lesson.floats('logits');
    const V = shape[1] ?? NaN;
    return text.map((_, i) => data.slice(i * V, (i + 1) * V));
  };
  const apart = (x: number, y = NaN): number => (x === y ? 0 : Math.abs(x - y)); // the unknown word has −∞
  const farthest = (a: readonly Float32Array[], b: readonly Float32Array[]): number =>
    Math.max(...a.flatMap((row, i) => Array.from(row, (x, j) => apart(x, b[i]?.[j]))));

  it('arrays: another order of rows is another order of results', () => {
    const sizes = [fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat()] as const;
    fc.assert(
      fc.property(order, ...sizes, (to, d, dv, from) => {
        const n = to.length;
        const [q, k, v] = [d, d, dv].map((width, i) => {
          const numbers = engine.random(n * width, from + i);
          return range(n).map((row) => numbers.slice(row * width, (row + 1) * width));
        }) as [Float32Array[], Float32Array[], Float32Array[]];
        const attend = (rows: readonly number[]): { out: Float32Array[]; weights: Float32Array[] } => {
          const flat = (all: Float32Array[]): number[] => rows.flatMap((row) => Array.from(all[row] ?? []));
          const { out, weights } = engine.attend({ q: flat(q), k: flat(k), v: flat(v), tq: n, tk: n, d, dv });
          const cut = (all: Float32Array, width: number): Float32Array[] =>
            range(n).map((row) => all.slice(row * width, (row + 1) * width));
          return { out: cut(out, dv), weights: cut(weights, n) };
        };
        const [straight, turned] = [attend(range(n)), attend(to)];
        const turn = (rows: Float32Array[]): Float32Array[] => to.map((row) => rows[row] ?? new Float32Array());
        expect(farthest(turned.out, turn(straight.out))).toBeLessThan(1e-5);
        const columns = turn(straight.weights).map((row) => Float32Array.from(to, (column) => row[column] ?? NaN));
        expect(farthest(turned.weights, columns)).toBeLessThan(1e-6);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('a model without positions: another order of words is another order of guesses', () => {
    modelWith({ no_positions: true }, 2);
    fc.assert(
      fc.property(sentence, fc.nat(), (text, by) => {
        const turn = <T>(rows: readonly T[]): T[] => rows.map((_, i) => rows[(i + by) % rows.length] as T);
        expect(farthest(read(turn(text)), turn(read(text)))).toBeLessThan(1e-5);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('a causal model: what follows changes no bit of what was said before', () => {
    modelWith({ causal: true }, 2);
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const alone = read(before);
        expect(read([...before, ...after].slice(0, 20)).slice(0, before.length)).toEqual(alone);
      }),
      { seed, numRuns: 200 },
    );
  });
});
