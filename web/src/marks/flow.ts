// Lines from a word on one side to a word on the other. Width and opacity grow with the weight, as in arcs.
import { svg, type SVGTemplateResult } from 'lit';
import type { Point } from './line.js';
import { across, round, type Box } from './picture.js';

export interface Flow {
  readonly from: Point;
  readonly to: Point;
  readonly weight: number;
  readonly width: number;
  readonly opacity: number;
  readonly rank: 'strongest' | 'notable' | 'background';
}

/** Leaves and arrives level, so that lines to neighbouring words part early. */
export function flowPath(box: Box, { from, to }: Flow): string {
  const middle = (from.x + to.x) / 2;
  const at = ({ x, y }: Point): string => `${across(box, x)} ${round(y)}`;
  return `M${at(from)} C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

export const flow = (box: Box, f: Flow): SVGTemplateResult =>
  svg`<path class="arc ${f.rank}" data-value=${String(f.weight)} d=${flowPath(box, f)} stroke-width=${round(f.width)}
    stroke-opacity=${round(f.opacity)}></path>`;
