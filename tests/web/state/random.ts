// Reproducible random wishes for property tests: any value that the checks allow, hostile text included.
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { scopes } from '../../../web/src/state/state.js';
import type { Wishes } from '../../../web/src/state/state.js';

/** Mulberry32: a number in [0, 1) each call. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = [
  'the',
  'Best',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  'שלום',
  'قهوة',
  '水',
  '<script>',
  '&amp;',
  '\'"',
  '\\',
  '\ud800',
  '\0',
  '×',
  'x 5',
  '__proto__',
];

export function randomWishes(seed: number): Wishes {
  const random = randomFrom(seed);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const real = (low: number, high: number): number => low + random() * (high - low);
  const one = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T;
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const flag = (): boolean => random() < 0.5;
  const word = (): string => one(words);
  const sentence = (): string => many(whole(0, 8), word).join(' ');
  const dimensions = whole(1, limits.hand.dimensions);
  const rows = whole(1, limits.hand.words);
  const vector = (): number[] => many(dimensions, () => Math.round(real(-100, 100)) / 4 + 0);
  const switches = (): Wishes['switches'] => ({
    causal: flag(),
    unscaled: flag(),
    no_positions: flag(),
    no_residual: flag(),
    no_norm: flag(),
    no_feed_forward: flag(),
  });
  const selection = (): Wishes['pinned'] => ({
    token: flag() ? whole(0, 127) : null,
    other: flag() ? whole(0, 127) : null,
    layer: whole(0, 1),
    head: whole(0, 3),
    direction: one(['to', 'by']),
    dimension: flag() ? whole(0, 63) : null,
  });
  return {
    corpus: many(whole(0, 20), () => ({ text: sentence(), copies: whole(1, limits.copies.high) })),
    text: sentence(),
    preferred: flag() ? word() : null,
    rewards: Object.fromEntries(many(whole(0, 4), () => [word(), real(-1000, 1000)] as const)),
    rewardSource: one(['typed', 'pairs']),
    pairs: many(whole(0, 5), () => ({ winner: word(), loser: word(), count: whole(1, 99) })),
    beta: real(limits.beta.low, limits.beta.high),
    conjured: word(),
    conjuredReward: real(-1000, 1000),
    switches: switches(),
    heads: one(limits.heads),
    layers: whole(limits.layers.low, limits.layers.high),
    seed: whole(limits.seed.low, limits.seed.high),
    hand: { word: word(), q: vector(), words: many(rows, word), k: many(rows, vector), v: many(rows, vector) },
    pinned: selection(),
    opened: flag() ? word() : null,
    family: word(),
    sentences: Object.fromEntries(
      Object.keys(defaultWishes.sentences).map((name) => [name, sentence()]),
    ) as unknown as Wishes['sentences'],
    shots: many(whole(0, limits.shots), () => ({ text: sentence(), label: word() })),
    shotQuestion: sentence(),
    documents: many(whole(0, limits.documents), sentence),
    question: sentence(),
    retriever: { share: random(), k: whole(limits.retrieved.low, limits.retrieved.high) },
    trialSwitches: switches(),
    pins: Object.fromEntries(scopes.map((scope) => [scope, selection()])) as Wishes['pins'],
  };
}
