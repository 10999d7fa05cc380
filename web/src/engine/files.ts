// Where the engine's files lie; the bundler gives them their final addresses. In the one-file build inline/files.ts
// stands here.
import { download } from './loader.js';
import type { Sources } from './loader.js';

export const builds: Sources = {
  simd: new URL('../../../build/attn.simd.wasm', import.meta.url),
  scalar: new URL('../../../build/attn.scalar.wasm', import.meta.url),
};

/** The same engine with the training of the lesson model beside it. */
export const lessonTrainerBuilds: Sources = {
  simd: new URL('../../../build/lesson-trainer.simd.wasm', import.meta.url),
  scalar: new URL('../../../build/lesson-trainer.scalar.wasm', import.meta.url),
};

/** The parameters of the lesson model. */
export async function lessonParams(): Promise<Uint8Array> {
  const response = await download(new URL('../../../model/lesson.params', import.meta.url));
  return new Uint8Array(await response.arrayBuffer());
}

/** What the lesson model is trained on. */
export async function grammar(): Promise<string> {
  return (await download(new URL('../../../model/lesson.grammar', import.meta.url))).text();
}
