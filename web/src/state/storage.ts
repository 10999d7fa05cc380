// Where wishes and progress are kept. Storage that throws (sandboxed or cross-site frames, private windows, quota) is silently
// no storage.

export const WISHES = 'attention-lesson';
export const PROGRESS = 'attention-progress';

/** All that is needed of a storage. */
export type Kept = Pick<Storage, 'getItem' | 'setItem'>;
/** A function, because even naming the storage may throw. */
export type Open = () => Kept;
let place: Open = () => sessionStorage;
export const usual: Open = () => place();

/** Somewhere else than in the tab, from now on: with somebody who was asked to keep it. */
export const keepIn = (storage: Kept): void => void (place = () => storage);

export function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
