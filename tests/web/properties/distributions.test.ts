// What holds for all distributions, measured by the engine: softmax, entropy, KL, and the tilt of RLHF.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOf } from '../engine/load.js';

const options = { seed: 6, numRuns: 500 };
/** Eighths: float32 adds them without rounding. */
const eighths = (most: number) => fc.integer({ min: -8 * most, max: 8 * most }).map((n) => n / 8);
/** So many logits twice: of one distribution and of another. */
const logits = fc
  .integer({ min: 1, max: 20 })
  .chain((n) => fc.tuple(...[1, 2].map(() => fc.array(eighths(10), { minLength: n, maxLength: n }))))
  .map(([a = [], b = []]) => [a, b] as const);
const beta = fc.double({ min: 0.01, max: 1000, noNaN: true });

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const sum = (probs: Float32Array): number => probs.reduce((all, p) => all + p, 0);

  it('softmax sums to 1 and does not see what is added to all logits', () => {
    fc.assert(
      fc.property(logits, eighths(100), ([x], shift) => {
        const probs = engine.softmax(x);
        expect(sum(probs)).toBeCloseTo(1, 5);
        expect(engine.softmax(x.map((logit) => logit + shift))).toEqual(probs);
      }),
      options,
    );
  });

  it('KL is never below 0, is 0 of a distribution to itself, and is cross-entropy less entropy', () => {
    fc.assert(
      fc.property(logits, ([x, y]) => {
        const [p, q] = [engine.softmax(x), engine.softmax(y)];
        expect(engine.kl(p, q)).toBeGreaterThan(-1e-6);
        expect(engine.kl(p, p)).toBe(0);
        expect(Math.abs(engine.crossEntropy(p, q) - engine.entropy(p) - engine.kl(p, q))).toBeLessThan(1e-4);
      }),
      options,
    );
  });

  it('entropy lies between 0 and ln n, and grows with the temperature β', () => {
    fc.assert(
      fc.property(logits, beta, beta, ([reward], one, other) => {
        const entropy = (at: number): number =>
          engine.entropy(
            engine.tilt(
              reward.map(() => 0),
              reward,
              at,
            ),
          );
        const [cold, warm] = [entropy(Math.min(one, other)), entropy(Math.max(one, other))];
        expect(cold).toBeGreaterThanOrEqual(0);
        expect(warm).toBeGreaterThan(cold - 1e-5);
        expect(warm).toBeLessThan(Math.log(reward.length) + 1e-5);
      }),
      options,
    );
  });

  it('a larger β tilts less: less reward, nearer to the reference', () => {
    fc.assert(
      fc.property(logits, beta, beta, ([x, reward], one, other) => {
        const at = (b: number): number[] => {
          const probs = engine.tilt(x, reward, b);
          return [engine.expectedReward(probs, reward), engine.kl(probs, engine.softmax(x))];
        };
        const [[much = NaN, far = NaN], [little = NaN, near = NaN]] = [
          at(Math.min(one, other)),
          at(Math.max(one, other)),
        ];
        expect(little).toBeLessThan(much + 1e-4);
        expect(near).toBeLessThan(far + 1e-4);
      }),
      options,
    );
  });
});
