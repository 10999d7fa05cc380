// Text: what is clipped or wrapped fits, wide scripts count double, and words know their direction.
import { describe, expect, it } from 'vitest';
import { clip, inSentence, isRightToLeft, measure, wrap } from '../../../web/src/marks/text.js';

describe('measure', () => {
  it('counts letters, not code units', () => {
    expect(measure('e\u0301', 10)).toBe(measure('é', 10));
    expect(measure('👩‍👩‍👧‍👦', 10)).toBe(measure('🍣', 10));
    expect(measure('\u2068\u2069', 10)).toBe(0);
  });
  it('gives Chinese, Japanese and Korean letters more than half as much again', () => {
    for (const wide of ['我', 'あ', '한', '𠮷', '！'])
      expect(measure(wide, 10)).toBeGreaterThan(measure('m', 10) * 1.5);
  });
});

it('measures a text as before, however many others came between', () => {
  const before = measure('the₁ 我', 10);
  for (let i = 0; i < 10_000; i++) expect(measure(`${i}`, 1)).toBeCloseTo(String(i).length * measure('0', 1), 9);
  expect(measure('the₁ 我', 10)).toBe(before);
});

describe('clip', () => {
  it.each(['short', 'Donaudampfschifffahrt', '我喜欢喝茶和水', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦'])('makes %s fit', (text) => {
    for (const room of [20, 40, 80]) expect(measure(clip(text, 13, room), 13)).toBeLessThanOrEqual(room);
    expect(clip(text, 13, 1000)).toBe(text);
  });
  it('never cuts a letter in two', () => expect(clip('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10, 21)).toBe('👩‍👩‍👧‍👦…'));
});

describe('wrap', () => {
  const text = 'each share is rounded by itself here';
  it('keeps all words, and each line fits', () => {
    const lines = wrap(text, 13, 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(measure(line, 13)).toBeLessThanOrEqual(120);
  });
  it('clips a word that is longer than a line', () => {
    for (const line of wrap(`a ${'x'.repeat(90)} b`, 13, 100)) expect(measure(line, 13)).toBeLessThanOrEqual(100);
  });
});

describe('direction', () => {
  it('is that of the first letter', () => {
    expect(['hello', '123 שלום', 'الشاي', '12 !', ''].map(isRightToLeft)).toEqual([false, true, true, null, null]);
  });
  it('isolates such a word inside of a sentence, and shortens a long one', () => {
    expect(inSentence('الشاي')).toBe('\u2068الشاي\u2069');
    expect(inSentence('tea')).toBe('tea');
    expect(inSentence('x'.repeat(99)).length).toBeLessThanOrEqual(32);
  });
});
