// Row 5.4: how time grows with the number of tokens, by least squares over the learner's own measurements.
import type { Timing } from '../state/state.js';

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** c of t = c n², in log t = log c + 2 log n; ms per pair of tokens. */
export const fitSquare = (timings: readonly Timing[]): number =>
  Math.exp(mean(timings.map(({ n, milliseconds }) => Math.log(milliseconds) - 2 * Math.log(n))));

/** The exponent e of t = c nᵉ, left free; NaN for fewer than two lengths. */
export function fitExponent(timings: readonly Timing[]): number {
  const x = timings.map(({ n }) => Math.log(n));
  const y = timings.map(({ milliseconds }) => Math.log(milliseconds));
  const [meanX, meanY] = [mean(x), mean(y)];
  return mean(x.map((at, i) => (at - meanX) * (y[i]! - meanY))) / mean(x.map((at) => (at - meanX) ** 2));
}
