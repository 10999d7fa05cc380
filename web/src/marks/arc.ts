// Arcs between words. Width and opacity both grow with the weight, and a drawn arc is never invisible.
import { svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box } from './picture.js';
import { clamp } from './scale.js';

// w = min + (max - min) a^gamma: strictly growing, min at 0. Gamma below 1 keeps small weights apart from each other.
const encode = (min: number, max: number, gamma: number) => (weight: number) =>
  min + (max - min) * clamp(weight, [0, 1]) ** gamma;

export const arcWidth = encode(0.75, 10, 0.8);
export const arcOpacity = encode(0.36, 1, 0.5);
/** Everything beside the pair that is looked at. */
export const DIMMED = 0.2;

/** From one place on the line of words to another, `rise` pixels away from it. The line runs across or down. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** where the line of words lies in the other direction */
  readonly base: number;
  readonly rise: number;
  readonly down: boolean;
  readonly weight: number;
  readonly width: number;
  readonly opacity: number;
  readonly rank: 'strongest' | 'notable' | 'background';
}

const LOOP = 13; // half the width of a loop at its feet

export function arcPath(box: Box, { from, to, base, rise, down }: Arc): string {
  const loop = from === to;
  const feet = loop ? [from - LOOP / 2, to + LOOP / 2] : [from, to];
  const knees = loop ? [from - LOOP * 1.6, to + LOOP * 1.6] : feet;
  const reach = (rise * 4) / 3; // a cubic whose knees lie at 4/3 of the height just touches the height
  const at = (along: number, away: number): string =>
    down ? `${across(box, base + away)} ${round(along)}` : `${across(box, along)} ${round(base - away)}`;
  return `M${at(feet[0]!, 0)} C${at(knees[0]!, reach)} ${at(knees[1]!, reach)} ${at(feet[1]!, 0)}`;
}

export const arc = (box: Box, a: Arc): SVGTemplateResult =>
  svg`<path class="arc ${a.rank}" data-value=${String(a.weight)} d=${arcPath(box, a)} stroke-width=${round(a.width)}
    stroke-opacity=${round(a.opacity)}></path>`;
