// Step 8, row 3.7: attention of one word, by hand, with the learner's own vectors.
import type { Engine } from '../engine/engine.js';
import type { Hand } from '../state/state.js';
import type { HandNumbers } from './frame.js';

export function computeHand(engine: Engine, { q, words, k, v }: Hand): HandNumbers {
  const d = q.length;
  const input = { q, k: k.flat(), v: v.flat(), tq: 1, tk: words.length, d, dv: d };
  const { weights, out } = engine.attend(input);
  return {
    d,
    raw: Array.from(engine.scores(input, { unscaled: true })),
    scores: Array.from(engine.scores(input)),
    weights: Array.from(weights),
    unscaledWeights: Array.from(engine.attend(input, { unscaled: true }).weights),
    blended: Array.from(out),
    words,
  };
}
