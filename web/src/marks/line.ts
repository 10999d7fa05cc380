// Rules and curves.
import { svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box } from './picture.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly points: readonly Point[];
  /** rule, grid, dashed, ink, base, new, accent ... */
  readonly look: string;
}

export const stroke = (box: Box, s: Stroke): SVGTemplateResult =>
  svg`<polyline class="line ${s.look}" points=${s.points.map((p) => `${across(box, p.x)},${round(p.y)}`).join(' ')}></polyline>`;

export const strokes = (box: Box, list: readonly Stroke[]): readonly SVGTemplateResult[] =>
  list.map((s) => stroke(box, s));

export const horizontal = (y: number, from: number, to: number, look: string): Stroke => ({
  points: [
    { x: from, y },
    { x: to, y },
  ],
  look,
});

export const vertical = (x: number, from: number, to: number, look: string): Stroke => ({
  points: [
    { x, y: from },
    { x, y: to },
  ],
  look,
});

/** A dot where a curve ends or a value lies. */
export const dot = (box: Box, { x, y }: Point, role: string): SVGTemplateResult =>
  svg`<circle class="fill-${role}" cx=${across(box, x)} cy=${round(y)} r="3.5"></circle>`;
