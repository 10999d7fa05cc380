// Row 3.9: how well the words of a text go together. Each is hidden in turn, and the model says how likely it is there,
// given all others (Salazar and others 2020 call the sum of the logarithms pseudo-log-likelihood).
import { EngineError } from '../engine/errors.js';
import type { Lesson } from '../engine/lesson.js';
import { noSwitches } from '../state/defaults.js';
import { HIDDEN } from './reading.js';
import type { ReadText } from './reading.js';

/** A longer text would keep the page waiting: one run of the model for each word. */
const MOST = 12;

/** null: the text is empty, too long, or asks something itself. */
export function fitOf(lesson: Lesson, { model, tokens, run }: ReadText): readonly number[] | null {
  if (!run || tokens.length > MOST || tokens.some(({ text }) => text === HIDDEN)) return null;
  const V = model.words.length;
  lesson.setSwitches(noSwitches);
  try {
    return tokens.map(({ index, id }) => {
      lesson.encode(tokens.map(({ text }, i) => (i === index ? HIDDEN : text)).join(' '));
      lesson.forward();
      return lesson.floats('probs').data[index * V + id] ?? 0;
    });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return null;
  }
}
