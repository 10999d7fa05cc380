// What training the lesson model again needs: a module, and the grammar; the bundler gives them their final addresses.
import type { Sources } from './loader.js';

export const lessonTrainerBuilds: Sources = {
  simd: new URL('../../../build/lesson-trainer.simd.wasm', import.meta.url),
  scalar: new URL('../../../build/lesson-trainer.scalar.wasm', import.meta.url),
};

export const grammarFile = new URL('../../../model/lesson.grammar', import.meta.url);
