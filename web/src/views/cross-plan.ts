// Where the two columns of words, and the lines between them, lie.
import { arcOpacity, arcWidth, DIMMED } from '../marks/arc.js';
import type { Flow } from '../marks/flow.js';
import type { Label } from '../marks/label.js';
import { clip, measure } from '../marks/text.js';
import type { Cross } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { crossWords } from './words-rest.js';
import { budget, percentTexts } from './shares.js';

export interface Plan {
  readonly cross: Cross;
  /** of the selected word, (Tk) */
  readonly row: readonly number[];
  readonly width: number;
  readonly left: Column;
  readonly right: Column;
  /** where the columns end */
  readonly bottom: number;
}

interface Column {
  /** where its words end, or begin */
  readonly x: number;
  readonly texts: readonly string[];
  /** px between one word and the next, and the middle of the first */
  readonly step: number;
  readonly first: number;
}

const TOP = 34;
const TOUCH = 44;
const CLOSEST = 24;
const CROWD = 16; // a longer column stands closer, or it would be endless
const WORD = 15;
const NUMBER = 50; // room of a number between its line and its word
const WIDEST = 560; // lines over a whole screen join nothing that the eye can follow

export function planOf(cross: Cross, room: number): Plan {
  const width = Math.min(room, WIDEST);
  const [asking, asked] = [cross.asking.tokens, cross.asked.tokens].map((tokens) =>
    tokens.map(({ label }) => clip(label, WORD, Math.min(150, width * 0.3))),
  ) as [string[], string[]];
  const step = (texts: readonly string[]): number =>
    texts.length <= CROWD ? TOUCH : Math.max(CLOSEST, (TOUCH * CROWD) / texts.length);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => measure(text, WORD)));
  const height = Math.max(asking.length * step(asking), asked.length * step(asked));
  const column = (texts: readonly string[], x: number): Column => {
    const first = TOP + (height - texts.length * step(texts)) / 2 + step(texts) / 2;
    return { x, texts, step: step(texts), first };
  };
  return {
    cross,
    row: rowOf(cross, cross.selection.token),
    width,
    left: column(asking, widest(asking) + 2),
    right: column(asked, width - widest(asked) - 2),
    bottom: TOP + height,
  };
}

/** What one word gives to each of the others. */
export const rowOf = ({ weights, asked }: Cross, token: number): readonly number[] =>
  Array.from(weights.subarray(token * asked.tokens.length, (token + 1) * asked.tokens.length));

export const middleOf = ({ first, step }: Column, index: number): number => first + index * step;

/** The selected word's lines to all words, over the strongest line of each other word. */
export function flowsOf(plan: Plan): readonly Flow[] {
  const { cross, row } = plan;
  const { token, other } = cross.selection;
  const named = budget(row.map((weight, index) => ({ index, weight }))).named.map(({ index }) => index);
  const pale = cross.asking.tokens
    .filter(({ index }) => index !== token)
    .map(({ index }) => {
      const weights = rowOf(cross, index);
      const weight = Math.max(...weights);
      return line(plan, index, weights.indexOf(weight), weight, { opacity: DIMMED, rank: 'background' });
    });
  const own = row
    .map((weight, index) =>
      line(plan, token, index, weight, {
        opacity: other === null || other === index ? arcOpacity(weight) : DIMMED,
        rank: index === named[0] ? 'strongest' : named.includes(index) ? 'notable' : 'background',
      }),
    )
    .sort((a, b) => a.weight - b.weight); // the strong ones on top
  return [...pale, ...own];
}

const line = (
  { left, right }: Plan,
  from: number,
  to: number,
  weight: number,
  look: Pick<Flow, 'opacity' | 'rank'>,
): Flow => ({
  from: { x: left.x + 8, y: middleOf(left, from) },
  to: { x: right.x - NUMBER, y: middleOf(right, to) },
  weight,
  width: arcWidth(weight),
  ...look,
});

export function labelsOf(plan: Plan): readonly Label[] {
  const { cross, row, left, right, width } = plan;
  const { token, other } = cross.selection;
  const percents = percentTexts(row);
  const strongest = row.indexOf(Math.max(...row));
  const look = (chosen: boolean): string => `mono${chosen ? ' strong accent' : ''}`;
  return [
    { x: 0, y: 14, text: crossWords.asks, look: 'small text-q' },
    { x: width, y: 14, text: crossWords.asked, anchor: 'end', look: 'small text-k' },
    ...left.texts.map((text, i): Label => {
      return { x: left.x, y: middleOf(left, i) + 5, text, anchor: 'end', look: look(i === token) };
    }),
    ...right.texts.flatMap((text, i): Label[] => {
      const y = middleOf(right, i) + 5;
      const number = `number${i === strongest ? ' strong accent' : ''}`;
      return [
        { x: right.x, y, text, look: look(i === (other ?? strongest)) },
        { x: right.x - 6, y, text: percents[i]!, anchor: 'end', look: number, value: row[i]! },
      ];
    }),
  ];
}

const SAMPLES = [0.1, 0.5, 1];
const SAMPLE = 34;
export const KEY_HEIGHT = 46;

/** How wide a weight is drawn, and what the pale lines are. */
export function keyOf({ bottom, cross }: Plan): { readonly flows: readonly Flow[]; readonly labels: readonly Label[] } {
  const y = bottom + 18;
  const start = (i: number): number => 60 + i * (SAMPLE + 34);
  return {
    flows: SAMPLES.map((weight, i) => ({
      from: { x: start(i), y },
      to: { x: start(i) + SAMPLE, y },
      weight,
      width: arcWidth(weight),
      opacity: arcOpacity(weight),
      rank: 'notable',
    })),
    labels: [
      { x: 0, y: y + 4, text: crossWords.weight, look: 'quiet small' },
      ...SAMPLES.map((weight, i): Label => ({
        x: start(i) + SAMPLE + 5,
        y: y + 4,
        text: decimal(weight, 1),
        look: 'quiet small',
      })),
      ...(cross.asking.tokens.length > 1
        ? [{ x: 0, y: y + 24, text: crossWords.others, look: 'quiet small' } as const]
        : []),
    ],
  };
}
