// Marks that differ by shape as well as by colour.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box } from './picture.js';
import type { Point } from './line.js';

export type Shape = 'disc' | 'square' | 'ring';

export interface Glyph extends Point {
  readonly shape: Shape;
  readonly role: string;
  /** the unrounded number behind it; none in a legend */
  readonly value?: number;
}

const R = 4.5;

export function glyph(box: Box, g: Glyph): SVGTemplateResult {
  const [x, y, value] = [across(box, g.x), round(g.y), g.value ?? nothing];
  if (g.shape === 'disc')
    return svg`<circle class="fill-${g.role}" data-value=${value} cx=${x} cy=${y} r=${R}></circle>`;
  if (g.shape === 'ring') return svg`<circle class="frame lit" data-value=${value} cx=${x} cy=${y} r=${R}></circle>`;
  return svg`<rect class="fill-${g.role}" data-value=${value} x=${round(x - R)} y=${round(y - R)} width=${2 * R} height=${2 * R}></rect>`;
}
