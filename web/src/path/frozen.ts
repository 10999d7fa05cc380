// Rows 5.2 and 5.3: nothing is trained while the lesson model reads. Its params are fingerprinted again, in the engine's
// memory, after every text.
import type { Lesson } from '../engine/lesson.js';
import type { Frozen } from './frame.js';
import { fingerprint } from './lesson-model.js';
import type { LoadedLessonModel } from './lesson-model.js';
import { step } from './step.js';

export interface ReadCount {
  /** A text is read. */
  add(): void;
  /** Called with each model before it reads: counts anew from another one. */
  start(model: LoadedLessonModel): void;
  look(model: LoadedLessonModel): Frozen;
}

export function createReadCount(lesson: Lesson): ReadCount {
  let texts = 0;
  let counted: LoadedLessonModel | null = null;
  const look = step((model: LoadedLessonModel, count: number): Frozen => ({
    before: model.facts.fingerprint,
    after: fingerprint(lesson.floats('params').data),
    texts: count,
  }));
  return {
    add: () => void texts++,
    start(model) {
      if (model !== counted) texts = 0;
      counted = model;
    },
    look: (model) => look(model, texts),
  };
}
