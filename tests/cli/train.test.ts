// attn train: a transformer that learns the counts, and says where it looks.
import { describe, expect, it } from 'vitest';
import { attn, corpusFile, guess, train } from './run.js';

const corpus = 'corpora/default.txt';
const prompt = 'the best database is';

describe('attn train', () => {
  it('ends at the counts, and every row of weights sums to 1 and looks back only', () => {
    const trained = train(corpus, prompt);
    for (const { word, probability } of guess(corpus, prompt).endings) {
      const learned = trained.guess.find((ending) => ending.word === word)!.probability;
      expect(Math.abs(learned - probability)).toBeLessThan(0.02);
    }
    expect(trained.heads).toHaveLength(2);
    for (const { weights } of trained.heads)
      weights.forEach((row, i) => {
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
        expect(row.slice(i + 1).every((weight) => weight === 0)).toBe(true);
      });
  });

  it('gives the same bytes for the same seed, others for another', () => {
    const options = ['train', '--corpus', corpus, '--text', prompt, '--steps', '20', '--json'];
    expect(attn(...options)).toEqual(attn(...options));
    expect(attn(...options).out).not.toBe(attn(...options, '--seed', '2').out);
  });

  it('takes heads, layers and switches', () => {
    const trained = train(
      corpus,
      'the best zebra',
      '--steps',
      '5',
      '--heads',
      '4',
      '--layers',
      '2',
      '--switch',
      'unscaled',
    );
    expect(trained.heads.map(({ layer, head }) => [layer, head])).toEqual(
      [1, 2].flatMap((layer) => [1, 2, 3, 4].map((head) => [layer, head])),
    );
    expect(trained.heads[0]!.weights[0]!.every((weight) => weight > 0)).toBe(true); /* not causal */
    expect(trained.tokens.map(({ known }) => known)).toEqual([true, true, false]);
  });

  it('says when there is nothing to predict', () => {
    const { code, error } = attn('train', '--corpus', corpusFile('hello\n! × 3\n'), '--text', 'hello');
    expect([code, error]).toEqual([2, expect.stringContaining('no line has two tokens')]);
  });
});
