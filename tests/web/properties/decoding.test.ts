// States from strangers, as links, as kept JSON and through setState: each is a sound state, or is refused in words.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readState } from '../../../web/src/elements/api-state.js';
import { sayNotice } from '../../../web/src/elements/messages.js';
import { checkWishes } from '../../../web/src/state/check.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { makeHash, readHash } from '../../../web/src/state/link.js';
import { restoreProgress } from '../../../web/src/state/progress.js';
import { restoreWishes } from '../../../web/src/state/saved.js';
import type { Restored } from '../../../web/src/state/saved.js';
import { randomWishes } from '../state/random.js';

const RUNS = 1000;
const prototype = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype);
  expect(Object.keys({})).toEqual([]);
});

const words = /^[A-Z].{10,}[.…]$/s;
function expectSound({ wishes, notices }: Restored): void {
  expect(checkWishes(wishes, defaultWishes)).toEqual({ wishes, notices: [] });
  for (const notice of notices) expect(sayNotice(notice)).toMatch(words);
}

const hashOf = (bytes: Uint8Array): string => `#s=1.${Buffer.from(bytes).toString('base64url')}`;
const packed = (json: string): string => hashOf(deflateRawSync(json));
const deep = (depth: number, open: string): string =>
  open.repeat(depth) + '1' + (open === '[' ? ']' : '}').repeat(depth);

/** Names that objects have of their own, among those of wishes and of what is in them. */
const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then', 'length'],
  ...['text', 'copies', 'q', 'k', 'v', 'words', 'token', 'winner', 'share', 'version', '0', ''],
  ...Object.keys(defaultWishes),
];
const key = fc.constantFrom(...names);
const huge = fc.constantFrom('1e999', '-1e999', '9'.repeat(400), '-0', '1e-400', '0.1e1', '18446744073709551616');
const json: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      huge,
      fc.json({ maxDepth: 0 }),
      fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    ),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 6 })
      .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`),
  ),
})).value;
/** One wish, or what is in it, is something else. */
const nearly = fc.tuple(fc.nat(), key, json).map(([seed, name, value]) => {
  const text = JSON.stringify(randomWishes(seed % 100));
  return text.replace(new RegExp(`("${name}":)("[^"]*"|[-\\w.]+|(?=[[{]))`), (_, field: string) => `${field}${value}`);
});
const states = fc.oneof(json, nearly);

/** Judges so many of them, and says how long that took. */
async function each<T>(
  what: string,
  values: fc.Arbitrary<T>,
  judge: (value: T) => Promise<void> | void,
): Promise<void> {
  const start = performance.now();
  await fc.assert(
    fc.asyncProperty(values, async (value) => judge(value)),
    { seed: 6, numRuns: RUNS },
  );
  console.log(`${RUNS} ${what} in ${(performance.now() - start).toFixed(0)} ms`);
}

describe('a link', async () => {
  const read = async (hash: string): Promise<void> => expectSound(await readHash(hash));
  const real = await Promise.all(Array.from({ length: 20 }, (_, seed) => makeHash(randomWishes(seed))));
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'A', '_', '-', '.', '&', 'é')), { maxLength: 4 });
  const changed = fc.tuple(fc.constantFrom(...real), changes).map(([hash, places]) => {
    const characters = [...hash];
    for (const [at, put] of places) characters[5 + (at % (hash.length - 5))] = put;
    return characters.join('');
  });
  const bytes = fc.uint8Array({ maxLength: 200 });
  const text = fc.string({ unit: 'binary' });

  it('of random bytes', () => each('links of random bytes', bytes.map(hashOf), read));
  it('of any text', () => each('links of any text', text.map((typed) => `#s=1.${typed}`), read)); // prettier-ignore
  it('in which characters have changed', () => each('links with changed characters', changed, read));
  it('of JSON that is nearly a state', () => each('links of such JSON', states.map(packed), read));
  it.each(['[', '{"text":', '{"hand":', '{"rewards":'])('of %s 6,000 deep', async (open) => {
    await read(packed(deep(6000, open)));
  });
});

describe('JSON', () => {
  it('that was kept', () => each('kept states', states, (text) => expectSound(restoreWishes(text))));

  it('of progress', () =>
    each('kept progress', json, (text) => {
      const progress = restoreProgress(text);
      expect(restoreProgress(JSON.stringify(progress))).toEqual(progress);
    }));

  const versioned = states.map((text) => text.replace('{', '{"version":1,'));
  it('through setState', () =>
    each('states of a host', versioned, (text) => {
      try {
        expectSound({ wishes: readState(text), notices: [] });
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
        expect(error.message).toMatch(words);
      }
    }));

  it.each(['version', 'hand', 'corpus', 'rewards', 'pins'])('through setState, with a %s 100,000 deep', (name) => {
    for (const open of ['[', '{"a":'])
      expect(() => readState(`{"version":1,"${name}":${deep(100_000, open)}}`)).toThrow(words);
  });
});
