// The two workers, each from a file of its own. In the one-file build inline/workers.ts stands here.
import type { LabWorker } from './lab.js';
import type { WorkerLike } from './trainer.js';

export const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'training' });

export const startLabWorker = (): LabWorker =>
  new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module', name: 'lab' });
