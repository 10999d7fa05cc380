// A state with a model really trained on its corpus, for tests of what comes after training.
import { live, startJob } from '../../../web/src/engine/training.js';
import { recipeOf } from '../../../web/src/path/recipe.js';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import type { State, TrainedModel, Wishes } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

const lesson = (await engineOf()).lesson();

export function learn(wishes: Wishes): TrainedModel {
  const job = startJob(lesson, wishes);
  const loss = job.slice(Infinity).at(-1)?.loss ?? NaN;
  return { ...recipeOf(wishes), epoch: 1, steps: live.steps, loss, params: job.params() };
}

export const wishing = (set: Partial<Wishes>, model: TrainedModel | null = null): State => {
  const state = initialState({ ...defaultWishes, ...set });
  return { ...state, facts: { ...state.facts, model } };
};
