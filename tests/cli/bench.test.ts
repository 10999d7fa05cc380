// attn bench: prints what it measured; no time is asserted, only that it grows.
import { describe, expect, it } from 'vitest';
import { attn } from './run.js';

interface Bench {
  readonly attention: readonly { n: number; d: number; full: number; causal: number }[];
  readonly exponent: number;
  readonly training: { readonly corpus: number; readonly batch: number };
}

const bench = (...options: string[]) => attn('bench', '--corpus', 'corpora/default.txt', ...options);

describe('attn bench', () => {
  it('measures every size up to the largest wanted, and how time grows', () => {
    const { attention, exponent, training } = JSON.parse(bench('--most', '256', '--json').out) as Bench;
    expect(attention.map(({ n, d }) => [n, d])).toEqual([[12, 16], [12, 64], [128, 64], [256, 64]]); // prettier-ignore
    for (const time of [...attention.flatMap(({ full, causal }) => [full, causal]), training.corpus, training.batch])
      expect(time).toBeGreaterThan(0);
    expect(attention[3]?.full).toBeGreaterThan(attention[0]?.full ?? NaN);
    expect(exponent).toBeGreaterThan(0);
  });

  it('says the same as text', () => {
    const { out } = bench('--most', '256');
    expect(out).toMatch(/ 256 x 64 /);
    expect(out).not.toMatch(/ 512 x 64 /);
    expect(out).toMatch(/time grows as tokens to the power of \d/);
  });

  it('refuses a text that it has no measurement for', () => {
    expect(bench('--most', '100').error).toMatch(/--most must be a whole number from 256 to 10240/);
  });
});
