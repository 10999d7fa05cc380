// Rows 5.2 and 5.3: nothing is trained while the lesson model reads. Its params are fingerprinted again, in the engine's
// memory, after every text.
import type { Lesson } from '../engine/lesson.js';
import type { Frozen } from './frame.js';
import { fingerprint } from './lesson-model.js';
import type { LoadedLessonModel, Reader } from './lesson-model.js';
import { step } from './step.js';

export function countReads(
  lesson: Lesson,
  read: Reader,
): { readonly read: Reader; readonly look: (model: LoadedLessonModel) => Frozen } {
  let texts = 0;
  let reading: LoadedLessonModel | null = null;
  const look = step((model: LoadedLessonModel, count: number): Frozen => ({
    before: model.facts.fingerprint,
    after: fingerprint(lesson.floats('params').data),
    texts: count,
  }));
  return {
    read(model, text, switches) {
      texts = model === reading ? texts + 1 : 1;
      reading = model;
      return read(model, text, switches);
    },
    look: (model) => look(model, texts),
  };
}
