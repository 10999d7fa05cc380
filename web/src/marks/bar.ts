// Bars: length from a zero line is the number. 0 is an empty outline, never a thin bar.
import { svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box, type Rect } from './picture.js';

export interface Bar extends Rect {
  readonly value: number;
  /** base, new, q, k, v, positive, negative ... : the role of its colour */
  readonly role: string;
  /** what the number cannot be: drawn as an outline of the full possible length */
  readonly empty?: boolean;
}

export const bar = (box: Box, b: Bar): SVGTemplateResult =>
  svg`<rect class=${b.empty ? 'outline' : `bar fill-${b.role}`} data-value=${String(b.value)} x=${across(box, b.x, b.width)} y=${round(b.y)}
    width=${round(b.width)} height=${round(b.height)}></rect>`;

export const bars = (box: Box, list: readonly Bar[]): readonly SVGTemplateResult[] => list.map((b) => bar(box, b));
