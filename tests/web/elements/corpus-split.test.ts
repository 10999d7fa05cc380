// Which lines made the guess, and where the answer in a line begins.
import { expect, test } from 'vitest';
import { joinEnding, sortLines, splitEnding } from '../../../web/src/elements/corpus-split.js';
import type { Frame } from '../../../web/src/path/frame.js';

test('a line is split after the prompt, else before its last word', () => {
  expect(splitEnding('The best drink is green tea', 'the best drink is')).toEqual(['The best drink is', ' green tea']);
  expect(splitEnding('my cat sleeps', 'the best drink is')).toEqual(['my cat ', 'sleeps']);
  expect(splitEnding('我喜欢喝茶', '我喜欢喝')).toEqual(['我喜欢喝', '茶']);
  expect(splitEnding('', '')).toEqual(['', '']);
});

test('an ending joins its prompt with a space where the script has one', () => {
  expect(joinEnding('the best drink is ', ' tea ')).toBe('the best drink is tea');
  expect(joinEnding('我喜欢喝', '茶')).toBe('我喜欢喝茶');
  expect(joinEnding('', 'tea')).toBe('tea');
});

const corpus = ['a b', 'c d', 'a e'].map((text) => ({ text, copies: 1 }));
const frame = (suffixLength: number): Frame =>
  ({ count: { suffixLength, endings: [{ lines: [{ line: 0 }] }, { lines: [{ line: 2 }] }] } }) as unknown as Frame;

test('lines that were counted come first; without a match none did', () => {
  expect(sortLines(corpus, frame(1)).near.map(({ line }) => line)).toEqual([0, 2]);
  expect(sortLines(corpus, frame(1)).far.map(({ line }) => line)).toEqual([1]);
  expect(sortLines(corpus, frame(0)).near).toEqual([]);
});
