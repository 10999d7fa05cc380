// Pearson and Spearman, against numbers that can be found by hand or in a textbook.
import { describe, expect, it } from 'vitest';
import { correlate, ranks } from '../../../web/src/path/correlation.js';

describe('correlation', () => {
  it('is 1 on a rising line, −1 on a falling one', () => {
    expect(correlate([1, 2, 3, 4], [10, 20, 30, 40])).toEqual({ pearson: 1, spearman: 1, count: 4 });
    expect(correlate([1, 2, 3, 4], [8, 6, 4, 2])).toEqual({ pearson: -1, spearman: -1, count: 4 });
  });

  it('is Anscombe’s 0.816 on each of two very different pictures', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const line = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const curve = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74];
    expect(correlate(x, line).pearson).toBeCloseTo(0.81642, 5);
    expect(correlate(x, curve).pearson).toBeCloseTo(0.81624, 5);
    expect(correlate(x, line).spearman).toBeCloseTo(0.81818, 5);
    expect(correlate(x, curve).spearman).toBeCloseTo(0.69091, 5);
  });

  it('of ranks is 1 where the order is the same, however bent the line', () => {
    const { pearson, spearman } = correlate([1, 2, 3, 4, 5], [1, 8, 27, 64, 125]);
    expect(spearman).toBeCloseTo(1, 12);
    expect(pearson).toBeLessThan(0.95);
  });

  it('gives equal values the mean of their ranks', () => {
    expect(ranks([10, 20, 20, 5, 20])).toEqual([2, 4, 4, 1, 4]);
  });

  it('is no number where one list never changes', () => {
    expect(correlate([1, 2, 3], [5, 5, 5])).toEqual({ pearson: NaN, spearman: NaN, count: 3 });
  });
});
