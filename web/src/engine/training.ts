// Training the live model on a corpus, in slices of time: the same for a worker and for the main thread.
import { EngineError } from './errors.js';
import type { Lesson } from './lesson.js';

/** The live model: small enough to be trained after each edit, large enough to find the noun that matters. */
export const live = { channels: 32, hidden: 64, steps: 400, rate: 0.02 } as const;

export interface Line {
  readonly text: string;
  readonly copies: number;
}

/** All that a trained model depends on. */
export interface Recipe {
  readonly corpus: readonly Line[];
  /** by the engine's names */
  readonly switches: object;
  readonly heads: number;
  readonly layers: number;
  readonly seed: number;
}

export interface LossPoint {
  readonly step: number;
  /** nats per token */
  readonly loss: number;
}

/** A line that the engine refused. */
export interface Refusal {
  readonly line: number; // index into the corpus
  readonly error: string;
}

export interface CorpusRead {
  /** for each line of the engine, its index in the corpus */
  readonly lines: readonly number[];
  readonly refused: readonly Refusal[];
}

/** Open the lesson with this corpus. Lines that the engine refuses are left out, and named. */
export function openCorpus(lesson: Lesson, recipe: Pick<Recipe, 'corpus' | 'heads' | 'layers'>): CorpusRead {
  const { channels, hidden } = live;
  lesson.open({ channels, hidden, heads: recipe.heads, layers: recipe.layers });
  const lines: number[] = [];
  const refused: Refusal[] = [];
  recipe.corpus.forEach(({ text, copies }, line) => {
    try {
      lesson.add(text, copies);
      lines.push(line);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      refused.push({ line, error: error.code });
    }
  });
  return { lines, refused };
}

export interface Job {
  /** Train for about so many milliseconds; the losses of the steps that were done. */
  slice(milliseconds: number): LossPoint[];
  readonly done: boolean;
  /** a copy */
  params(): Float32Array<ArrayBuffer>;
}

export function startJob(lesson: Lesson, recipe: Recipe): Job {
  openCorpus(lesson, recipe);
  lesson.initModel(recipe.switches, recipe.seed);
  lesson.startTraining(live.steps, live.rate);
  let step = 0;
  return {
    slice(milliseconds) {
      const losses: LossPoint[] = [];
      const end = performance.now() + milliseconds;
      do {
        step = lesson.train(1);
        losses.push({ step, loss: lesson.loss() });
      } while (step < live.steps && performance.now() < end);
      return losses;
    },
    get done() {
      return step >= live.steps;
    },
    params: () => new Float32Array(lesson.floats('params').data),
  };
}
