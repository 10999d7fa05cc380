// Numbers as the learner reads them.
import { describe, expect, test } from 'vitest';
import { decimal, integer, list, percents, significant } from '../../../web/src/lesson/format.js';
import { dec } from '../../../web/src/lesson/number.js';
import { tongues } from '../../../web/src/lesson/tongues.js';

describe('decimal', () => {
  test('writes a true minus sign, and none for a rounded zero', () => {
    expect(decimal(-1.005, 1)).toBe('−1.0');
    expect(decimal(-0.001)).toBe('0.00');
  });
  test('says what is no number', () => {
    expect(decimal(-Infinity)).toBe('−∞');
    expect(decimal(Infinity)).toBe('∞');
    expect(decimal(NaN)).toBe('–');
  });
  test('groups thousands', () => expect(integer(13206)).toBe('13,206'));
  test('keeps three digits of any size', () => expect([0.012345, 39.81].map(significant)).toEqual(['0.0123', '39.8']));
});

describe('percents', () => {
  test('of 18, 9, 4 and 2 in 33', () => {
    expect(percents([18, 9, 4, 2].map((n) => n / 33))).toEqual([55, 27, 12, 6]);
  });
  test('add up to 100, each within 1 of its exact value, for any shares of a whole', () => {
    for (let n = 1; n <= 40; n++) {
      const counts = Array.from({ length: n }, (_, i) => ((i * 7919) % 97) + 1);
      const total = counts.reduce((a, b) => a + b, 0);
      const rounded = percents(counts.map((count) => count / total));
      expect(rounded.reduce((a, b) => a + b, 0)).toBe(100);
      counts.forEach((count, i) => expect(Math.abs(rounded[i]! - (100 * count) / total)).toBeLessThan(1));
    }
  });
});

describe('without Intl', () => {
  test.each(Object.values(tongues))('small numbers are as it has them in $locale', ({ locale }) => {
    const intl = new Intl.NumberFormat(locale);
    for (const value of [0, -0, 1, 9, 10, 46, 100, 999]) expect(integer(value)).toBe(intl.format(Math.abs(value)));
  });
  test('English lists are as it has them', () => {
    const intl = new Intl.ListFormat('en-GB', { type: 'conjunction' });
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
      expect(list(items)).toBe(intl.format(items));
  });
});

test('what is no number has no value', () => {
  expect(String(dec(1.5).strings.join(''))).toContain('<data value=');
  expect(dec(NaN).strings.join('')).not.toContain('<data');
});
