// Row 5.4: one head of self-attention over n random tokens, timed here and now. No weights are kept.
import type { Engine } from './engine.js';
import type { Slices } from './lab-protocol.js';

export interface TimingOptions {
  /** no longer texts than this */
  readonly most: number;
}

export interface Timing {
  readonly n: number;
  /** of one attention: each of its parts in the shortest time of the rounds so far, added up */
  readonly milliseconds: number;
  /** what a table of all n² weights would need; the engine does not make one */
  readonly tableBytes: number;
  /** what the engine has taken in all, with q, k, v and the result in it */
  readonly usedBytes: number;
}

export const timed = {
  sizes: [10, 100, 1000, 2000, 5000, 10_000],
  /** numbers in each q, k and v */
  d: 16,
  /** everything is timed so often, because what disturbs the machine only adds time, and seldom in every round */
  rounds: 5,
  /** pairs of tokens in one part, between two looks at the clock: milliseconds, which any browser's clock can tell */
  pairs: 2 ** 20,
  /** times that at least in every round */
  least: 5,
} as const;

export function* timeAttention(engine: Engine, { most }: TimingOptions): Slices<'timing'> {
  const sizes = timed.sizes.filter((n) => n <= most);
  const total = timed.rounds * sizes.reduce((sum, n) => sum + timesOf(n) * pairsOf(n), 0);
  const texts = place(engine, Math.max(...sizes));
  const shortest = new Map<number, number[]>(sizes.map((n) => [n, []])); // ms of each part
  let result: readonly Timing[] = [];
  let done = 0;
  for (let round = 0; round < timed.rounds; round++)
    for (const n of sizes) {
      const parts = shortest.get(n)!;
      const rows = Math.min(n, Math.ceil(timed.pairs / n));
      for (let time = 0; time < timesOf(n); time++, done += pairsOf(n))
        for (let row = 0, part = 0; row < n; row += rows, part++) {
          const milliseconds = texts.time(n, row, Math.min(rows, n - row));
          parts[part] = Math.min(parts[part] ?? Infinity, milliseconds);
          yield { done: done + (pairsOf(n) * row) / n, total, result };
        }
      const milliseconds = parts.reduce((sum, part) => sum + part, 0);
      const usedBytes = engine.abi.memory.buffer.byteLength;
      const timing: Timing = { n, milliseconds, tableBytes: 4 * n * n, usedBytes };
      result = [...result.filter((old) => old.n !== n), timing].sort((a, b) => a.n - b.n);
      yield { done, total, result };
    }
}

/** Pairs of tokens that one measurement of the whole takes: short texts are taken many times over. */
const pairsOf = (n: number): number => Math.max(n * n, timed.pairs);

/** Measurements in one round: more of what takes little. */
const timesOf = (n: number): number => Math.ceil((timed.least * timed.pairs) / pairsOf(n));

interface Texts {
  /** milliseconds that so many rows of the attention over n tokens take, from this row on */
  time(n: number, row: number, rows: number): number;
}

/** Random q, k and v in the engine's memory, long enough for all. The table of weights has address 0: none is wanted. */
function place(engine: Engine, longest: number): Texts {
  const width = 4 * timed.d;
  const [q, k, v, out] = [0, 1, 2, 3].map(() => engine.memory.reserve(width * longest)) as [number, number, number, number]; // prettier-ignore
  [q, k, v].forEach((address, i) => engine.call('attn_random', address, longest * timed.d, i + 1));
  return {
    time(n, row, rows) {
      const times = Math.ceil(timed.pairs / (n * rows));
      const start = performance.now();
      for (let i = 0; i < times; i++)
        engine.call('attn_attend', out + width * row, 0, q + width * row, k, v, rows, n, timed.d, timed.d, 0);
      return (performance.now() - start) / times;
    },
  };
}
