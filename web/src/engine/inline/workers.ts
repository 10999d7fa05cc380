// Stands for ../workers.ts in the one-file build: both workers from one source in the document. Where a frame refuses
// them, the caller does the work on the main thread.
import type { LabWorker } from '../lab.js';
import { trusted } from '../trusted.js';
import type { WorkerLike } from '../trainer.js';
import { blockOf, GIVEN } from './blocks.js';

export const startWorker = (): WorkerLike => start('training', []);

export const startLabWorker = (): LabWorker => start('lab', ['attention-simd', 'attention-grammar']);

function start(name: 'training' | 'lab', blocks: readonly string[]): Worker {
  const given = Object.fromEntries(blocks.map((block) => [block, blockOf(block)]));
  const source = [`self.${GIVEN} = ${JSON.stringify(given)};\n`, blockOf('attention-worker')];
  const url = URL.createObjectURL(new Blob(source, { type: 'text/javascript' }));
  return new Worker(trusted(url), { name });
}
