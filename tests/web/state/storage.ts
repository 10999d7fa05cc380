// Storages for tests: one that keeps, and one that is forbidden.

export function fakeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: () => null,
    removeItem: (key) => items.delete(key),
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
  };
}

export const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};
