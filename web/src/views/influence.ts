// Row 4.3: what each word of a line is worth to the last position, of three that read it: before training and after.
// A word below the other as in the line; sidewards the influence, on a logarithmic axis, with a place of its own for 0.
import { svg } from 'lit';
import { significant } from '../lesson/format.js';
import { glyph, type Glyph, type Shape } from '../marks/glyph.js';
import { labels, type Label } from '../marks/label.js';
import { horizontal, strokes, vertical, type Stroke } from '../marks/line.js';
import { picture, type Box } from '../marks/picture.js';
import { logarithmic, type Scale } from '../marks/scale.js';
import { measure } from '../marks/text.js';
import type { DistanceResult, State } from '../state/state.js';
import { jobWords } from './words-rest.js';
import { decades } from './timing.js';
import { sig, type Entry } from './table.js';
import type { View } from './view.js';

const ROW = 24;
const FONT = 15; // of .mono
const LEGEND = 30;
const HEAD = 24;
const FOOT = 42;
const ZERO = 44; // room for the place of 0
const STUB = 16; // and its piece of the axis
const GAP = 28;
const BESIDE = 640; // from this width on the two panels stand beside each other

const looks = [
  { name: 'windowed', shape: 'ring', role: 'ink', line: 'dashed' },
  { name: 'recurrent', shape: 'square', role: 'base', line: 'curve base' },
  { name: 'attention', shape: 'disc', role: 'new', line: 'curve new' },
] as const satisfies readonly { name: keyof DistanceResult['learners']; shape: Shape; role: string; line: string }[];
type Look = (typeof looks)[number];

export interface InfluenceScene extends Box {
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  readonly glyphs: readonly Glyph[];
}

/** The newest run. */
const shown = ({ facts }: State): DistanceResult | null => facts.jobs.distance.result?.at(-1) ?? null;

export const influence: View<InfluenceScene> = {
  name: 'influence',

  layout(frame, state, room) {
    const run = shown(state);
    if (!run) return null;
    const beside = room.width >= BESIDE;
    const column = Math.max(...run.words.map((word) => measure(word, FONT))) + 12;
    const width = beside ? (room.width - column - GAP) / 2 : room.width - column;
    const height = HEAD + ROW * run.words.length + FOOT;
    const key = legend(room.width);
    const panels = (['before', 'after'] as const).map((when, i) =>
      layoutPanel(run, when, {
        x: column + (beside ? i * (width + GAP) : 0),
        y: key.height + (beside ? 0 : i * height),
        width,
        named: !beside || i === 0,
      }),
    );
    return {
      width: room.width,
      height: key.height + (beside ? height : 2 * height),
      rtl: room.rtl,
      label: influence.describe(frame, state),
      strokes: panels.flatMap((panel) => panel.strokes),
      labels: [...key.labels, ...panels.flatMap((panel) => panel.labels)],
      glyphs: [...key.glyphs, ...panels.flatMap((panel) => panel.glyphs)],
    };
  },

  draw: (scene) =>
    picture(
      scene,
      svg`${strokes(scene, scene.strokes)}${labels(scene, scene.labels)}${scene.glyphs.map((g) => glyph(scene, g))}`,
    ),

  describe(_, state) {
    const run = shown(state);
    if (!run) return jobWords.influence.waiting;
    const first = (when: 'before' | 'after'): Parameters<typeof jobWords.influence.describeAfter>[0] => ({
      attention: write(run.learners.attention[when]?.[0]),
      recurrent: write(run.learners.recurrent[when]?.[0]),
      windowed: write(run.learners.windowed[when]?.[0]),
    });
    const before = jobWords.influence.describe({ word: run.words[0] ?? '', ...first('before') });
    return run.learners.windowed.after ? `${before} ${jobWords.influence.describeAfter(first('after'))}` : before;
  },

  table(_, state) {
    const run = shown(state);
    const cells = (when: 'before' | 'after', j: number): readonly Entry[] =>
      (['attention', 'recurrent', 'windowed'] as const).map((name) => sig(run?.learners[name][when]?.[j] ?? NaN));
    return [
      jobWords.influence.head,
      ...(run?.words ?? []).map((word, j) => [word, ...cells('before', j), ...cells('after', j)]),
    ];
  },
};

const write = (value: number | undefined): string => (value === undefined ? '–' : significant(value));

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** the words stand before it */
  readonly named: boolean;
}
type Panel = Pick<InfluenceScene, 'strokes' | 'labels' | 'glyphs'>;

function layoutPanel(run: DistanceResult, when: 'before' | 'after', { x: left, y: top, width, named }: Place): Panel {
  const x = logarithmic(decades(allOf(run).filter((value) => value > 0)), [left + ZERO, left + width - 10]);
  const [first, bottom] = [top + HEAD, top + HEAD + ROW * run.words.length];
  const heightOf = (j: number): number => first + ROW * (j + 0.5);
  const zero = left + STUB / 2;
  const ticks = x.ticks(Math.max(2, Math.floor(width / 64)));
  const lines = looks.map((look) => marksOf(run.learners[look.name][when] ?? [], look, { x, zero, heightOf }));
  return {
    strokes: [
      ...run.words.map((_, j) => horizontal(heightOf(j), left, left + width, 'grid')),
      horizontal(bottom, left, left + STUB, 'rule'),
      horizontal(bottom, x.range[0], left + width, 'rule'),
      ...[zero, ...ticks.map((tick) => x.at(tick))].map((at) => vertical(at, bottom, bottom + 4, 'rule')),
      ...lines.flatMap((line) => line.strokes),
    ],
    labels: [
      { x: left, y: top + 13, text: jobWords.influence[when], look: 'strong' },
      ...(named ? run.words.map((text, j): Label => ({ x: left - 12, y: heightOf(j) + 5, text, anchor: 'end', look: 'mono' })) : []), // prettier-ignore
      { x: zero, y: bottom + 17, text: jobWords.influence.zero, anchor: 'middle', look: 'quiet small' },
      ...ticks.map((tick): Label => ({ x: x.at(tick), y: bottom + 17, text: significant(tick), anchor: 'middle', look: 'quiet small' })), // prettier-ignore
      { x: left + width, y: bottom + 36, text: jobWords.influence.x, anchor: 'end' },
    ],
    glyphs: lines.flatMap((line) => line.glyphs),
  };
}

/** Both panels have the same axis. */
const allOf = (run: DistanceResult): readonly number[] =>
  Object.values(run.learners).flatMap(({ before, after }) => [...before, ...(after ?? [])]);

interface Axes {
  readonly x: Scale;
  readonly zero: number;
  readonly heightOf: (j: number) => number;
}

/** A mark for each word, joined where none of them is 0: no line leads there on a logarithmic axis. */
function marksOf(values: readonly number[], look: Look, { x, zero, heightOf }: Axes): Omit<Panel, 'labels'> {
  const glyphs = values.map((value, j) => ({
    x: value > 0 ? x.at(value) : zero,
    y: heightOf(j),
    shape: look.shape,
    role: look.role,
    value,
  }));
  return { glyphs, strokes: [{ points: glyphs.filter(({ value }) => value > 0), look: look.line }] };
}

/** One line, or several where there is no room. */
function legend(width: number): Pick<Panel, 'labels' | 'glyphs'> & { readonly height: number } {
  let [x, y] = [6, 14];
  const items = [...looks].reverse().map((look) => {
    const text = jobWords.learners[look.name];
    const extent = measure(text, 13) + 34;
    if (x + extent > width) [x, y] = [6, y + 20];
    const item = { glyph: { x, y, shape: look.shape, role: look.role }, label: { x: x + 11, y: y + 4.5, text } };
    x += extent;
    return item;
  });
  return { labels: items.map(({ label }) => label), glyphs: items.map((item) => item.glyph), height: y + LEGEND - 14 };
}
