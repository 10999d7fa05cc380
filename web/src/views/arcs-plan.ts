// Where words, arcs and numbers of the arc picture lie.
import { arcOpacity, arcWidth, DIMMED, type Arc } from '../marks/arc.js';
import type { Label } from '../marks/label.js';
import { horizontal, type Stroke } from '../marks/line.js';
import { measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { ordered, read, sharesOf, weightOf, type Reading } from './reading.js';
import type { Share } from './shares.js';
import { TOKEN, wordLine, type WordLine } from './words-line.js';

/** Everything that the parts of this picture are laid out from. */
export interface Plan {
  readonly frame: Frame;
  readonly attention: Attention;
  readonly reading: Reading;
  readonly line: WordLine;
  readonly width: number;
  readonly pinned: number | null;
  readonly height: number;
  /** from the upper edge to the feet of the words, or to the first of a column */
  readonly top: number;
}

export const TABS = 44;
const HIGHEST = 130;
const WIDEST = 300; // of a column: arcs over a whole screen join nothing that the eye can follow
const NUMBER = 52; // column: room of a number between its word and its arc

export function planOf(frame: Frame, attention: Attention, pinned: number | null, width: number): Plan {
  const { token, direction } = frame.selection;
  const line = wordLine(frame.tokens, width);
  const top = TABS + (line.down ? 0 : riseOf(line, line.length, HIGHEST) + 12);
  const height = line.down ? TABS + line.length + 34 : top + 84;
  const reading = read(attention, token, direction);
  return { frame, attention, reading, line, width, height, pinned: pinned === token ? token : null, top };
}

/** Far words get high arcs, so that arcs to different words part early; never steeper than a half circle. */
const riseOf = (line: WordLine, distance: number, highest: number): number =>
  distance === 0 ? 30 : Math.min(distance * 0.6, 22 + (highest - 22) * (distance / Math.max(line.length, 1)) ** 0.75);

export function arcsOf(plan: Plan): readonly Arc[] {
  const { attention, frame, line, reading } = plan;
  const { token, other, direction } = frame.selection;
  const named = new Set(reading.named.map(({ index }) => index));
  const base = line.down ? line.across + NUMBER : plan.top;
  const highest = line.down ? Math.min(plan.width - base - 12, WIDEST) : HIGHEST;
  const along = (index: number): number => line.places[index]!.middle + (line.down ? plan.top : 0);
  const one = ({ index, weight }: Share): Arc => ({
    from: along(token),
    to: along(index),
    base: line.down ? base : base - 22,
    rise: riseOf(line, Math.abs(along(index) - along(token)), highest),
    down: line.down,
    weight,
    width: arcWidth(weight),
    opacity: other === null || other === index ? arcOpacity(weight) : DIMMED,
    rank: index === reading.named[0]?.index ? 'strongest' : named.has(index) ? 'notable' : 'background',
  });
  // Light ones first, so that the strong ones lie on top.
  return [...sharesOf(attention, token, direction)].sort((a, b) => a.weight - b.weight).map(one);
}

export function wordLabels({ frame, line, reading, top }: Plan): readonly Label[] {
  const { token, other } = frame.selection;
  const named = new Set(reading.named.map(({ index }) => index));
  return line.places.map((place, index) => {
    const look = index === token || index === other ? 'strong accent' : named.has(index) ? '' : 'quiet';
    const known = frame.tokens[index]!.known ? '' : ' unmet';
    const common = { text: place.text, look: `token ${look}${known}` };
    return line.down
      ? { ...common, x: 0, y: top + place.middle + 6 }
      : { ...common, x: place.middle, y: top, anchor: 'middle' };
  });
}

/** At the end of each arc to a word of the 80 %, and of the pair that is looked at. */
export function numberLabels(plan: Plan): readonly Label[] {
  const { attention, frame, line, reading, top } = plan;
  const { other } = frame.selection;
  const shown = reading.named.map((share) => ({ ...share }));
  if (other !== null && reading.others.some(({ index }) => index === other)) {
    const weight = weightOf(attention, ...ordered(frame, other));
    shown.push({ index: other, weight, text: decimal(weight, 3) });
  }
  return shown.map(({ index, weight, text }): Label => {
    const middle = line.places[index]!.middle;
    const look = `number${index === reading.named[0]?.index ? ' strong accent' : ''}`;
    return line.down
      ? { x: line.across + NUMBER - 8, y: top + middle + 5, text, anchor: 'end', look, value: weight }
      : { x: middle, y: top + 22, text, anchor: 'middle', look, value: weight };
  });
}

export const restLabel = ({ line, reading, top, height }: Plan): readonly Label[] =>
  reading.rest === null
    ? []
    : [{ x: line.down ? 0 : 8, y: line.down ? height - 10 : top + 52, text: reading.rest, look: 'quiet' }];

export function underlineOf({ frame, line, top }: Plan): Stroke {
  const { middle, text } = line.places[frame.selection.token]!;
  const width = measure(text, TOKEN);
  if (line.down) return horizontal(top + middle + 12, 0, width, 'accent underline');
  return horizontal(top + 6, middle - width / 2, middle + width / 2, 'accent underline');
}
