// Words: every message of the state has its sentence, with the places that its values fill.
import { describe, expect, test } from 'vitest';
import { parts, say, sayAny } from '../../../web/src/lesson/say.js';
import { restStrings } from '../../../web/src/lesson/en/rest-strings.js';
import { strings } from '../../../web/src/lesson/en/strings.js';
import type { NoticeKey, NoticeValues } from '../../../web/src/state/notices.js';
import { presets } from '../../../web/src/state/presets.js';

const values: { readonly [K in NoticeKey]: readonly (keyof NoticeValues[K])[] } = {
  'corpus-count': ['line', 'typed', 'low', 'high'],
  'corpus-lines': ['count', 'limit'],
  'corpus-bytes': ['bytes', 'limit'],
  'text-bytes': ['bytes', 'limit'],
  clipped: ['field', 'value', 'low', 'high'],
  refused: ['field'],
  'too-many': ['field', 'count', 'limit'],
  'link-long': ['length', 'limit'],
  'link-large': ['limit'],
  'link-version': ['version', 'known'],
  'link-broken': [],
  'link-unmade': ['length', 'limit'],
  query: ['name', 'value', 'known'],
  'training-failed': ['error'],
  'engine-failed': ['error'],
  'rest-missing': ['error'],
  'language-missing': ['error'],
  'place-hidden': [],
};

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

describe('words', () => {
  test.each(Object.entries(values))('notice %s has its sentence', (key, names) => {
    const sentence = sayAny(`notice.${key}`);
    expect(sentence).not.toBe(`notice.${key}`);
    expect(names).toEqual(expect.arrayContaining(places(sentence)));
  });

  test('every preset and every error of the engine has words', () => {
    const keys = [
      ...presets.map(({ name }) => `preset.${name}`),
      ...['EARG', 'ESPACE', 'ETEXT', 'ESTATE', 'ENAN'].map((error) => `error.${error}`),
    ];
    for (const key of keys) expect(Object.keys(strings)).toContain(key);
  });

  test('values go to their places, hostile ones as they are', () => {
    expect(say('guess', { word: '<b>{share}', share: '55 %' })).toBe('… so the guess is <b>{share} (55 %).');
  });

  test('a place without a value stays visible', () => expect(say('guess', { word: 'tea' })).toContain('{share}'));

  test('parts keep what is marked up', () => {
    const word = { marked: true };
    expect(parts('tilt.guess', { word })).toContain(word);
  });

  test('no text is empty', () => {
    for (const [key, text] of Object.entries({ ...strings, ...restStrings })) expect(text.trim(), key).not.toBe('');
  });
});
