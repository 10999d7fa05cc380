// What an LMS keeps of a lesson, as one text: how far the learner has come, and the state, as far as there is room.
import { isRecord } from '../state/kinds.js';

/** JSON texts */
export interface Items {
  readonly progress?: string;
  readonly state?: string;
}

export interface Packed {
  /** null: not even the progress fits */
  readonly text: string | null;
  /** is the state in it? */
  readonly whole: boolean;
}

/** What the learner predicted counts more than what was tried: where both don't fit, the state is left out. */
export function pack({ progress = '{}', state = '{}' }: Items, most: number): Packed {
  const whole = `{"progress":${progress},"state":${state}}`;
  if (whole.length <= most) return { text: whole, whole: true };
  const part = `{"progress":${progress}}`;
  return { text: part.length <= most ? part : null, whole: false };
}

/** Whatever the text says, items come back that can be read as what was kept in a tab. */
export function unpack(text: string): Items {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isRecord(kept)) return {};
  return {
    ...(isRecord(kept.progress) && { progress: JSON.stringify(kept.progress) }),
    ...(isRecord(kept.state) && { state: JSON.stringify(kept.state) }),
  };
}
