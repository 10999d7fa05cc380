// The jobs of the lab, each with an engine of its own, so that none disturbs another's memory.
import { createEngine } from './engine.js';
import { builds, grammar, lessonTrainerBuilds } from './files.js';
import { compareDistance } from './lab-distance.js';
import type { JobName, Slices, Work } from './lab-protocol.js';
import { retrain } from './lab-retrain.js';
import { timeAttention } from './lab-timing.js';
import { createLessonTrainer } from './lesson-trainer.js';
import { loadModule } from './loader.js';
import type { Sources } from './loader.js';

/** Where all that the jobs need lies. */
export interface LabSources {
  readonly engine: Sources;
  readonly trainer: Sources;
  readonly grammar: () => Promise<string>;
}

export type Jobs = { readonly [N in JobName]: (options: Work[N]['options']) => Promise<Slices<N>> };

const sources: LabSources = { engine: builds, trainer: lessonTrainerBuilds, grammar };

/** Nothing is loaded before a job needs it, and nothing twice. */
export function createJobs({ engine, trainer, grammar }: LabSources = sources): Jobs {
  const engineModule = once(async () => (await loadModule(engine)).module);
  const trainerModule = once(async () => (await loadModule(trainer)).module);
  const rules = once(grammar);
  return {
    timing: async (options) => timeAttention(await createEngine(await engineModule()), options),
    distance: async (options) => compareDistance(await createEngine(await engineModule()), options),
    retrain: async (options) => retrain(await createLessonTrainer(await trainerModule()), await rules(), options),
  };
}

/** What failed is tried again the next time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((reason: unknown) => {
      made = null;
      throw reason;
    });
    return made;
  };
}
