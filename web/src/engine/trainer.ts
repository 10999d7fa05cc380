// The page's side of training: a worker, or the same loop on the main thread where workers are refused.
import type { Report, Request } from './protocol.js';
import { serveTraining } from './serve.js';
import type { Recipe } from './training.js';
import { startWorker } from './workers.js';

export interface Trainer {
  /** Train this and drop what is being trained; epochs grow. */
  train(epoch: number, recipe: Recipe): void;
  /** Drop what is being trained. */
  stop(): void;
  /** End the worker, for ever. */
  close(): void;
}

/** The part of Worker that is used here. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Reports come with the epoch of their request, and none of an epoch that was dropped. */
export function createTrainer(
  module: WebAssembly.Module,
  report: (report: Report) => void,
  makeWorker: () => WorkerLike = startWorker,
): Trainer {
  let pending: Extract<Request, { type: 'train' }> | null = null;
  const pass = (message: Report): void => {
    if (message.epoch !== pending?.epoch) return;
    if (message.type !== 'progress') pending = null;
    report(message);
  };
  let worker: WorkerLike | null = null;
  let send = tryWorker() ?? sendHere();

  function tryWorker(): ((request: Request) => void) | null {
    try {
      const made = makeWorker();
      worker = made;
      made.onmessage = ({ data }) => pass(data);
      made.onerror = fallBack;
      made.postMessage({ type: 'start', module });
      return (request) => made.postMessage(request);
    } catch {
      return null;
    }
  }

  function sendHere(): (request: Request) => void {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    const serve = serveTraining({ module, slice: 6, pause, report: pass });
    return (request) => void serve(request);
  }

  /** The worker could not start, or died: begin its work again here. */
  function fallBack(event: ErrorEvent): void {
    event.preventDefault();
    worker?.terminate();
    worker = null;
    send = sendHere();
    if (pending) send(pending);
  }

  return {
    train(epoch, recipe) {
      pending = { type: 'train', epoch, recipe };
      send(pending);
    },
    stop() {
      pending = null;
      send({ type: 'stop' });
    },
    close() {
      this.stop();
      worker?.terminate();
    },
  };
}
