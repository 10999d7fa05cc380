// The lesson as everybody first meets it.
import { databases } from './presets.js';
import type { Hand, State, Wishes } from './state.js';

/** q . k is exactly 3, 2 and 1, with numbers that one can multiply in the head. */
const hand: Hand = {
  word: 'it',
  q: [1, 2, 0, 1],
  words: ['animal', 'it', 'street'],
  k: [
    [1, 1, 0, 0],
    [1, 0, 1, 1],
    [-1, 1, 1, 0],
  ],
  v: [
    [2, 0, 1, 0],
    [0, 1, 0, 1],
    [0, 0, 2, -1],
  ],
};

export const defaultWishes: Wishes = {
  corpus: databases.corpus,
  text: databases.text,
  preferred: null,
  rewards: {},
  rewardSource: 'typed',
  pairs: [
    { winner: 'postgres', loser: 'mongodb', count: 8 },
    { winner: 'mongodb', loser: 'postgres', count: 2 },
    { winner: 'postgres', loser: 'mysql', count: 7 },
    { winner: 'mysql', loser: 'postgres', count: 3 },
    { winner: 'sqlite', loser: 'mongodb', count: 6 },
    { winner: 'mongodb', loser: 'sqlite', count: 4 },
  ],
  beta: 1,
  conjured: 'foxpro',
  conjuredReward: 1000,
  switches: {
    causal: true,
    unscaled: false,
    no_positions: false,
    no_residual: false,
    no_norm: false,
    no_feed_forward: false,
  },
  heads: 2,
  layers: 1,
  seed: 1,
  hand,
  pinned: { token: null, other: null, layer: 0, head: 0, direction: 'to', dimension: null },
  opened: null,
};

export const initialState = (wishes: Wishes = defaultWishes): State => ({
  wishes,
  facts: {
    training: { epoch: 0, status: 'idle', step: 0, total: 0, losses: [], milliseconds: 0 },
    model: null,
    hover: null,
    notices: [],
  },
  past: [],
  future: [],
  burst: null,
});
