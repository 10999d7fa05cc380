// attn guess: the counts, the tilt, the flip, on the default corpus.
import { describe, expect, it } from 'vitest';
import { attn, corpusFile, guess, type Guess } from './run.js';

const corpus = 'corpora/default.txt';
const prompt = 'the best database is';

const winner = ({ endings }: Guess): string | undefined =>
  [...endings].sort((a, b) => b.probability - a.probability)[0]?.word;

describe('attn guess', () => {
  it('gives mongodb first, with its share of the counts', () => {
    const { endings, suffix, suffix_length } = guess(corpus, prompt);
    expect([suffix, suffix_length]).toEqual([prompt, 4]);
    expect(endings.map(({ word }) => word)).toEqual(['mongodb', 'postgres', 'mysql', 'sqlite']);
    const total = endings.reduce((sum, { count }) => sum + count, 0);
    for (const { count, probability, base_logit } of endings) {
      expect(Math.abs(probability - count / total)).toBeLessThanOrEqual(1e-6);
      expect(base_logit).toBeCloseTo(Math.log(count), 6);
    }
  });

  it('flips its winner exactly at beta*, swept', () => {
    const star = guess(corpus, prompt, '--prefer', 'postgres').flip_beta!;
    expect(star).toBeCloseTo(4 / Math.log(18 / 9), 5);
    for (let power = -12; power <= 12; power++) {
      const beta = star * 1.5 ** power;
      if (power)
        expect(winner(guess(corpus, prompt, '--prefer', 'postgres', '--beta', String(beta)))).toBe(
          power < 0 ? 'postgres' : 'mongodb',
        );
    }
    for (const [beta, word] of [
      [star * 0.9999, 'postgres'],
      [star * 1.0001, 'mongodb'],
    ] as const)
      expect(winner(guess(corpus, prompt, '--prefer', 'postgres', '--beta', String(beta)))).toBe(word);
  });

  it('adds R / beta to each base logit', () => {
    const { endings } = guess(corpus, prompt, '--prefer', 'mysql', '--beta', '0.5');
    const rewards: Record<string, number> = { mysql: 3, mongodb: -1 };
    for (const { word, base_logit, reward_over_beta, new_logit } of endings) {
      expect(reward_over_beta).toBeCloseTo((rewards[word] ?? 0) / 0.5, 6);
      expect(new_logit).toBeCloseTo(base_logit! + reward_over_beta, 5);
    }
  });

  it('never conjures a word that the corpus has not, whatever beta is', () => {
    for (let beta = 1e-3; beta <= 1e3; beta *= 10) {
      const { endings } = guess(corpus, prompt, '--prefer', 'foxpro', '--beta', String(beta));
      const foxpro = endings.find(({ word }) => word === 'foxpro');
      expect(foxpro).toMatchObject({ count: 0, base_logit: null, new_logit: null, probability: 0 });
    }
  });

  it('falls back to the longest suffix that it knows, and says which', () => {
    expect(guess(corpus, 'what a wonderful Database is')).toMatchObject({ suffix: 'Database is', suffix_length: 2 });
    expect(guess(corpus, 'wombat')).toMatchObject({ suffix: '', suffix_length: 0 });
    expect(guess(corpus, '')).toMatchObject({ suffix_length: 0 });
  });

  it('reads a tab as well as ×, no copies as one, blank lines and line ends of any kind', () => {
    const file = corpusFile('a b\t3\r\n\r\n   \na c × 2\na d\n我喜欢喝茶 × 5');
    const { endings } = guess(file, 'a');
    expect(endings.map(({ word, count }) => [word, count])).toEqual([
      ['b', 3],
      ['c', 2],
      ['d', 1],
    ]);
    expect(guess(file, '我喜欢喝').endings).toMatchObject([{ word: '茶', count: 5 }]);
  });

  it('writes JSON that survives any word', () => {
    const file = corpusFile('say "\\ <script>alert(1)</script>\n');
    expect(guess(file, 'say').endings[0]?.word).toBe('"');
    expect(guess(file, 'say "').endings[0]?.word).toBe('\\');
  });

  it('prints a table for people', () => {
    const { code, out } = attn('guess', '--corpus', corpus, '--prompt', prompt, '--prefer', 'postgres');
    expect(code).toBe(0);
    expect(out).toMatch(/mongodb +18 .* 3\.42%/);
    expect(out).toContain('The winner flips at beta* = 5.77');
  });
});
