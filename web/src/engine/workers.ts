// The two workers, each from a file of its own. In the one-file build inline/workers.ts stands here, in the package
// npm/workers.ts.
import labWorker from './lab-worker.ts?worker&url';
import trainingWorker from './worker.ts?worker&url';
import type { LabWorker } from './lab.js';
import { trusted } from './trusted.js';
import type { WorkerLike } from './trainer.js';

export const startWorker = (): WorkerLike => new Worker(trusted(trainingWorker), { type: 'module', name: 'training' });

export const startLabWorker = (): LabWorker => new Worker(trusted(labWorker), { type: 'module', name: 'lab' });
