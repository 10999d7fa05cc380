// Cells of a table of colours.
import { svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box, type Rect } from './picture.js';
import { paint, type Tone } from './ramp.js';
import { remember } from './remember.js';

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
export const inkByTone = (box: Box, cells: readonly Cell[]): readonly SVGTemplateResult[] =>
  pathsByTone(cells, box.width, box.rtl).map(([fill, d]) => svg`<path class="cell" fill=${fill} d=${d}></path>`);

const pathsByTone = remember(
  (cells: readonly Cell[], width: number, rtl: boolean): readonly (readonly [string, string])[] => {
    const paths = new Map<Tone, string[]>();
    for (const c of cells) {
      const path = paths.get(c.tone) ?? [];
      paths.set(c.tone, path);
      path.push(rectPath(c, width, rtl));
    }
    return [...paths].map(([tone, path]) => [paint(tone), path.join('')]);
  },
);

const rectPath = (r: Rect, width: number, rtl: boolean): string =>
  `M${across({ width, rtl }, r.x, r.width)} ${round(r.y)}h${round(r.width)}v${round(r.height)}h${round(-r.width)}z`;

const pathOf = remember((rects: readonly Rect[], width: number, rtl: boolean) =>
  rects.map((r) => rectPath(r, width, rtl)).join(''),
);

/** Diagonal lines: here is no number. */
export const hatched = (box: Box, rects: readonly Rect[]): SVGTemplateResult =>
  svg`<path class="hatched" fill="url(#hatch)" d=${pathOf(rects, box.width, box.rtl)}></path>`;

export const hatching = (): SVGTemplateResult =>
  svg`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line class="hatch" y2="6"></line></pattern></defs>`;
