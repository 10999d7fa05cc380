// A list of words with two bars each: before and after, or two answers to one question. The order is the caller's.
import { svg, type SVGTemplateResult } from 'lit';
import { bars, type Bar } from '../marks/bar.js';
import { hit, type Handlers, type Hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { picture, type Box } from '../marks/picture.js';
import { linear } from '../marks/scale.js';
import { clip, measure } from '../marks/text.js';
import type { Room } from './view.js';
import { words } from './words.js';

export interface BarPair {
  readonly word: string;
  /** a remark below the word */
  readonly note?: string;
  /** share of 1 and its text; null: there is no such answer */
  readonly values: readonly [Value | null, Value | null];
  /** read aloud when the row can be pressed; null: it can't */
  readonly name: string | null;
  readonly chosen: boolean;
}

interface Value {
  /** false: drawn as an empty outline; a share so small that it is rounded to 0 is possible all the same */
  readonly possible: boolean;
  readonly share: number;
  readonly text: string;
}

export interface BarListScene extends Box {
  readonly words: readonly string[];
  readonly key: readonly Bar[];
  readonly bars: readonly Bar[];
  readonly labels: readonly Label[];
  readonly hits: readonly Hit[];
}

const ROW = 44;
const TOP = 30;
const NUMBERS = 56;
const roles = ['base', 'new'] as const;

export function layoutBars(label: string, rows: readonly BarPair[], keys: readonly string[], room: Room): BarListScene {
  const side = Math.min(room.width * 0.36, 22 + Math.max(...rows.map(({ word }) => measure(word, 15)), 0));
  const x = linear([0, 1], [side, Math.max(side + 20, room.width - NUMBERS)]);
  const start = side + keyWidth(keys) <= room.width ? side : 0;
  return {
    width: room.width,
    height: TOP + rows.length * ROW,
    rtl: room.rtl,
    label,
    words: rows.map(({ word }) => word),
    key: keySwatches(keys, start),
    bars: rows.flatMap((row, i) => rowBars(row, TOP + i * ROW, x.range[0], (share) => x.at(share))),
    labels: [
      ...keyLabels(keys, start),
      ...rows.flatMap((row, i) => rowLabels(row, TOP + i * ROW, side, (share) => x.at(share))),
    ],
    hits: rows.flatMap((row, i) =>
      row.name === null ? [] : [pressable(row, i, { x: 0, y: TOP + i * ROW, width: room.width, height: ROW })],
    ),
  };
}

const pressable = (row: BarPair, index: number, rect: Pick<Hit, 'x' | 'y' | 'width' | 'height'>): Hit => ({
  ...rect,
  name: row.name ?? row.word,
  at: String(index),
  role: 'button',
  tabbable: true,
  chosen: row.chosen,
});

const barAt = (top: number, which: number): number => top + 8 + which * 14;

function rowBars(row: BarPair, top: number, from: number, at: (share: number) => number): Bar[] {
  return row.values.flatMap((value, which): Bar[] => {
    if (!value) return [];
    const empty = !value.possible;
    const width = empty ? measure(words.impossible, 12) + 12 : at(value.share) - from;
    return [{ x: from, y: barAt(top, which), width, height: 12, value: value.share, role: roles[which]!, empty }];
  });
}

function rowLabels(row: BarPair, top: number, side: number, at: (share: number) => number): Label[] {
  const look = `mono${row.chosen ? ' strong accent' : ''}${row.name === null ? '' : ' link'}`;
  const name: Label = { x: 0, y: top + (row.note ? 19 : 26), text: clip(row.word, 15, side - 12), look };
  const note: Label[] = row.note ? [{ x: 0, y: top + 34, text: row.note, look: 'quiet small' }] : [];
  const numbers = row.values.flatMap((value, which): Label[] => {
    if (!value) return [];
    const y = barAt(top, which) + 10.5;
    if (!value.possible) return [{ x: side + 6, y: y - 0.5, text: words.impossible, look: 'quiet small', value: 0 }];
    return [{ x: at(value.share) + 8, y, text: value.text, look: which ? 'strong' : 'quiet', value: value.share }];
  });
  return [name, ...note, ...numbers];
}

/** The key: swatch, word, swatch, word. It stands where the bars begin, if there is room. */
const keyStep = (text: string): number => measure(text, 12) + 34;
const keyWidth = (keys: readonly string[]): number => keys.reduce((sum, text) => sum + keyStep(text), 0);
const keyStart = (keys: readonly string[], start: number, which: number): number =>
  start + keyWidth(keys.slice(0, which));
const keySwatches = (keys: readonly string[], start: number): Bar[] =>
  keys.map((_, i) => ({ x: keyStart(keys, start, i), y: 4, width: 10, height: 10, value: 1, role: roles[i]! }));
const keyLabels = (keys: readonly string[], start: number): Label[] =>
  keys.map((text, i) => ({ x: keyStart(keys, start, i) + 15, y: 13, text, look: 'quiet small' }));

export const drawBars = (scene: BarListScene, handlers: (hit: Hit) => Handlers): SVGTemplateResult =>
  picture(
    scene,
    svg`${bars(scene, scene.key)}${bars(scene, scene.bars)}${labels(scene, scene.labels)}
      ${scene.hits.map((h) => hit(scene, h, handlers(h)))}`,
    scene.hits.length > 0 ? 'group' : 'img',
  );
