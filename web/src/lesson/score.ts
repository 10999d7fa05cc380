// How many predictions came out: counted here, told to nobody.
import type { Progress } from '../state/state.js';
import type { Prediction, Section } from './chapter.js';
import { say } from './say.js';

export const predictionsOf = (sections: readonly Section[]): readonly Prediction[] =>
  sections.flatMap(({ predictions = [] }) => predictions);

export type Outcome = 'open' | 'answered' | 'right' | 'wrong';

export function outcome({ id, right }: Prediction, { answers }: Progress): Outcome {
  if (answers[id] === undefined) return 'open';
  if (right === undefined) return 'answered';
  return answers[id] === right ? 'right' : 'wrong';
}

/** Of those that have a right answer; '' when none has. */
export function score(predictions: readonly Prediction[], progress: Progress): string {
  const outcomes = predictions.filter(({ right }) => right !== undefined).map((one) => outcome(one, progress));
  const count = (which: Outcome): number => outcomes.filter((one) => one === which).length;
  const [all, open] = [outcomes.length, count('open')];
  if (all === 0) return '';
  if (open === all) return say('score.none', { all });
  return say(open === 0 ? 'score.done' : 'score', { right: count('right'), answered: all - open, open });
}
