// Wishes survive a reload and are gone with the tab: what was typed stays on no machine unasked. Storage that throws
// (sandboxed or cross-site frames, private windows, quota) is silently no storage.
import { restoreWishes, saveWishes } from './saved.js';
import type { Restored } from './saved.js';
import type { Wishes } from './state.js';

const KEY = 'attention-lesson';

/** A function, because even naming the storage may throw. */
type Open = () => Storage;
const tab: Open = () => sessionStorage;

export function keepWishes(wishes: Wishes, open: Open = tab): void {
  attempt(() => open().setItem(KEY, saveWishes(wishes)));
}

/** What was kept, or null. */
export function keptWishes(open: Open = tab): Restored | null {
  const json = attempt(() => open().getItem(KEY));
  return json ? restoreWishes(json) : null;
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
