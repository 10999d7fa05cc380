// The lesson model, trained again from its grammar: loss, examinations on the way, and the file at each of them.
import type { FamilyReport, LessonTrainer } from './lesson-trainer.js';
import type { Slices } from './lab-protocol.js';

export interface RetrainOptions {
  readonly steps: number;
  readonly seed: number;
}

export interface Examination {
  /** training steps done before it */
  readonly step: number;
  readonly families: readonly FamilyReport[];
  /** the model that was examined, as a parameter file */
  readonly file: Uint8Array;
}

export interface RetrainResult {
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** the newest; null: none yet */
  readonly examination: Examination | null;
  /** spent on it so far */
  readonly milliseconds: number;
}

export const retrained = {
  /** the loss is noted so often in a run */
  points: 200,
  /** and the model examined so often */
  examinations: 12,
  /** questions of each family, on the way and at the end */
  few: 10,
  many: 50,
} as const;

export function* retrain(trainer: LessonTrainer, grammar: string, options: RetrainOptions): Slices<'retrain'> {
  const { steps: total, seed } = options;
  const every = (times: number): number => Math.ceil(total / times);
  trainer.open(grammar, { steps: total, seed });
  let result: RetrainResult = { losses: [], examination: null, milliseconds: 0 };
  for (let step = 0; step < total;) {
    const start = performance.now();
    step = trainer.step(1);
    const last = step === total;
    if (last || step % every(retrained.points) === 0)
      result = { ...result, losses: [...result.losses, { step, loss: trainer.loss() }] };
    if (last || step % every(retrained.examinations) === 0)
      result = { ...result, examination: examine(trainer, step, last ? retrained.many : retrained.few) };
    result = { ...result, milliseconds: result.milliseconds + performance.now() - start };
    yield { done: step, total, result };
  }
}

const examine = (trainer: LessonTrainer, step: number, least: number): Examination => ({
  step,
  families: trainer.examine(least),
  file: trainer.file(),
});
