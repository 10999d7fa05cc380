// Completion and score, from what the learner predicted and has seen.
import type { Chapter } from '../lesson/chapter.js';
import { outcome, predictionsOf } from '../lesson/score.js';
import type { Progress } from '../state/state.js';
import type { Result } from './session.js';

/** Completed: every section was seen, or every prediction made. Score: of all that can come out right, how many did. */
export function resultOf(chapters: readonly Chapter[], progress: Progress): Result {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const predictions = predictionsOf(sections);
  const judged = predictions.filter(({ right }) => right !== undefined).map((one) => outcome(one, progress));
  const right = judged.filter((one) => one === 'right').length;
  return {
    score: judged.every((one) => one === 'open') ? null : Math.round((100 * right) / judged.length),
    completed:
      sections.every(({ id }) => progress.seen.includes(id)) ||
      predictions.every((one) => outcome(one, progress) !== 'open'),
  };
}
