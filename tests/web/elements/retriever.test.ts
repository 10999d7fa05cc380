// The table of scores: two that differ do not look alike.
import { expect, it } from 'vitest';
import { digitsApart } from '../../../web/src/elements/retriever.js';

it.each([
  [[0.92, 0.44, 0.43], 2],
  [[0.9191, 0.4374, 0.4429, 0.4321], 3],
  [[0.5, 0.5, 0.25], 2], // equal, and no decimal tells them apart
  [[0.5, 0.5, 0.5001], 4],
  [[NaN, 0.25], 2],
  [[NaN, NaN, 0.25, 0.2502], 4],
  [[0.1, 0.1 + 1e-9], 6],
])('%j: %d decimals', (scores, digits) => {
  expect(digitsApart(scores)).toBe(digits);
});
