// States as hosts keep them: read back as they were, for ever; and whatever else is handed in is refused in words.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../web/src/elements/api-state.js';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { differences } from '../../web/src/state/saved.js';
import { randomWishes } from './state/random.js';

const folder = new URL('fixtures/', import.meta.url);
const kept = readdirSync(folder).filter((name) => /^state-.*\.json$/.test(name));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8').trim();
const last = (wishes: object): string => JSON.stringify({ version: 1, ...wishes });

describe('a state that a host kept', () => {
  it('is there for each version', () => {
    expect(kept).toEqual(['state-1-default.json', 'state-1-everything.json', 'state-1-typical.json']);
  });

  it.each(kept)('%s is written as it was read', (name) => {
    expect(JSON.parse(writeState(readState(fixture(name))))).toEqual(JSON.parse(fixture(name)));
  });

  it('of the defaults is the version alone, of everything has every wish', () => {
    expect(readState(fixture('state-1-default.json'))).toBe(defaultWishes);
    const all = differences(readState(fixture('state-1-everything.json')));
    expect(Object.keys(all).sort()).toEqual(Object.keys(defaultWishes).sort());
    expect(readState(fixture('state-1-typical.json')).corpus).toHaveLength(18);
  });

  it('is the same after it was written and read, whatever the learner chose', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const wishes = randomWishes(seed);
      expect(readState(writeState(wishes))).toEqual(wishes);
    }
  });
});

describe('what is no state', () => {
  const kinds: readonly unknown[] = [undefined, null, 7, {}, [], '', 'text', '[]', '"1"', 'null', '{"version":1', '[['];
  it.each(kinds.map((kind) => [kind]))('%j is refused', (kind) => {
    expect(() => readState(kind)).toThrow(
      new TypeError('A state is what getState() gives: text that is a JSON object.'),
    );
  });

  it.each(['{}', '{"version":2}', '{"version":"1"}', '{"version":null}', `{"version":"${'9'.repeat(1e5)}"}`])(
    'another version is refused: %.30s',
    (json) => {
      expect(() => readState(json)).toThrow(RangeError);
      expect(() => readState(json)).toThrow(/^This lesson reads states of version 1, not of version .{1,20}\.$/);
    },
  );

  it.each([
    [{ beta: 'hot' }, TypeError],
    [{ beta: null }, TypeError],
    [{ corpus: 'text' }, TypeError],
    [{ corpus: [{ text: 1, copies: 1 }] }, TypeError],
    [{ unheard: 1 }, TypeError],
    [{ constructor: {} }, TypeError],
    [{ hand: { ...defaultWishes.hand, q: [1] } }, TypeError],
    [{ beta: 1e9 }, RangeError],
    [{ corpus: [{ text: 'a', copies: -1 }] }, RangeError],
    [{ shots: Array.from({ length: 99 }, () => ({ text: 'a', label: 'b' })) }, RangeError],
    [{ text: 'x'.repeat(2_000_000) }, RangeError],
    [{ text: 'good', beta: 1e9 }, RangeError],
  ] as const)('%.60j is refused in words', (wishes, kind) => {
    expect(() => readState(last(wishes))).toThrow(kind);
    expect(() => readState(last(wishes))).toThrow(/^[A-Z].{20,}\.$/s);
  });

  it('has no power over objects', () => {
    expect(() => readState('{"version":1,"__proto__":{"beta":5}}')).toThrow(TypeError);
    expect(({} as { beta?: number }).beta).toBeUndefined();
  });
});
