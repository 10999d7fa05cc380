// Axes of small charts: few ticks, thin rules, round numbers.
import { horizontal, vertical, type Stroke } from './line.js';
import type { Label } from './label.js';
import type { Scale } from './scale.js';

export interface Axis {
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
}

/** Ticks below a line at `y`. */
export const axisBelow = (scale: Scale, y: number, count: number, write: (value: number) => string): Axis => ({
  strokes: [
    horizontal(y, scale.range[0], scale.range[1], 'rule'),
    ...scale.ticks(count).map((t) => vertical(scale.at(t), y, y + 4, 'rule')),
  ],
  labels: scale
    .ticks(count)
    .map((t) => ({ x: scale.at(t), y: y + 17, text: write(t), anchor: 'middle', look: 'quiet small', value: t })),
});

/** Faint lines across the chart from `from` to `to`, their numbers before them. */
export const axisBeside = (
  scale: Scale,
  from: number,
  to: number,
  count: number,
  write: (value: number) => string,
): Axis => ({
  strokes: scale.ticks(count).map((t) => horizontal(scale.at(t), from, to, 'grid')),
  labels: scale
    .ticks(count)
    .map((t) => ({ x: from - 6, y: scale.at(t) + 4, text: write(t), anchor: 'end', look: 'quiet small', value: t })),
});

export const joinAxes = (...axes: readonly Axis[]): Axis => ({
  strokes: axes.flatMap((axis) => axis.strokes),
  labels: axes.flatMap((axis) => axis.labels),
});
