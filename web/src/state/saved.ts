// Wishes as JSON, for links and storage: only what differs from the defaults is written.
import { checkWishes } from './check.js';
import { defaultWishes } from './defaults.js';
import { notice } from './notices.js';
import type { Notice, Wishes } from './state.js';

export interface Restored {
  readonly wishes: Wishes;
  readonly notices: readonly Notice[];
}

export function saveWishes(wishes: Wishes): string {
  const differs = ([field, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(defaultWishes[field as keyof Wishes]);
  return JSON.stringify(Object.fromEntries(Object.entries(wishes).filter(differs)));
}

/** Whatever the text says, the wishes that come back are sound. */
export function restoreWishes(json: string): Restored {
  let set: unknown;
  try {
    set = JSON.parse(json);
  } catch {
    return { wishes: defaultWishes, notices: [notice('link-broken', {})] };
  }
  return checkWishes(set, defaultWishes);
}
