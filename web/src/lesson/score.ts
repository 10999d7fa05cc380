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

/** Of all that are asked; '' when none is. An answer that cannot be right or wrong is told apart. */
export function score(predictions: readonly Prediction[], progress: Progress): string {
  const outcomes = predictions.map((one) => outcome(one, progress));
  const count = (which: Outcome): number => outcomes.filter((one) => one === which).length;
  const [all, open, free, right] = [outcomes.length, count('open'), count('answered'), count('right')];
  if (all === 0) return '';
  if (open === all) return say('score.none', { all });
  const judged = say(open === 0 ? 'score.done' : 'score', { right, answered: all - open - free, open });
  return free === 0 ? judged : `${judged} ${say('score.free', { free })}`;
}
