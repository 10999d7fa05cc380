// Names, errors, text and arrays across the boundary, on both builds.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from './load.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return 'none';
};

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);

  describe('names', () => {
    it('come from the engine', () => {
      expect(engine.tensors.slice(0, 2)).toEqual(['ids', 'pieces']);
      expect(engine.settings).toContain('channels');
      expect(engine.switches[0]).toBe('causal');
      const header = readFileSync('core/base.h', 'utf8');
      expect(engine.errors).toEqual(Array.from(header.matchAll(/X\((E[A-Z]+), -\d+\)/g), ([, name]) => name));
    });

    it('of switches become bits, and unknown ones are refused', () => {
      expect(engine.bits({ causal: true, unscaled: false, no_positions: true })).toBe(5);
      expect(codeOf(() => engine.bits({ nonsense: true }))).toBe('EARG');
    });
  });

  describe('bare arrays', () => {
    it('gives 0.506, 0.307, 0.186 for raw scores 3, 2, 1 with d = 4', () => {
      const input = { q: [1, 0, 0, 0], k: [3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0], tq: 1, tk: 3, d: 4 };
      const { weights, out } = engine.attend({ ...input, v: [1, 0, 0], dv: 1 });
      [0.50648, 0.3072, 0.18632].forEach((weight, index) => expect(weights[index]).toBeCloseTo(weight, 5));
      expect(out[0]).toBeCloseTo(0.50648, 5);
      expect(Array.from(engine.scores(input))).toEqual([1.5, 1, 0.5]);
      expect(Array.from(engine.scores(input, { unscaled: true }))).toEqual([3, 2, 1]);
    });

    it('masks the future', () => {
      const input = { q: [1, 1], k: [1, 1], v: [1, 2], tq: 2, tk: 2, d: 1, dv: 1 };
      expect(Array.from(engine.attend(input, { causal: true }).weights)).toEqual([1, 0, 0.5, 0.5]);
    });

    it('gives reproducible random numbers', () => {
      const numbers = engine.random(1000, 3);
      expect(engine.random(1000, 3)).toEqual(numbers);
      expect(Math.abs(numbers.reduce((a, b) => a + b) / 1000)).toBeLessThan(0.1);
    });

    it('keeps the impossible impossible', () => {
      const probs = engine.tilt([0, 0, -Infinity], [0, 1, 1000], 1);
      expect(probs[2]).toBe(0);
      expect(probs[1]).toBeCloseTo(Math.E / (1 + Math.E), 6);
    });

    it('measures distributions', () => {
      expect(engine.entropy([0.5, 0.5])).toBeCloseTo(Math.LN2, 6);
      expect(engine.kl([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 6);
      expect(engine.crossEntropy([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 6);
      expect(engine.expectedReward([0.25, 0.75], [4, 8])).toBe(7);
      expect(engine.flipBeta(1, 3, 2, -1)).toBe(4);
      expect(engine.flipBeta(2, 3, 1, -1)).toBeNaN();
    });

    it('climbs towards the tilted distribution', () => {
      let probs = engine.softmax([0, 1]);
      for (let step = 0; step < 100; step++) probs = engine.climb(probs, [0, 1], [2, 0], 0.5, 0.2);
      expect(probs[0]).toBeCloseTo(engine.tilt([0, 1], [2, 0], 0.5)[0] ?? NaN, 5);
    });

    it('fits rewards of mean 0 that order the words as the pairs do', () => {
      const [a = NaN, b = NaN] = engine.fitRewards([[0, 1, 9], [1, 0, 1]], 2, 0.001); // prettier-ignore
      expect(a - b).toBeCloseTo(Math.log(9), 2);
      expect(a + b).toBeCloseTo(0, 5);
    });

    it('refuses NaN, infinity and a beta out of range by name', () => {
      expect(codeOf(() => engine.tilt([NaN], [0], 1))).toBe('EARG');
      expect(codeOf(() => engine.tilt([-Infinity], [0], 1))).toBe('ENAN');
      expect(codeOf(() => engine.tilt([0], [0], 0))).toBe('EARG');
      expect(codeOf(() => engine.entropy([NaN]))).toBe('EARG');
    });
  });

  describe('memory', () => {
    it('grows under a large call, and what was there before stays', () => {
      const lesson = engine.lesson();
      lesson.open({});
      lesson.add('the sky is blue', 2);
      const before = engine.memory.floats(0, 0).buffer;
      expect(engine.entropy(new Float32Array(3_000_000).fill(1 / 3_000_000))).toBeGreaterThan(14);
      expect(engine.memory.floats(0, 0).buffer).not.toBe(before);
      lesson.encode('the sky');
      expect([lesson.count(), lesson.words().slice(1)]).toEqual([2, ['the', 'sky', 'is', 'blue']]);
    });

    it('that cannot be had is ESPACE, and the engine goes on', () => {
      expect(codeOf(() => engine.memory.reserve(2 ** 31))).toBe('ESPACE');
      expect(codeOf(() => engine.memory.reserve(2 ** 31 - 2 ** 26))).toBe('ESPACE');
      expect(engine.softmax([0, 0])[0]).toBe(0.5);
    });
  });
});
