// Words and numbers inside a picture.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box } from './picture.js';
import { paint, type Tone } from './ramp.js';

export interface Label {
  readonly x: number;
  /** base line */
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** classes of style.ts: mono, number, quiet, strong, accent, q, k, v ... */
  readonly look?: string;
  /** on a coloured cell */
  readonly ink?: Tone;
  /** the unrounded number behind the text */
  readonly value?: number;
  /** degrees, for the heads of narrow columns */
  readonly turn?: number;
}

export const label = (box: Box, l: Label): SVGTemplateResult => {
  const [x, y] = [across(box, l.x), round(l.y)];
  return svg`<text class=${l.look ?? 'quiet'} x=${x} y=${y} text-anchor=${l.anchor ?? 'start'}
    transform=${l.turn === undefined ? nothing : `rotate(${box.rtl ? -l.turn : l.turn} ${x} ${y})`}
    fill=${l.ink ? paint(l.ink) : nothing} data-value=${l.value ?? nothing}>${l.text}</text>`;
};

export const labels = (box: Box, list: readonly Label[]): readonly SVGTemplateResult[] =>
  list.map((l) => label(box, l));
