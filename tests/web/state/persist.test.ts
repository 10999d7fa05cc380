// What is kept comes back; storage that throws is no storage.
import { describe, expect, it } from 'vitest';
import { keepWishes, keptWishes } from '../../../web/src/state/persist.js';
import { randomWishes } from './random.js';
import { fakeStorage, forbidden } from './storage.js';

describe('storage', () => {
  it('gives back what it was given', () => {
    const storage = fakeStorage();
    const wishes = randomWishes(7);
    keepWishes(wishes, () => storage);
    expect(keptWishes(() => storage)).toEqual({ wishes, notices: [] });
  });

  it('is empty at first', () => {
    expect(keptWishes(fakeStorage)).toBeNull();
  });

  it('that is forbidden is silently none', () => {
    keepWishes(randomWishes(1), forbidden);
    expect(keptWishes(forbidden)).toBeNull();
  });

  it('with nonsense in it is said to be broken', () => {
    const storage = fakeStorage();
    storage.setItem('attention-lesson', 'nonsense');
    expect(keptWishes(() => storage)?.notices).toMatchObject([{ key: 'link-broken' }]);
  });
});
