// Numbers as the learner reads them: never a word of JavaScript's, never a zero with a sign; percents add up.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, integer, percent, percents, precise, significant, tenths } from '../../../web/src/lesson/format.js';

const options = { seed: 6, numRuns: 5000 };
const number = fc.oneof(
  fc.double(),
  fc.double({ min: -1, max: 1 }),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, Number.MAX_VALUE),
);
const digits = fc.nat({ max: 6 });

it('all of them are digits, signs and what stands for no number', () => {
  fc.assert(
    fc.property(number, digits, (x, n) => {
      for (const text of [decimal(x, n), integer(x), significant(x), percent(x, n), tenths(x), precise(x)]) {
        expect(text).toMatch(/^−?([\d,]+(\.\d+)?( × 10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|∞|–)( %)?$/);
        expect(text).not.toMatch(/^−[0.]+( %)?$/);
      }
    }),
    options,
  );
});

it('percents of parts are whole, within 1 of the exact ones, and add up as the parts do', () => {
  const parts = fc.array(fc.oneof(fc.nat({ max: 99 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(parts, fc.double({ min: 0.5, max: 1, noNaN: true }), (amounts, shown) => {
      const total = amounts.reduce((a, b) => a + b, 0) || 1;
      for (const part of [1, shown]) {
        const shares = amounts.map((amount) => (part * amount) / total);
        const rounded = percents(shares);
        const exact = 100 * shares.reduce((a, b) => a + b, 0);
        expect(Math.abs(rounded.reduce((a, b) => a + b, 0) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
        rounded.forEach((whole, i) => {
          expect(Number.isInteger(whole) && whole >= 0).toBe(true);
          expect(Math.abs(whole - 100 * (shares[i] ?? NaN))).toBeLessThan(1 + 1e-9);
        });
      }
    }),
    options,
  );
});
