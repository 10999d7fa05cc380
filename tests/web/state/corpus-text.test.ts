// The corpus as text: what is read, what is refused with its line number, and the way back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCorpus, parseCorpus } from '../../../web/src/state/corpus-text.js';
import { limits } from '../../../web/src/state/limits.js';

const one = (text: string) => parseCorpus(text).lines[0];

describe('parseCorpus', () => {
  it.each([
    ['the sky is blue', 'the sky is blue', 1],
    ['the sky is blue × 3', 'the sky is blue', 3],
    ['the sky is blue×3', 'the sky is blue', 3],
    ['the sky is blue\t3', 'the sky is blue', 3],
    ['the sky is blue x 3', 'the sky is blue', 3],
    ['the sky is blue * 3', 'the sky is blue', 3],
    ['  the sky is blue   ×   1000000  ', 'the sky is blue', 1_000_000],
    ['malcolm x speaks', 'malcolm x speaks', 1],
    ['plan x', 'plan x', 1],
    ['six × 7 × 2', 'six × 7', 2],
    ['我喜欢喝茶 × 9', '我喜欢喝茶', 9],
  ])('%j', (typed, text, copies) => {
    expect(one(typed)).toEqual({ text, copies });
  });

  it('drops empty lines and reads every kind of line end', () => {
    expect(parseCorpus('a b\n\n  \r\nc d\re f\n× 3').lines.map(({ text }) => text)).toEqual(['a b', 'c d', 'e f']);
  });

  it.each(['0', '-2', '1000000000', 'many', '2.5', '1e3', '٣'])('refuses × %s with its line', (typed) => {
    const { lines, problems } = parseCorpus(`good line × 2\nbad line × ${typed}\nlast line`);
    expect(lines.map(({ text }) => text)).toEqual(['good line', 'last line']);
    expect(problems).toEqual([{ key: 'corpus-count', values: { line: 2, typed, low: 1, high: 1_000_000 } }]);
  });

  it('keeps the first 1000 lines and says so', () => {
    const { lines, problems } = parseCorpus('a b\n'.repeat(1001));
    expect(lines.length).toBe(1000);
    expect(problems).toEqual([{ key: 'corpus-lines', values: { count: 1001, limit: 1000 } }]);
  });

  it('refuses more than 1 MB as a whole', () => {
    expect(parseCorpus('é'.repeat(500_001))).toEqual({
      lines: [],
      problems: [{ key: 'corpus-bytes', values: { bytes: 1_000_002, limit: limits.bytes } }],
    });
  });

  it.each(['×'.repeat(300_000), '× '.repeat(300_000), '\t'.repeat(900_000) + 'a', ' x 1'.repeat(200_000)])(
    'takes no time for hostile lines (%#)',
    (text) => {
      const start = performance.now();
      parseCorpus(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

describe('formatCorpus', () => {
  it('is undone by parseCorpus', () => {
    const words = fc.array(fc.constantFrom('a', '×', 'x', '* 3', '\t4', '× 5', '水', '-', '<b>'), { maxLength: 8 });
    const line = fc.record({
      text: words.map((all) => `w ${all.join(' ')}`.trim()),
      copies: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(parseCorpus(formatCorpus(lines))).toEqual({ lines, problems: [] });
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
