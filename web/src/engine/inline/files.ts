// Stands for ../files.ts in the one-file build. One module is both engine and trainer here: carrying the engine twice
// would cost 39 KB. There is no scalar build: the browsers that inflate data blocks have SIMD, and asking for it says so.
import type { Sources } from '../loader.js';
import { blockOf, bytesOf } from './blocks.js';

export const builds: Sources = {
  simd: () => bytesOf('attention-simd'),
  scalar: () => bytesOf('attention-scalar'),
};
export const lessonTrainerBuilds = builds;

export const lessonParams = (): Promise<Uint8Array> => bytesOf('attention-params');

export const grammar = (): Promise<string> => Promise.resolve(blockOf('attention-grammar'));
