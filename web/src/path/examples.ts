// What chapter 3's last rows add to the readings: how well the words of the example fit, and cross-attention.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import type { Scope, Selection, Sentences } from '../state/state.js';
import { crossTexts, viewCross } from './cross.js';
import { fitOf } from './fit.js';
import type { Readings } from './frame.js';
import type { Makers } from './lazily.js';
import { createReader } from './lesson-model.js';
import type { LoadedLessonModel } from './lesson-model.js';
import type { ReadText } from './reading.js';
import { step } from './step.js';
import { translate } from './translation.js';

export function createExamples(
  engine: Engine,
  lesson: Lesson,
): (
  model: LoadedLessonModel,
  example: () => ReadText,
  sentences: Sentences,
  looksIn: (scope: Scope) => Selection,
) => Makers<Pick<Readings, 'fit' | 'cross' | 'translation'>> {
  const reader = createReader(lesson);
  const [toAsking, toAsked] = [step(reader), step(reader)];
  const toFit = step((example: ReadText) => fitOf(lesson, example));
  const toCrossed = step((asking: ReadText, asked: ReadText) => crossTexts(engine, asking, asked));
  const toTranslated = step(() => translate(engine));
  const [toCross, toTranslation] = [step(viewCross), step(viewCross)];
  return (model, example, { asking, asked }, looksIn) => ({
    fit: () => toFit(example()),
    cross: () => toCross(toCrossed(toAsking(model, asking, null), toAsked(model, asked, null)), looksIn('cross')),
    translation: () => toTranslation(toTranslated(), looksIn('translation')),
  });
}
