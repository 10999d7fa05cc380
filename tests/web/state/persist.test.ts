// What is kept comes back; storage that throws is no storage.
import { describe, expect, it } from 'vitest';
import { keepWishes, keptWishes } from '../../../web/src/state/persist.js';
import { randomWishes } from './random.js';

function fakeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    removeItem: (key) => items.delete(key),
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
  };
}

const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

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
