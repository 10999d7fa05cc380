// The numbers of one attention weight, in the order of the calculation.
import { diverging, type Ramp } from '../marks/ramp.js';
import type { Attention, Frame } from '../path/frame.js';
import { pairOf, vectorOf, weightOf } from './reading.js';

export interface Steps {
  readonly q: readonly number[];
  readonly k: readonly number[];
  readonly products: readonly number[];
  readonly dot: number;
  readonly scaled: number;
  readonly bias: number;
  readonly score: number;
  readonly weight: number;
  readonly v: readonly number[];
  readonly weighted: readonly number[];
  readonly blended: readonly number[];
}

export function stepsOf(a: Attention, row: number, column: number): Steps {
  const q = vectorOf(a, a.head.q, row);
  const k = vectorOf(a, a.head.k, column);
  const v = vectorOf(a, a.head.v, column);
  const products = q.map((x, d) => x * k[d]!);
  const dot = products.reduce((sum, x) => sum + x, 0);
  const scaled = a.unscaled ? dot : dot / Math.sqrt(a.D);
  const bias = a.head.bias[row * a.T + column]!;
  const weight = weightOf(a, row, column);
  const score = a.head.scores[row * a.T + column]!;
  const weighted = v.map((x) => weight * x);
  return { q, k, products, dot, scaled, bias, score, weight, v, weighted, blended: vectorOf(a, a.head.blended, row) };
}

/** What the four parts of the picture are laid out from. */
export interface StepsPlan {
  readonly frame: Frame;
  readonly a: Attention;
  readonly row: number;
  readonly column: number;
  readonly steps: Steps;
  /** one for all strips, so that the same colour is the same number */
  readonly ramp: Ramp;
  readonly width: number;
  /** where the strips begin, and the width of one of their cells */
  readonly side: number;
  readonly size: number;
}

const LARGEST_CELL = 40;

export function planSteps(frame: Frame, a: Attention, width: number): StepsPlan {
  const [row, column] = pairOf(frame, a);
  const steps = stepsOf(a, row, column);
  const numbers = [steps.q, steps.k, steps.v, steps.blended].flat();
  const side = Math.min(width * 0.3, 140);
  const size = Math.min(LARGEST_CELL, (width - side) / a.D);
  return { frame, a, row, column, steps, ramp: diverging(Math.max(...numbers.map(Math.abs))), width, side, size };
}
