// Stands for ../workers.ts in the package: written so that the bundler of a host sees that these are workers. A host that
// demands Trusted Types has its own policy for them, or the work is done on the main thread.
import type { LabWorker } from '../lab.js';
import type { WorkerLike } from '../trainer.js';

export const startWorker = (): WorkerLike =>
  new Worker(new URL('../worker.ts', import.meta.url), { type: 'module', name: 'training' });

export const startLabWorker = (): LabWorker =>
  new Worker(new URL('../lab-worker.ts', import.meta.url), { type: 'module', name: 'lab' });
