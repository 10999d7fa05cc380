// Scales: ends meet ends, ticks are round and inside.
import { describe, expect, it } from 'vitest';
import { clamp, linear, logarithmic } from '../../../web/src/marks/scale.js';

describe('linear', () => {
  const scale = linear([-2, 6], [100, 20]);
  it('maps ends to ends, also downwards', () => {
    expect([-2, 2, 6].map((x) => scale.at(x))).toEqual([100, 60, 20]);
  });
  it('has round ticks inside of its domain', () => {
    expect(scale.ticks(4)).toEqual([-2, 0, 2, 4, 6]);
    expect(linear([0, 0.37], [0, 1]).ticks(4)).toEqual([0, 0.1, 0.2, 0.3]);
  });
  it('puts a domain without extent into the middle, and has no ticks there', () => {
    const flat = linear([3, 3], [0, 10]);
    expect(flat.at(3)).toBe(5);
    expect(flat.ticks(4)).toEqual([]);
  });
});

describe('logarithmic', () => {
  const scale = logarithmic([0.01, 100], [0, 400]);
  it('gives each power the same room', () => {
    [0.01, 0.1, 1, 10, 100].forEach((x, i) => expect(scale.at(x)).toBeCloseTo(i * 100, 9));
  });
  it('ticks powers of its base, fewer when there is no room', () => {
    scale.ticks(5).forEach((tick, i) => expect(tick).toBeCloseTo(10 ** (i - 2), 12));
    expect(logarithmic([4, 256], [0, 1], 2).ticks(9).map(Math.round)).toEqual([4, 8, 16, 32, 64, 128, 256]);
    expect(logarithmic([4, 256], [0, 1], 2).ticks(4).map(Math.round)).toEqual([4, 16, 64, 256]);
  });
});

it('clamp stays between', () => expect([-1, 0.5, 7].map((x) => clamp(x, [0, 1]))).toEqual([0, 0.5, 1]));
