// Stands for ../workers.ts in the one-file build: both workers from one source in the document. Where a frame refuses
// them, the caller does the work on the main thread.
import type { LabWorker } from '../lab.js';
import type { WorkerLike } from '../trainer.js';
import { blockOf, GIVEN } from './blocks.js';

export const startWorker = (): WorkerLike => start('training', []);

export const startLabWorker = (): LabWorker =>
  start('lab', ['attention-simd', 'attention-scalar', 'attention-grammar']);

function start(name: 'training' | 'lab', blocks: readonly string[]): Worker {
  const given = Object.fromEntries(blocks.map((block) => [block, blockOf(block)]));
  const source = [`self.${GIVEN} = ${JSON.stringify(given)};\n`, blockOf('attention-worker')];
  const url = URL.createObjectURL(new Blob(source, { type: 'text/javascript' }));
  return new Worker(trusted(url), { name });
}

/** The part of the Trusted Types that is used here; the file's own policy admits this name. */
interface Factory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Where a script's address has to be trusted, that of our own source is. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('attention-worker', { createScriptURL: (ours) => ours });
  return policy ? policy.createScriptURL(url) : url;
}

let policy: ReturnType<Factory['createPolicy']> | undefined;
