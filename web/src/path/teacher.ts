// Has a new model trained whenever what a model depends on has changed, and tells the store how it goes.
import type { Report } from '../engine/protocol.js';
import type { Trainer } from '../engine/trainer.js';
import { live } from '../engine/training.js';
import { notice } from '../state/notices.js';
import type { Action } from '../state/reduce.js';
import type { State, Training } from '../state/state.js';
import { recipeOf, sameRecipe } from './recipe.js';
import type { WishedRecipe } from './recipe.js';

/** Changes within this time, ms, are one: nobody waits for the model of a half-typed word. */
const PATIENCE = 250;

export interface Teacher {
  /** To be called with every new state. */
  watch(state: State): void;
  close(): void;
}

export function createTeacher(
  makeTrainer: (report: (report: Report) => void) => Trainer,
  dispatch: (action: Action) => void,
): Teacher {
  let asked: WishedRecipe | null = null;
  let training: Training = { epoch: 0, status: 'idle', step: 0, total: 0, losses: [], milliseconds: 0 };
  /** how the visible model was trained, for when undo brings its recipe back */
  let finished: { readonly recipe: WishedRecipe; readonly training: Training } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const trainer = makeTrainer(hear);

  function tell(change: Partial<Training>): void {
    training = { ...training, ...change };
    dispatch({ type: 'training', training });
  }

  function watch({ wishes }: State): void {
    const recipe = recipeOf(wishes);
    if (asked && sameRecipe(asked, recipe)) return;
    const patience = asked ? PATIENCE : 0;
    asked = recipe;
    clearTimeout(timer);
    trainer.stop();
    const epoch = training.epoch + 1;
    if (finished && sameRecipe(finished.recipe, recipe)) return tell({ ...finished.training, epoch });
    const fresh = { epoch, step: 0, total: live.steps, losses: [], milliseconds: 0 };
    if (recipe.corpus.length === 0) return tell({ ...fresh, status: 'idle' });
    tell({ ...fresh, status: 'waiting' });
    timer = setTimeout(() => trainer.train(epoch, recipe), patience);
  }

  function hear(report: Report): void {
    if (!asked || report.epoch !== training.epoch) return;
    const last = training.losses.at(-1);
    switch (report.type) {
      case 'progress':
        return tell({
          status: 'running',
          step: report.losses.at(-1)?.step ?? training.step,
          total: report.total,
          losses: [...training.losses, ...report.losses],
          milliseconds: report.milliseconds,
        });
      case 'done':
        training = { ...training, status: 'done' };
        finished = { recipe: asked, training };
        return dispatch({
          type: 'trained',
          training,
          model: {
            ...asked,
            epoch: report.epoch,
            steps: training.step,
            loss: last?.loss ?? NaN,
            params: report.params,
          },
        });
      case 'failed':
        tell({ status: 'failed' });
        return dispatch({ type: 'notice', notice: notice('training-failed', { error: report.error }) });
    }
  }

  return {
    watch,
    close() {
      clearTimeout(timer);
      trainer.close();
    },
  };
}
