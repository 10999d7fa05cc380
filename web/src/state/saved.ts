// Wishes as JSON, for links and storage: only what differs from the defaults is written.
import { checkWishes } from './check.js';
import { defaultWishes } from './defaults.js';
import { notice } from './notices.js';
import type { Notice, Wishes } from './state.js';

export interface Restored {
  readonly wishes: Wishes;
  readonly notices: readonly Notice[];
}

export const saveWishes = (wishes: Wishes): string => JSON.stringify(differences(wishes));

/** The wishes that are not as they are in `from`, by content. */
export const differences = (wishes: Wishes, from: Wishes = defaultWishes): Partial<Wishes> =>
  Object.fromEntries(
    Object.entries(wishes).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(from[field as keyof Wishes]),
    ),
  );

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
