// A lesson: corpus, sentence, model; and any text that a learner can paste.
import { describe, expect, it } from 'vitest';
import type { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from './load.js';

const engine = await engineOf();
const lesson = engine.lesson();
const start = (...lines: [string, number][]): void => {
  lesson.open({ channels: 8, heads: 2, hidden: 8 });
  for (const [text, copies] of lines) lesson.add(text, copies);
};
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as EngineError).code;
  }
};

describe('text', () => {
  it('is given back in the places where it stood', () => {
    start(['the café is open 🙂', 1]);
    const { text, ids, spans } = lesson.encode('  The cafe\u0301\tis 🙂 open!');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'café', 'is', '🙂', 'open', '!']);
    expect(ids.map((id) => id > 0)).toEqual([true, true, true, true, true, false]);
  });

  it('of lone surrogates is readable, and of NUL is refused', () => {
    start(['a b', 1]);
    const { text } = lesson.encode('a \ud800 b');
    expect(text.length).toBe(5);
    expect(codeOf(() => lesson.encode('a\0b'))).toBe('ETEXT');
    expect(codeOf(() => lesson.add('a\0b', 1))).toBe('ETEXT');
  });

  it('without a token is no sentence, and no line', () => {
    start(['a b', 1]);
    for (const text of ['', ' \n\t ']) {
      expect(lesson.encode(text).ids).toEqual([]);
      expect(codeOf(() => lesson.add(text, 1))).toBe('ETEXT');
    }
  });

  it('of 5 000 words or of 1 MB is over the limit, and nothing has changed', () => {
    start(['a b', 1]);
    expect(codeOf(() => lesson.encode('word '.repeat(5000)))).toBe('ESPACE');
    expect(codeOf(() => lesson.add('水'.repeat(333_000), 1))).toBe('ESPACE');
    expect(lesson.words().slice(1)).toEqual(['a', 'b']);
  });

  it.each(['!?…', '<script>alert(1)</script>', 'שלום עולם', 'مرحبا', '👩‍👩‍👧 e\u0301', '水', 'x'])(
    '%s is a sentence',
    (text) => {
      start([text, 3]);
      const { ids } = lesson.encode(text);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.every((id) => id > 0)).toBe(true);
    },
  );

  it.each([0, -1, 1e9])('with %d copies is refused', (copies) => {
    start();
    expect(codeOf(() => lesson.add('a b', copies))).toBe('EARG');
  });
});

describe('counts', () => {
  it('follow the longest suffix', () => {
    start(['the best database is mongodb', 18], ['the best database is postgres', 9], ['the worst is over', 1]);
    lesson.encode('what is');
    expect(lesson.count()).toBe(1);
    lesson.encode('my best database is');
    expect(lesson.count()).toBe(3);
    const counts = lesson.ints('counts').data;
    expect([counts[lesson.wordId('mongodb')], counts[lesson.wordId('postgres')]]).toEqual([18, 9]);
    expect(Array.from(lesson.countLines(lesson.wordId('Postgres')))).toEqual([0, 9, 0]);
    expect(lesson.wordId('oracle')).toBe(0);
    expect(codeOf(() => lesson.wordId('two words'))).toBe('ETEXT');
  });

  it('of nothing are refused', () => {
    start();
    lesson.encode('the');
    expect(codeOf(() => lesson.count())).toBe('ESTATE');
  });
});

describe('the model', () => {
  it('fills named tensors of the stated shapes, rows of weights summing to 1', () => {
    start(['the sky is blue', 2]);
    expect(codeOf(() => lesson.forward())).toBe('ESTATE');
    const P = lesson.initModel({ causal: true }, 1);
    lesson.encode('the sky is');
    lesson.forward();
    expect(lesson.floats('params').shape).toEqual([P]);
    expect(lesson.floats('q').shape).toEqual([1, 3, 2, 4]);
    const { shape, data } = lesson.floats('weights');
    expect(shape).toEqual([1, 2, 3, 3]);
    for (let row = 0; row < 6; row++) {
      expect(data.slice(row * 3, row * 3 + 3).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    }
    expect(codeOf(() => lesson.floats('nonsense'))).toBe('EARG');
    expect(codeOf(() => lesson.floats('ids'))).toBe('EARG');
  });

  it('can be run with other switches', () => {
    start(['the sky is blue', 2]);
    lesson.initModel({ causal: true }, 1);
    lesson.encode('the sky');
    lesson.forward();
    expect(lesson.floats('weights').data[1]).toBe(0);
    lesson.setSwitches({});
    lesson.forward();
    expect(lesson.floats('weights').data[1]).toBeGreaterThan(0);
  });

  it('skips a token that is knocked out, until the next text', () => {
    start(['the sky is blue', 2]);
    lesson.initModel({}, 1);
    const column = (j: number): boolean[] => {
      lesson.forward();
      return Array.from(
        lesson
          .floats('weights')
          .data.subarray(0, 9)
          .filter((_, i) => i % 3 === j),
      ).map((w) => w > 0);
    };
    lesson.encode('the sky is');
    lesson.setKnocked(1);
    expect([column(0), column(1)]).toEqual([
      [true, true, true],
      [false, true, false],
    ]);
    expect(codeOf(() => lesson.setKnocked(3))).toBe('EARG');
    lesson.setKnocked(null);
    expect(column(1)).toEqual([true, true, true]);
    lesson.setKnocked(1);
    lesson.encode('the sky is');
    expect(column(1)).toEqual([true, true, true]);
  });

  it('is forgotten with the corpus', () => {
    start(['a b', 1]);
    lesson.initModel({}, 1);
    lesson.clear();
    expect(codeOf(() => lesson.initModel({}, 1))).toBe('ESTATE');
    expect(lesson.words().length).toBe(1);
  });
});

describe('two lessons in one memory', () => {
  it('know nothing of each other', () => {
    const [a, b] = [engine.lesson(), engine.lesson()];
    a.open({});
    a.add('one two', 1);
    b.open({ channels: 8, hidden: 8 });
    b.add('three four', 1);
    a.encode('one');
    b.encode('one');
    expect([a.count(), b.count()]).toEqual([1, 0]);
    expect([a, b].map((one) => one.words().slice(1))).toEqual([
      ['one', 'two'],
      ['three', 'four'],
    ]);
  });

  it('open again in the same place', () => {
    const again = engine.lesson();
    again.open({});
    const before = engine.memory.reserve(0);
    for (let round = 0; round < 100; round++) again.open({ heads: round % 2 ? 1 : 2 });
    expect(engine.memory.reserve(0)).toBe(before);
  });

  it('refuse settings that do not exist or do not fit', () => {
    expect(codeOf(() => engine.lesson().open({ nonsense: 1 }))).toBe('EARG');
    expect(codeOf(() => engine.lesson().open({ heads: 3 }))).toBe('EARG');
  });
});
