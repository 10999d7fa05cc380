// Row 5.4: one head of self-attention over n random tokens, timed here and now, and then with one of them replaced. No
// weights are kept.
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
  /** one token replaced; null: not timed yet */
  readonly replaced: Replaced | null;
}

export interface Replaced {
  readonly milliseconds: number;
  /** of the numbers that come out, from those of an attention from scratch: the largest difference */
  readonly farthest: number;
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
  /** tokens that one measurement of replacing goes over */
  touched: 2 ** 17,
  /** rows that are compared with an attention from scratch */
  compared: 50,
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
      const timing: Timing = { n, milliseconds, tableBytes: 4 * n * n, usedBytes, replaced: null };
      result = [...result.filter((old) => old.n !== n), timing].sort((a, b) => a.n - b.n);
      yield { done, total, result };
    }
  for (const n of sizes) {
    const replaced = texts.replace(n);
    result = result.map((timing) => (timing.n === n ? { ...timing, replaced } : timing));
    yield { done, total, result };
  }
}

/** Of each row the largest score, the sum of its exps, and the largest that this sum has been. */
const KEPT = 3;

/** Pairs of tokens that one measurement of the whole takes: short texts are taken many times over. */
const pairsOf = (n: number): number => Math.max(n * n, timed.pairs);

/** Measurements in one round: more of what takes little. */
const timesOf = (n: number): number => Math.ceil((timed.least * timed.pairs) / pairsOf(n));

interface Texts {
  /** milliseconds that so many rows of the attention over n tokens take, from this row on */
  time(n: number, row: number, rows: number): number;
  replace(n: number): Replaced;
}

/** Random q, k and v in the engine's memory, long enough for all. The table of weights has address 0: none is wanted. */
function place(engine: Engine, longest: number): Texts {
  const { d } = timed;
  const width = 4 * d;
  const random = (count: number, seed: number): number => {
    const address = engine.memory.reserve(width * count);
    engine.call('attn_random', address, count * d, seed);
    return address;
  };
  const text = [1, 2, 3].map((seed) => random(longest, seed)) as [number, number, number];
  const token = [4, 5, 6].map((seed) => random(1, seed)) as [number, number, number];
  const [out, check] = [longest, 1].map((count) => engine.memory.reserve(width * count)) as [number, number];
  const kept = engine.memory.reserve(4 * KEPT * longest);
  const [q, ...others] = text;
  const attend = (to: number, row: number, rows: number, n: number): number =>
    engine.call('attn_attend', to, 0, q + width * row, ...others, rows, n, d, d, 0);

  /** All rows see the token, so a few of them tell of all. */
  function farthest(n: number): number {
    const rows = Math.min(n, timed.compared);
    const apart = Array.from({ length: rows }, (_, i) => {
      const row = Math.floor((i * n) / rows);
      attend(check, row, 1, n);
      const [now, right] = [out + width * row, check].map((address) => engine.memory.floats(address, d));
      return Math.max(...right!.map((x, c) => Math.abs(x - now![c]!)));
    });
    return Math.max(...apart);
  }

  return {
    time(n, row, rows) {
      const times = Math.ceil(timed.pairs / (n * rows));
      return fastest(1, times, () => attend(out + width * row, row, rows, n));
    },
    replace(n) {
      const swap = (): number => engine.call('attn_replace', out, kept, ...text, n, d, d, 0, n >> 1, ...token);
      engine.call('attn_keep', out, kept, ...text, n, d, d, 0);
      swap();
      const apart = farthest(n); // before the swaps that follow add their roundings
      return { milliseconds: fastest(timed.rounds, Math.ceil(timed.touched / n), swap), farthest: apart };
    },
  };
}

/** Milliseconds of one run, in the fastest of so many rounds of so many. */
function fastest(rounds: number, times: number, run: () => unknown): number {
  const measure = (): number => {
    const start = performance.now();
    for (let time = 0; time < times; time++) run();
    return (performance.now() - start) / times;
  };
  return Math.min(...Array.from({ length: rounds }, measure));
}
