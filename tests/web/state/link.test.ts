// The link carries every wish, and a link that lies does no harm.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { makeHash, readHash, readQuery } from '../../../web/src/state/link.js';
import { randomWishes } from './random.js';

const hashOf = (text: string, version = '1'): string => `#s=${version}.${deflateRawSync(text).toString('base64url')}`;
const keys = (restored: { notices: readonly { key: string }[] }): string[] => restored.notices.map(({ key }) => key);

describe('makeHash and readHash', () => {
  it('give back the same wishes for 500 random ones, without a word of complaint', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const wishes = randomWishes(seed);
      expect(await readHash(await makeHash(wishes))).toEqual({ wishes, notices: [] });
    }
  });

  it('write nothing for the defaults, and only differences for others', async () => {
    expect(await makeHash(defaultWishes)).toBe('');
    expect((await makeHash({ ...defaultWishes, beta: 0.5 })).length).toBeLessThan(40);
  });

  it('keep an edited default corpus within 300 characters', async () => {
    const corpus = [...defaultWishes.corpus, { text: 'the best database is oracle', copies: 7 }];
    expect((await makeHash({ ...defaultWishes, corpus })).length).toBeLessThanOrEqual(300);
  });

  it('leave other hashes alone', async () => {
    for (const hash of ['', '#', '#chapter-2', '#x=1'])
      expect(await readHash(hash)).toEqual({ wishes: defaultWishes, notices: [] });
  });
});

describe('a link that lies', () => {
  it('is refused when it is too long, before anything is decoded', async () => {
    expect(keys(await readHash(`#s=1.${'A'.repeat(limits.hash)}`))).toEqual(['link-long']);
  });

  it('is not inflated beyond the limit', async () => {
    const bomb = hashOf(JSON.stringify({ text: 'a'.repeat(5_000_000) }));
    expect(bomb.length).toBeLessThan(limits.hash);
    expect(keys(await readHash(bomb))).toEqual(['link-large']);
  });

  it.each([
    '#s=1.',
    '#s=1.!!!',
    '#s=1.AAAA',
    hashOf('{'),
    hashOf('null').slice(0, -2),
    '#s=1',
    hashOf('"\ufffd').slice(0, 9),
  ])('is said to be broken: %s', async (hash) => {
    expect(await readHash(hash)).toMatchObject({ wishes: defaultWishes, notices: [{ key: 'link-broken' }] });
  });

  it('of another version names both', async () => {
    expect(await readHash(hashOf('{}', '7'))).toMatchObject({ notices: [{ values: { version: '7', known: '1' } }] });
  });

  it.each(['null', '[]', '3', '"text"'])('that holds %s is refused', async (json) => {
    expect(await readHash(hashOf(json))).toMatchObject({ wishes: defaultWishes, notices: [{ key: 'refused' }] });
  });

  it('keeps its good fields and names the bad ones', async () => {
    const json =
      '{"beta":1e999,"text":7,"nonsense":1,"heads":3,"seed":5,"__proto__":{"beta":2},"corpus":[{"text":"a b"}]}';
    const { wishes, notices } = await readHash(hashOf(json));
    expect(wishes).toEqual({ ...defaultWishes, beta: limits.beta.high, seed: 5 });
    expect(notices.map(({ key, values }) => [key, values['field']])).toEqual([
      ['clipped', 'beta'],
      ['refused', 'text'],
      ['refused', 'nonsense'],
      ['refused', 'heads'],
      ['refused', '__proto__'],
      ['refused', 'corpus'],
    ]);
  });
});

describe('readQuery', () => {
  it('reads text, beta, focus and chapter', () => {
    const { wishes, notices, chapter } = readQuery(
      '?text=hello+world&beta=0.5&focus=2&chapter=rlhf&utm=x',
      defaultWishes,
    );
    expect(wishes).toMatchObject({ text: 'hello world', beta: 0.5, pinned: { token: 1, other: null } });
    expect([notices, chapter]).toEqual([[], 'rlhf']);
  });

  it('says what it did not understand, and what it moved into range', () => {
    const { wishes, notices } = readQuery('?beta=much&focus=-1', defaultWishes);
    expect(wishes).toBe(defaultWishes);
    expect(notices.map(({ values }) => values)).toEqual([
      { name: 'beta', value: 'much' },
      { name: 'focus', value: '-1' },
    ]);
    expect(readQuery('?beta=100000&focus=0', defaultWishes)).toMatchObject({
      wishes: { beta: limits.beta.high, pinned: { token: 0 } },
      notices: [{ key: 'clipped' }, { key: 'clipped' }],
    });
  });
});
