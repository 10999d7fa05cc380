// Row 3.9: known words near an unknown one, in any script, and the text with one of them in its place.
import { describe, expect, test } from 'vitest';
import { tokensOf } from '../fixtures/frame.js';
import { random } from '../fixtures/frame.js';
import { editDistance, nearestWords, replaceToken } from '../../../web/src/path/nearest.js';

const distance = (a: string, b: string): number => editDistance([...a], [...b]);

describe('the distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['tired', 'tired', 0],
    ['tierd', 'tired', 1],
    ['cabinett', 'cabinet', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of “%s” and “%s” is %i', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
    expect(distance(b, a)).toBe(expected);
  });

  test('is 0 for equal words only, and never larger than the longer word', () => {
    const r = random(3);
    const word = (): string => Array.from({ length: Math.floor(r() * 6) }, () => 'abc'[Math.floor(r() * 3)]).join('');
    for (let i = 0; i < 500; i++) {
      const [a, b] = [word(), word()];
      const d = distance(a, b);
      expect(d === 0).toBe(a === b);
      expect(d).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(d).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }
  });
});

describe('near words', () => {
  const known = ['?', '___', 'rabbit', 'animal', 'animals', 'tired', 'street', 'café', 'собака', '動物', 'a'];

  test.each([
    ['tird', ['tired']],
    ['Animla', ['animal', 'animals']],
    ['cafe', ['café']],
    ['cafe\u0301s', ['café']],
    ['собакa', ['собака']],
    ['xylophone', []],
    ['🙂', []],
    ['', []],
  ])('of “%s” are %j', (typed, expected) => expect(nearestWords(typed, known)).toEqual(expected));

  test('are at most as many as asked for, the nearest first', () => {
    const many = ['cut', 'cats', 'cat', 'cart', 'bat'];
    expect(nearestWords('catt', many, 2)).toEqual(['cats', 'cat']);
    expect(nearestWords('cat', many)[0]).toBe('cat');
  });
});

describe('a word in another’s place', () => {
  test('leaves everything else as it was typed', () => {
    const text = '  The robot  saw, the robot! ';
    const tokens = tokensOf(['The', 'robot', 'saw', ',', 'the', 'robot', '!']);
    expect(replaceToken(text, tokens, 5, 'rabbit')).toBe('  The robot  saw, the rabbit! ');
    expect(replaceToken(text, tokens, 1, 'boat')).toBe('  The boat  saw, the robot! ');
  });

  test('finds words inside words at their own place, and characters that were typed in parts', () => {
    expect(replaceToken('the other he', tokensOf(['the', 'other', 'he']), 2, 'she')).toBe('the other she');
    expect(replaceToken('cafe\u0301 x', tokensOf(['café', 'x']), 1, 'y')).toBe('café y');
  });
});
