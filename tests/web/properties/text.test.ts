// Any text through the tokenizer: no character gets lost between two tokens, and each token is found again by itself.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from '../engine/load.js';

const lesson = (await engineOf()).lesson();
lesson.open({ max_tokens: 512, channels: 4, hidden: 4 });

/** White space, controls, and marks that only say in which direction to write. */
const between = /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u;
/** What lies between the tokens, joined. */
function rest(text: string): string {
  const { text: read, spans } = lesson.encode(text);
  const ends = [0, ...spans.map(({ end }) => end)];
  const starts = [...spans.map(({ start }) => start), read.length];
  expect(spans.every(({ start, end }, i) => (ends[i] ?? NaN) <= start && start < end)).toBe(true);
  return starts.map((start, i) => read.slice(ends[i], start)).join('');
}

it('all code points of Unicode, lone surrogates among them', () => {
  let tokens = 0;
  for (let first = 1; first <= 0x10ffff; first += 128) {
    const block = Array.from({ length: Math.min(128, 0x110000 - first) }, (_, i) => String.fromCodePoint(first + i));
    expect(rest(block.join(' ')), `U+${first.toString(16)} and the 127 after it`).toMatch(between);
    tokens += lesson.ints('ids').data.length;
  }
  expect(tokens).toBeGreaterThan(1_000_000);
});

const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const one = (unit: 'binary' | 'grapheme') => fc.string({ unit, minLength: 1, maxLength: 1 });
const mark = fc.constantFrom(' ', "'", '’', '\u200d', '\u0301', '\ufe0f', '🇫', '.', '水', '\u202e', '\0');
const text = fc.string({ unit: fc.oneof(one('grapheme'), one('binary'), half, mark), maxLength: 40 });

it('any mixture of them; a NUL is refused', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const refused = expect.objectContaining({ code: 'ETEXT' }) as EngineError;
      if (typed.includes('\0')) expect(() => lesson.encode(typed)).toThrow(refused);
      else expect(rest(typed)).toMatch(between);
    }),
    { seed: 6, numRuns: 5000 },
  );
});

it('the tokens of a sentence are its words in the corpus, each alone, and all in a row', () => {
  fc.assert(
    fc.property(text, (typed) => {
      fc.pre(!typed.includes('\0'));
      const { text: read, spans } = lesson.encode(typed);
      const pieces = spans.map(({ start, end }) => read.slice(start, end));
      fc.pre(pieces.length > 0 && pieces.every((piece) => Buffer.byteLength(piece) <= 40)); // 64 bytes when folded
      lesson.clear();
      lesson.add(typed, 1);
      const { ids } = lesson.encode(typed);
      expect(ids.every((id) => id > 0)).toBe(true);
      expect(pieces.map((piece) => lesson.wordId(piece))).toEqual(ids);
      expect(lesson.encode(pieces.join(' ')).ids).toEqual(ids);
    }),
    { seed: 6, numRuns: 2000 },
  );
});
