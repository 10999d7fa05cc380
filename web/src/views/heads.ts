// Row 6.1: every layer and head over the same text, as small matrices with what each of them does, measured.
import { svg, type SVGTemplateResult } from 'lit';
import { hatched, hatching, inkByTone, outline, type Cell } from '../marks/cell.js';
import { hit, type Hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { picture, type Box, type Rect } from '../marks/picture.js';
import { decimal, list, percent } from '../lesson/format.js';
import { clip, measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { habitLines, habitsOf, looksOf, titleOf, type Habits } from './heads-habits.js';
import { matricesOf, panelCells, ramp } from './heads-panel.js';
import { honesty } from './words-rest.js';
import { stepped } from './look.js';
import { absence, attentionOf, sentenceIsRtl, wordOf } from './reading.js';
import { dec, share } from './table.js';
import type { Emit, View } from './view.js';
import { words } from './words.js';

const GAP = 20;
const TITLE = 20;
const LINE = 16;
const LARGEST = 190;
const SMALLEST = 118; // room for the words below
const WITH_WORDS = 560; // a room of this width has place for the words of the rows
const ROW = 14; // a row of this height has room for its word
const LONGEST = 90;
const FONT = 12;

interface Panel extends Hit {
  readonly layer: number;
  readonly head: number;
  readonly matrix: Rect;
}

export interface HeadsScene extends Box {
  readonly panels: readonly Panel[];
  readonly cells: readonly (readonly Cell[])[];
  readonly masked: readonly Rect[];
  readonly labels: readonly Label[];
  readonly legend: Legend;
  readonly columns: number;
}

export const heads: View<HeadsScene> = {
  name: 'heads',

  layout(frame, state, room) {
    const a = attentionOf(frame);
    if (!a) return null;
    const margin = marginOf(frame, a, room.width);
    const columns = columnsOf(a, room.width - margin);
    const side = Math.min(LARGEST, (room.width - margin - (columns - 1) * GAP) / columns);
    const height = TITLE + side + 4 + 4 * LINE + GAP;
    const all = habitsOf(a);
    const panels = all.map((habits, n): Panel => {
      const [x, y] = [margin + (n % columns) * (side + GAP), Math.floor(n / columns) * height];
      const chosen = habits.layer === frame.selection.layer && habits.head === frame.selection.head;
      return {
        ...{ layer: habits.layer, head: habits.head, chosen, tabbable: chosen, role: 'button', at: String(n) },
        name: honesty.heads.name({
          title: titleOf(habits),
          habits: list(habitLines(a, habits).map(({ text }) => text)),
        }),
        ...{ x, y, width: side, height: height - GAP },
        matrix: { x, y: y + TITLE, width: side, height: side },
      };
    });
    const matrices = matricesOf(a.all, a.T);
    const parts = panels.map(({ matrix: { x, y } }, n) => panelCells(matrices[n]!, a.causal, x, y, side));
    const under = Math.ceil(panels.length / columns) * height;
    return {
      width: room.width,
      height: under + LEGEND_HEIGHT + 4,
      rtl: sentenceIsRtl(frame, room.rtl),
      label: heads.describe(frame, state),
      columns,
      panels,
      cells: parts.map(({ cells }) => cells),
      masked: parts.flatMap(({ masked }) => masked),
      labels: [
        ...panels.flatMap((panel, n) => labelsOf(panel, a, all[n]!)),
        ...(margin > 0 ? panels.filter((_, n) => n % columns === 0).flatMap((panel) => rowWords(frame, panel)) : []),
      ],
      legend: legendOf(ramp, { x: 0, y: under, width: 140 }, words.matrix.weight, (value) => decimal(value, 1)),
    };
  },

  draw: (scene, emit) =>
    picture(
      scene,
      svg`<g aria-hidden="true">${hatching()}${scene.cells.map((cells) => inkByTone(scene, cells))}${hatched(scene, scene.masked)}
        ${scene.panels.map(({ matrix }) => outline(scene, matrix, 'rule'))}
        ${scene.panels.filter(({ chosen }) => chosen).map(({ matrix }) => outline(scene, matrix, 'accent'))}
        ${labels(scene, scene.labels)}${legend(scene, scene.legend)}</g>
        ${scene.panels.map((panel) => touch(scene, panel, emit))}`,
      'group',
    ),

  describe(frame) {
    const a = attentionOf(frame);
    if (!a) return absence(frame);
    const all = habitsOf(a);
    const text = honesty.heads;
    if (all.length === 1) return `${text.describe({ count: 1, words: a.T })} ${text.means}`;
    const first = (value: (h: Habits) => number): Habits =>
      all.reduce((best, h) => (value(h) > value(best) ? h : best));
    const most = looksOf(a).map((habit) => {
      const h = first((one) => one[habit]);
      return text.most({ habit: text.habits[habit], title: titleOf(h), percent: percent(h[habit]) });
    });
    const [narrow, wide] = [first((h) => -h.effective), first((h) => h.effective)];
    const spread = text.spread({
      narrow: titleOf(narrow),
      wide: titleOf(wide),
      least: decimal(narrow.effective, 1),
      most: decimal(wide.effective, 1),
    });
    return [text.describe({ count: all.length, words: a.T }), ...most, spread, text.means].join(' ');
  },

  table(frame) {
    const a = attentionOf(frame);
    if (!a) return [];
    return [
      honesty.heads.head,
      ...habitsOf(a).map((h) => [
        titleOf(h),
        ...[h.self, h.before, h.after].map((part) => share(part, 1)),
        dec(h.effective),
      ]),
    ];
  },
};

/** Room for the words of the rows, left of the first square of a line; 0: rows are too low for them, or the room too
 * narrow. */
function marginOf(frame: Frame, { T }: Attention, width: number): number {
  const side = Math.min(LARGEST, (width - LONGEST - 3 * GAP) / 4); // at least, with four in a line
  if (width < WITH_WORDS || side / T < ROW) return 0;
  return Math.max(...frame.tokens.map((_, i) => measure(rowWord(frame, i), FONT))) + 8;
}

const rowWord = (frame: Frame, token: number): string => clip(wordOf(frame, token), FONT, LONGEST);

const rowWords = (frame: Frame, { matrix: { x, y, height } }: Panel): readonly Label[] =>
  frame.tokens.map((_, i): Label => ({
    x: x - 6,
    y: y + ((i + 0.5) * height) / frame.tokens.length + 4,
    text: rowWord(frame, i),
    anchor: 'end',
    look: 'mono small quiet',
  }));

/** The heads of a layer in one line, or as many as there is room for. */
function columnsOf({ heads: H }: Attention, width: number): number {
  const most = Math.max(1, Math.floor((width + GAP) / (SMALLEST + GAP)));
  if (H <= most) return H;
  return Math.max(...[1, 2, 4].filter((columns) => columns <= most));
}

const labelsOf = ({ x, matrix, chosen }: Panel, a: Attention, habits: Habits): readonly Label[] => [
  { x, y: matrix.y - 7, text: titleOf(habits), look: chosen ? 'strong accent' : 'strong' },
  ...habitLines(a, habits).map(({ text, strong }, line): Label => ({
    x,
    y: matrix.y + matrix.height + LINE * (line + 1),
    text,
    look: strong ? 'small strong' : 'small quiet',
  })),
];

function touch(scene: HeadsScene, panel: Panel, emit: Emit): SVGTemplateResult {
  const at = Number(panel.at);
  const count = scene.panels.length;
  const choose = (which: Panel): void => emit({ type: 'pin', selection: { layer: which.layer, head: which.head } });
  return hit(scene, panel, {
    enter: () => undefined,
    leave: () => undefined,
    press: () => choose(panel),
    next: (right, down) => {
      const to = stepped(at, right || down * scene.columns, count);
      if (to === null || to === at) return null;
      choose(scene.panels[to]!);
      return String(to);
    },
  });
}
