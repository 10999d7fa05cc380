// The last answer for an object and some numbers: a picture that is drawn again for a hover has not changed most of itself.

export function remember<Key extends object, More extends readonly unknown[], Value>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const answers = new WeakMap<Key, { readonly more: More; readonly value: Value }>();
  return (key, ...more) => {
    const last = answers.get(key);
    if (last && more.every((item, i) => Object.is(item, last.more[i]))) return last.value;
    const value = make(key, ...more);
    answers.set(key, { more, value });
    return value;
  };
}
