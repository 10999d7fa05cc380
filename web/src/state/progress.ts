// How far the learner has come, as JSON, for storage only: it is never part of a link.
import { isRecord } from './kinds.js';
import type { Progress } from './state.js';

export const noProgress: Progress = { answers: {}, seen: [] };

/** As the addresses of sections and the names of predictions are. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const isAnswer = ([name, answer]: [string, unknown]): boolean =>
  isName(name) && Number.isInteger(answer) && (answer as number) >= 0;

/** Whatever the text says, the progress that comes back is sound; what is not is left out without a word. */
export function restoreProgress(json: string): Progress {
  const kept = parse(json);
  if (!isRecord(kept)) return noProgress;
  const answers = isRecord(kept.answers) ? Object.entries(kept.answers).filter(isAnswer) : [];
  const seen = Array.isArray(kept.seen) ? kept.seen.filter(isName) : [];
  return { answers: Object.fromEntries(answers) as Progress['answers'], seen: [...new Set(seen)] };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
