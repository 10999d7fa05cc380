// Cells of a table of colours.
import { svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box, type Rect } from './picture.js';
import { paint, type Tone } from './ramp.js';

export interface Cell extends Rect {
  readonly value: number;
  readonly tone: Tone;
}

export const cell = (box: Box, c: Cell): SVGTemplateResult =>
  svg`<rect class="cell" data-value=${String(c.value)} x=${across(box, c.x, c.width)} y=${round(c.y)} width=${round(c.width)}
    height=${round(c.height)} fill=${paint(c.tone)}></rect>`;

/** A frame around something; one that points out has a halo, so that it is seen on dark cells and on light ones. */
export const outline = (box: Box, r: Rect, look: 'rule' | 'ink' | 'accent' | 'lit' = 'ink'): SVGTemplateResult => {
  const frame = (kind: string): SVGTemplateResult =>
    svg`<rect class="frame ${kind}" x=${across(box, r.x, r.width)} y=${round(r.y)} width=${round(r.width)} height=${round(r.height)}></rect>`;
  return look === 'rule' ? frame(look) : svg`${frame('halo')}${frame(look)}`;
};

/** Many cells with few colours as one path a colour: ten thousand cells stay a handful of nodes. */
export function inkByTone(box: Box, cells: readonly Cell[]): readonly SVGTemplateResult[] {
  const paths = new Map<string, string>();
  for (const c of cells) {
    const fill = paint(c.tone);
    paths.set(fill, `${paths.get(fill) ?? ''}${rectPath(box, c)}`);
  }
  return [...paths].map(([fill, d]) => svg`<path class="cell" fill=${fill} d=${d}></path>`);
}

const rectPath = (box: Box, r: Rect): string =>
  `M${across(box, r.x, r.width)} ${round(r.y)}h${round(r.width)}v${round(r.height)}h${round(-r.width)}z`;

/** Diagonal lines: here is no number. */
export const hatched = (box: Box, rects: readonly Rect[]): SVGTemplateResult =>
  svg`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line class="hatch" y2="6"></line></pattern></defs><path class="hatched" fill="url(#hatch)" d=${rects.map((r) => rectPath(box, r)).join('')}></path>`;
