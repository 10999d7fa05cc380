// Weight against effect, one dot for each word: a panel for the mean of all heads, one for the chosen head.
import { svg, type SVGTemplateResult } from 'lit';
import { axisBelow, axisBeside, joinAxes } from '../marks/axis.js';
import { labels, type Label } from '../marks/label.js';
import { dot, strokes, type Point, type Stroke } from '../marks/line.js';
import { picture, type Box } from '../marks/picture.js';
import { linear } from '../marks/scale.js';
import { clip, measure } from '../marks/text.js';
import { decimal } from '../lesson/format.js';
import type { Correlation } from '../path/correlation.js';
import { honesty } from './words-rest.js';
import type { Room } from './view.js';

export interface Dot {
  readonly weight: number;
  /** |Δ probability| */
  readonly effect: number;
  /** written beside it where there is room; '': never */
  readonly word: string;
  /** looked at: always with its word */
  readonly chosen: boolean;
}

export interface PanelPlan {
  readonly title: string;
  readonly correlation: Correlation;
  readonly dots: readonly Dot[];
}

export interface ScatterScene extends Box {
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  readonly dots: readonly Place[];
}

type Place = Point & Pick<Dot, 'word' | 'chosen'>;

const PLOT = 210;
const ABOVE = 66;
const BELOW = 46;
const GAP = 32;
const LEFT = 34;
const WIDE = 560; // from here on the panels stand side by side
const TICK = 56;
const FONT = 12;
const BESIDE = 8; // from a dot to its word

export function layoutScatter(panels: readonly PanelPlan[], room: Room, label: string): ScatterScene {
  const columns = room.width >= WIDE ? panels.length : 1;
  const width = (room.width - (columns - 1) * GAP) / columns;
  const height = ABOVE + PLOT + BELOW;
  const parts = panels.map((panel, n) =>
    layoutOne(panel, (n % columns) * (width + GAP), Math.floor(n / columns) * (height + GAP), width),
  );
  const lines = Math.ceil(panels.length / columns);
  return {
    width: room.width,
    height: lines * height + (lines - 1) * GAP,
    rtl: room.rtl,
    label,
    strokes: parts.flatMap(({ strokes }) => strokes),
    labels: parts.flatMap(({ labels }) => labels),
    dots: parts.flatMap(({ dots }) => dots),
  };
}

function layoutOne(
  { title, correlation, dots }: PanelPlan,
  left: number,
  top: number,
  width: number,
): Pick<ScatterScene, 'strokes' | 'labels' | 'dots'> {
  const bottom = top + ABOVE + PLOT;
  const right = left + width - 16; // the last number of the axis needs half of its own width
  const x = linear([0, Math.max(0.1, ...dots.map(({ weight }) => weight)) * 1.05], [left + LEFT, right]);
  const y = linear([0, 1], [bottom, top + ABOVE]);
  const axes = joinAxes(
    axisBeside(y, left + LEFT, right, 5, (value) => decimal(value, 1)),
    axisBelow(x, bottom, Math.floor(width / TICK), (value) => decimal(value)),
  );
  const places = dots
    .map(({ weight, effect, word, chosen }) => ({ x: x.at(weight), y: y.at(effect), word, chosen }))
    .sort((a, b) => Number(b.chosen) - Number(a.chosen));
  const written = honesty.scatter.correlation({
    pearson: decimal(correlation.pearson),
    spearman: decimal(correlation.spearman),
  });
  return {
    strokes: axes.strokes,
    labels: [
      ...axes.labels,
      { x: left, y: top + 14, text: title, look: 'strong' },
      {
        x: left,
        y: top + 32,
        text: written,
        ...(Number.isFinite(correlation.pearson) && { value: correlation.pearson }),
      },
      { x: left, y: top + ABOVE - 12, text: clip(honesty.scatter.y, FONT, width), look: 'small quiet' },
      { x: right, y: bottom + 36, text: honesty.scatter.x, anchor: 'end', look: 'small quiet' },
      ...wordLabels(places, right),
    ],
    dots: places,
  };
}

/** Words beside their dots, the most telling first; one that would cover another, or a dot, is left to the table. */
function wordLabels(places: readonly Place[], right: number): readonly Label[] {
  const taken: { from: number; to: number; y: number }[] = [];
  return places.flatMap((place): Label[] => {
    const { x, y, word, chosen } = place;
    const width = measure(word, FONT);
    const before = x + BESIDE + width > right;
    const [from, to] = before ? [x - BESIDE - width, x - BESIDE] : [x + BESIDE, x + BESIDE + width];
    const covers = taken.some((t) => Math.abs(t.y - y) < FONT + 2 && from < t.to + 4 && to > t.from - 4);
    const onDot = places.some((p) => p !== place && Math.abs(p.y - y) < FONT && p.x > from - 4 && p.x < to + 4);
    if (word === '' || from < 0 || (!chosen && (covers || onDot))) return [];
    taken.push({ from, to, y });
    return [
      {
        x: before ? to : from,
        y: y + 4,
        text: word,
        anchor: before ? 'end' : 'start',
        look: chosen ? 'mono small strong accent' : 'mono small',
      },
    ];
  });
}

export const drawScatter = (scene: ScatterScene): SVGTemplateResult =>
  picture(
    scene,
    svg`${strokes(scene, scene.strokes)}<g class="dots">${scene.dots.map((d) => dot(scene, d, d.chosen ? 'accent' : 'new'))}</g>${labels(scene, scene.labels)}`,
  );
