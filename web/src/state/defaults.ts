// The lesson as everybody first meets it.
import { databases, presets, presetWishes } from './presets.js';
import { noProgress } from './progress.js';
import { scopes } from './state.js';
import type { Hand, Jobs, Progress, Scope, Selection, State, Switches, Wishes } from './state.js';

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

const unselected: Selection = { token: null, other: null, layer: 0, head: 0, direction: 'to', dimension: null };
export const searching: Selection = { ...unselected, layer: null, head: null };

export const noSwitches: Switches = {
  causal: false,
  unscaled: false,
  no_positions: false,
  no_residual: false,
  no_norm: false,
  no_feed_forward: false,
};

const tired = 'The animal didn’t cross the street because it was too tired';

export const defaultWishes: Wishes = {
  corpus: databases.corpus,
  text: databases.text,
  preferred: null,
  rewards: {},
  rewardSource: 'typed',
  pairs: presetWishes(databases).pairs,
  beta: 1,
  conjured: 'foxpro',
  conjuredReward: 1000,
  switches: { ...noSwitches, causal: true },
  heads: 2,
  layers: 1,
  seed: 1,
  hand,
  pinned: unselected,
  opened: null,
  family: 'it-meaning',
  sentences: {
    example: tired,
    asking: 'I went to the bank',
    asked: 'to withdraw money',
    before: tired,
    after: tired.replace('tired', 'wide'),
    flawed: 'Policy: refunds within 7 days. Answer: refunds within ___',
    corrected: 'Policy: refunds within 7 days. No: 30 days. Answer: refunds within ___',
    edited: 'Policy: refunds within 30 days. Answer: refunds within ___',
    trial: 'The dog bit the man. The ___ was hurt',
    shuffled: 'The man bit the dog. The ___ was hurt',
  },
  shots: [
    { text: 'loved it', label: 'up' },
    { text: 'total waste', label: 'down' },
  ],
  shotQuestion: 'so happy',
  documents: ['refunds within 30 days', 'returns within 14 days', 'shipping within 3 days', 'repairs within 2 weeks'],
  question: 'refunds within',
  retriever: { share: 0.5, k: 2 },
  trialSwitches: noSwitches,
  pins: {
    ...(Object.fromEntries(scopes.map((scope) => [scope, unselected])) as Record<Scope, Selection>),
    example: searching,
    cross: searching,
    translation: { ...unselected, token: 2 },
    before: searching,
    flawed: searching,
    shots: searching,
    documents: searching,
    trial: searching,
  },
};

/** What the lesson begins with in a language. */
export function wishesIn(lang: string): Wishes {
  const preset = presets.find((one) => one.lang === lang);
  return preset ? { ...defaultWishes, ...presetWishes(preset) } : defaultWishes;
}

const idle = { status: 'idle', done: 0, total: 0, result: null, error: '' } as const;
/** How the shipped lesson model was trained. */
export const fullRun = { steps: 24_000, seed: 2 } as const;
const jobs: Jobs = {
  timing: { ...idle, options: { most: 10_000 } },
  distance: { ...idle, options: { distance: 4, seed: 1 } },
  retrain: { ...idle, options: fullRun },
};

export const initialState = (wishes: Wishes = defaultWishes, progress: Progress = noProgress): State => ({
  wishes,
  facts: {
    training: { epoch: 0, status: 'idle', step: 0, total: 0, losses: [], milliseconds: 0 },
    model: null,
    hover: null,
    notices: [],
    lessonModel: { status: 'absent', source: 'shipped', file: null, error: '' },
    scopeHover: null,
    progress,
    jobs,
    examined: 0,
  },
  past: [],
  future: [],
  burst: null,
});

/** What is left of a state without its engine: nothing that was trained, and everything that was done. */
export const asleep = ({ wishes, facts, past, future }: State): State => ({
  ...initialState(wishes, facts.progress),
  past,
  future,
});
