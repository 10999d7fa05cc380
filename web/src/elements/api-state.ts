// The state of a lesson as a host keeps it: JSON with a version, and of the wishes only what differs from the defaults of
// that version. When a default changes, the version grows, and the older ones are read with their own defaults.
import { say } from '../lesson/say.js';
import { checkWishes } from '../state/check.js';
import { defaultWishes } from '../state/defaults.js';
import { isRecord } from '../state/kinds.js';
import { differences } from '../state/saved.js';
import type { Wishes } from '../state/state.js';
import { sayNotice } from './messages.js';

const VERSION = 1;

export const writeState = (wishes: Wishes): string => JSON.stringify({ version: VERSION, ...differences(wishes) });

/** Sound wishes, or an error that says what is not: a host's mistake is not for the learner to read. */
export function readState(json: unknown): Wishes {
  const { version, ...set } = parse(json);
  if (version !== VERSION) throw new RangeError(say('state.version', { version: brief(version), known: VERSION }));
  const { wishes, notices } = checkWishes(set, defaultWishes);
  for (const problem of notices) {
    const Kind = problem.key === 'refused' ? TypeError : RangeError;
    throw new Kind(sayNotice(problem));
  }
  return wishes;
}

function parse(json: unknown): Record<string, unknown> {
  try {
    const set: unknown = JSON.parse(typeof json === 'string' ? json : '');
    if (isRecord(set)) return set;
  } catch {
    // not even JSON: said below
  }
  throw new TypeError(say('state.kind'));
}

/** An object is not spelled out: it may be as deep as it likes. */
const brief = (value: unknown): string =>
  typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value ?? null).slice(0, 20);
