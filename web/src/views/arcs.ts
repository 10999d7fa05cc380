// Row 3.1: from one word to the words that it attends to, or by which it is attended. Thicker and darker is more.
import { svg, type SVGTemplateResult } from 'lit';
import { arc, arcOpacity, arcWidth, DIMMED, type Arc } from '../marks/arc.js';
import { hit, type Hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { horizontal, stroke, type Stroke } from '../marks/line.js';
import { picture, type Box } from '../marks/picture.js';
import { measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { looking, stepped } from './look.js';
import {
  attentionOf,
  pairSentence,
  read,
  sentenceIsRtl,
  sentenceOf,
  sharesOf,
  weightOf,
  wordOf,
  type Reading,
} from './reading.js';
import type { Share } from './shares.js';
import type { Emit, Room, View } from './view.js';
import { TOKEN, wordLine, type WordLine } from './words-line.js';
import { words } from './words.js';

export interface ArcsScene extends Box {
  readonly down: boolean;
  readonly arcs: readonly Arc[];
  readonly labels: readonly Label[];
  readonly underline: Stroke;
  readonly hits: readonly (Hit & { readonly token: number; readonly other: number | null })[];
  readonly tabs: readonly (Hit & { readonly direction: 'to' | 'by'; readonly pad: number })[];
}

/** Everything that the parts of this picture are laid out from. */
interface Plan {
  readonly frame: Frame;
  readonly attention: Attention;
  readonly reading: Reading;
  readonly line: WordLine;
  readonly width: number;
  readonly pinned: number | null;
  /** from the upper edge to the feet of the words, or to the first of a column */
  readonly top: number;
}

const TABS = 44;
const HIGHEST = 130;
const WIDEST = 300; // of a column: arcs over a whole screen join nothing that the eye can follow
const NUMBER = 52; // column: room of a number between its word and its arc

export const arcs: View<ArcsScene> = {
  name: 'arcs',

  layout(frame, state, room) {
    const attention = attentionOf(frame);
    if (!attention) return null;
    const { token, direction } = frame.selection;
    const line = wordLine(frame.tokens, room.width);
    const rise = line.down ? 0 : riseOf(line, line.length, HIGHEST) + 12;
    const plan: Plan = {
      frame,
      attention,
      reading: read(attention, token, direction),
      line,
      width: room.width,
      pinned: state.wishes.pinned.token === token ? token : null,
      top: TABS + rise,
    };
    const height = line.down ? TABS + line.length + 34 : plan.top + 84;
    const rtl = sentenceIsRtl(frame, room.rtl);
    return {
      width: room.width,
      height,
      rtl,
      label: arcs.describe(frame, state),
      down: line.down,
      ...parts(plan, height, room),
    };
  },

  draw: (scene, emit) => drawArcs(scene, emit),

  describe(frame) {
    const attention = attentionOf(frame);
    if (!attention) return words.attention.noModel;
    const { other } = frame.selection;
    if (other === null) return sentenceOf(frame, attention);
    const [row, column] = ordered(frame, other);
    return pairSentence(frame, attention, row, column);
  },

  table(frame) {
    const attention = attentionOf(frame);
    if (!attention) return [words.arcs.head];
    const { token, direction } = frame.selection;
    const shares = sharesOf(attention, token, direction);
    const pairs = shares.map((share) => [...ordered(frame, share.index), share.weight] as const);
    return [
      words.arcs.head,
      ...pairs.map(([from, to, weight]) => [wordOf(frame, from), wordOf(frame, to), decimal(weight, 4)]),
    ];
  },
};

/** Row and column of the focused word and another one. */
const ordered = ({ selection }: Frame, other: number): readonly [number, number] =>
  selection.direction === 'to' ? [selection.token, other] : [other, selection.token];

const parts = (
  plan: Plan,
  height: number,
  room: Room,
): Pick<ArcsScene, 'arcs' | 'labels' | 'underline' | 'hits' | 'tabs'> => {
  const tabs = tabsOf(plan);
  return {
    arcs: arcsOf(plan, room),
    labels: [...tabs.map(tabLabel), ...wordLabels(plan), ...numberLabels(plan), ...restLabel(plan, height)],
    underline: underlineOf(plan),
    hits: hitsOf(plan, height),
    tabs,
  };
};

// ---- arcs

/** Far words get high arcs, so that arcs to different words part early; never steeper than a half circle. */
const riseOf = (line: WordLine, distance: number, highest: number): number =>
  distance === 0 ? 30 : Math.min(distance * 0.6, 22 + (highest - 22) * (distance / Math.max(line.length, 1)) ** 0.75);

function arcsOf(plan: Plan, room: Room): readonly Arc[] {
  const { attention, frame, line, reading } = plan;
  const { token, other, direction } = frame.selection;
  const named = new Set(reading.named.map(({ index }) => index));
  const base = line.down ? line.across + NUMBER : plan.top;
  const highest = line.down ? Math.min(room.width - base - 12, WIDEST) : HIGHEST;
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

// ---- words and numbers

function wordLabels({ frame, line, reading, top }: Plan): readonly Label[] {
  const { token, other } = frame.selection;
  const named = new Set(reading.named.map(({ index }) => index));
  return line.places.map((place, index) => {
    const look = index === token || index === other ? 'strong accent' : named.has(index) ? '' : 'quiet';
    const known = frame.tokens[index]!.known ? '' : ' unknown';
    const common = { text: place.text, look: `token ${look}${known}` };
    return line.down
      ? { ...common, x: 0, y: top + place.middle + 6 }
      : { ...common, x: place.middle, y: top, anchor: 'middle' };
  });
}

/** At the end of each arc to a word of the 80 %, and of the pair that is looked at. */
function numberLabels(plan: Plan): readonly Label[] {
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

const restLabel = ({ line, reading, top }: Plan, height: number): readonly Label[] =>
  reading.rest === null
    ? []
    : [{ x: line.down ? 0 : 8, y: line.down ? height - 10 : top + 52, text: reading.rest, look: 'note' }];

function underlineOf({ frame, line, top }: Plan): Stroke {
  const { middle, text } = line.places[frame.selection.token]!;
  const width = measure(text, TOKEN);
  if (line.down) return horizontal(top + middle + 12, 0, width, 'accent underline');
  return horizontal(top + 6, middle - width / 2, middle + width / 2, 'accent underline');
}

// ---- what can be touched

/** A strip over the whole height for each word. With a pinned word, another one makes a pair of them. */
function hitsOf({ attention, frame, line, width, pinned, top }: Plan, height: number): ArcsScene['hits'] {
  return line.places.map((place, index) => {
    const other = pinned === null || pinned === index ? null : index;
    const area = line.down
      ? { x: 0, y: top + place.start, width, height: place.extent }
      : { x: place.start, y: TABS, width: place.extent, height: height - TABS };
    const token = pinned ?? index;
    const chosen =
      token === pinned && (other === null ? frame.selection.other === null : other === frame.selection.other);
    const name = hitName(frame, attention, index, pinned);
    return {
      ...area,
      token,
      other,
      name,
      at: String(index),
      role: 'button',
      tabbable: index === frame.selection.token,
      chosen,
    };
  });
}

function hitName(frame: Frame, attention: Attention, index: number, pinned: number | null): string {
  const word = wordOf(frame, index);
  if (pinned === null) return words.arcs.focus({ word });
  if (pinned === index) return words.arcs.release({ word });
  const [row, column] = ordered(frame, index);
  return pairSentence(frame, attention, row, column);
}

function tabsOf({ frame, line, width }: Plan): ArcsScene['tabs'] {
  const extent = (text: string): number => measure(text, 13) + 20;
  const start = { to: 0, by: extent(words.arcs.to) };
  return (['to', 'by'] as const).map((direction) => ({
    x: start[direction],
    y: 0,
    width: Math.min(extent(words.arcs[direction]), width - start[direction]),
    height: 32,
    name: words.arcs[direction],
    at: direction,
    role: 'button',
    tabbable: true,
    chosen: frame.selection.direction === direction,
    direction,
    pad: line.down ? 0 : 8,
  }));
}

const tabLabel = (tab: ArcsScene['tabs'][number]): Label => ({
  x: tab.x + tab.pad,
  y: 18,
  text: tab.name,
  look: tab.chosen ? 'tab chosen' : 'tab',
});

function drawArcs(scene: ArcsScene, emit: Emit): SVGTemplateResult {
  const next = (at: number) => (right: number, down: number) => {
    const to = stepped(at, scene.down && Number.isFinite(right) ? down : right, scene.hits.length);
    return to === null ? null : String(to);
  };
  const still = { enter: () => undefined, leave: () => undefined };
  return picture(
    scene,
    svg`${scene.arcs.map((a) => arc(scene, a))}${labels(scene, scene.labels)}${stroke(scene, scene.underline)}
      ${scene.tabs.map((tab) => hit(scene, tab, { ...still, press: () => emit({ type: 'pin', selection: { direction: tab.direction } }) }))}
      <g role="toolbar" aria-label=${words.arcs.toolbar} aria-orientation=${scene.down ? 'vertical' : 'horizontal'}>
        ${scene.hits.map((h, i) => hit(scene, h, looking(emit, { token: h.token, other: h.other }, next(i))))}
      </g>`,
    'group',
  );
}
