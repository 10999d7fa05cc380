// The training loop: answers one request after another, always the newest. The worker runs it; without workers the
// main thread does, in shorter slices.
import { createEngine } from './engine.js';
import { EngineError } from './errors.js';
import type { Lesson } from './lesson.js';
import type { Report, Request } from './protocol.js';
import { live, startJob } from './training.js';
import type { Recipe } from './training.js';

export interface Service {
  readonly module: WebAssembly.Module;
  /** milliseconds of training between two messages */
  readonly slice: number;
  /** lets messages in */
  readonly pause: () => Promise<void>;
  readonly report: (report: Report) => void;
}

/** Returns what to call with each request but `start`. */
export function serveTraining({ module, slice, pause, report }: Service): (request: Request) => Promise<void> {
  let newest = 0;
  let lesson: Promise<Lesson> | null = null;
  const openLesson = () => (lesson ??= createEngine(module).then((engine) => engine.lesson()));

  async function train(epoch: number, recipe: Recipe): Promise<void> {
    const room = await openLesson();
    if (epoch !== newest) return;
    const job = startJob(room, recipe);
    for (let milliseconds = 0; !job.done;) {
      const start = performance.now();
      const losses = job.slice(slice);
      milliseconds += performance.now() - start;
      report({ type: 'progress', epoch, losses, total: live.steps, milliseconds });
      await pause();
      if (epoch !== newest) return;
    }
    report({ type: 'done', epoch, params: job.params() });
  }

  return async (request) => {
    newest = request.type === 'train' ? request.epoch : 0;
    if (request.type !== 'train') return;
    try {
      await train(request.epoch, request.recipe);
    } catch (error) {
      if (!(error instanceof EngineError)) lesson = null; // a trap: this instance is not to be trusted any more
      report({
        type: 'failed',
        epoch: request.epoch,
        error: error instanceof EngineError ? error.code : String(error),
      });
    }
  };
}
