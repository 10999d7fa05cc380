// The key of a ramp, made from the ramp itself.
import { svg, type SVGTemplateResult } from 'lit';
import { cell, outline, type Cell } from './cell.js';
import { labels, type Label } from './label.js';
import type { Box, Rect } from './picture.js';
import type { Ramp } from './ramp.js';

export interface Legend {
  readonly frame: Rect;
  readonly swatches: readonly Cell[];
  readonly labels: readonly Label[];
}

const STEPS = 24;
const HEIGHT = 10;

/** `title`: what the colours mean. `write`: how a value is written below the ramp, at its ends and its middle. */
export function legendOf(
  ramp: Ramp,
  { x, y, width }: Pick<Rect, 'x' | 'y' | 'width'>,
  title: string,
  write: (value: number) => string,
): Legend {
  const [low, high] = ramp.domain;
  const swatch = width / STEPS;
  const value = (i: number): number => low + ((high - low) * i) / (STEPS - 1);
  const swatches = Array.from({ length: STEPS }, (_, i) => ({
    x: x + i * swatch,
    y,
    width: swatch,
    height: HEIGHT,
    value: value(i),
    tone: ramp.at(value(i)),
  }));
  const ends = [low, (low + high) / 2, high].map((tick, i): Label => ({
    x: x + (width * i) / 2,
    y: y + HEIGHT + 14,
    text: write(tick),
    value: tick,
    anchor: (['start', 'middle', 'end'] as const)[i]!,
  }));
  return {
    frame: { x, y, width, height: HEIGHT },
    swatches,
    labels: [...ends, { x: x + width + 10, y: y + HEIGHT - 0.5, text: title }],
  };
}

export const LEGEND_HEIGHT = HEIGHT + 18;

export const legend = (box: Box, l: Legend): SVGTemplateResult =>
  svg`<g class="legend" aria-hidden="true">${l.swatches.map((s) => cell(box, s))}${outline(box, l.frame, 'rule')}${labels(box, l.labels)}</g>`;
