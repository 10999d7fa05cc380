// A small line chart: faint horizontal lines, curves labelled where they end, no boxes.
import { svg, type SVGTemplateResult } from 'lit';
import { axisBelow, axisBeside, joinAxes } from '../marks/axis.js';
import { dot, horizontal, strokes, type Point, type Stroke } from '../marks/line.js';
import { labels, type Label } from '../marks/label.js';
import { picture, type Box } from '../marks/picture.js';
import { linear, type Scale } from '../marks/scale.js';
import { measure } from '../marks/text.js';

export interface Curve {
  /** in the units of the axes */
  readonly points: readonly Point[];
  readonly role: 'new' | 'base';
  /** written at the end of the curve */
  readonly end: string;
  /** marked on it; unless given, its last point */
  readonly dots?: readonly Point[];
}

export interface Reference {
  readonly y: number;
  readonly text: string;
}

export interface Plan {
  readonly curves: readonly Curve[];
  /** a value that the curves are measured against */
  readonly reference: Reference | null;
  /** texts that need room after the curves, so that panels below each other end alike */
  readonly reserve: readonly string[];
  /** pixels of the plot's upper edge and its height */
  readonly top: number;
  readonly height: number;
  readonly x: (range: readonly [number, number]) => Scale;
  readonly y: (range: readonly [number, number]) => Scale;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
}

export interface Panel {
  readonly x: Scale;
  readonly y: Scale;
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  readonly dots: readonly (Point & { readonly role: string })[];
}

const TITLE = 22;
const BELOW = 44;
const TICKS = 5;
const END_LINE = 17;

/** Pixels that a panel of this plot height needs in all. */
export const panelHeight = (plot: number): number => TITLE + plot + BELOW;

export function layoutPanel(plan: Plan, width: number): Panel {
  const top = plan.top + TITLE;
  const y = plan.y([top + plan.height, top]);
  const left = 10 + Math.max(...y.ticks(TICKS).map((t) => measure(plan.yTick(t), 12)), 0);
  const right = 14 + Math.max(...plan.reserve.map((text) => measure(text, 13)));
  const x = plan.x([left, Math.max(left + 40, width - right)]);
  const axes = joinAxes(
    axisBeside(y, left, x.range[1], TICKS, plan.yTick),
    axisBelow(x, top + plan.height, Math.max(2, Math.floor((x.range[1] - left) / 56)), plan.xTick),
  );
  return {
    x,
    y,
    strokes: [...axes.strokes, ...referenceStroke(plan, x, y), ...plan.curves.map((curve) => curveStroke(curve, x, y))],
    labels: [
      ...axes.labels,
      { x: 0, y: plan.top + 12, text: plan.yTitle },
      {
        x: Math.max(x.range[1], measure(plan.xTitle, 13)),
        y: top + plan.height + 36,
        text: plan.xTitle,
        anchor: 'end',
      },
      ...endLabels(plan, x, y),
    ],
    dots: plan.curves.flatMap((curve) =>
      (curve.dots ?? curve.points.slice(-1)).map((p) => ({ x: x.at(p.x), y: y.at(p.y), role: curve.role })),
    ),
  };
}

const curveStroke = (curve: Curve, x: Scale, y: Scale): Stroke => ({
  points: curve.points.map((p) => ({ x: x.at(p.x), y: y.at(p.y) })),
  look: `curve ${curve.role}`,
});

const referenceStroke = ({ reference }: Plan, x: Scale, y: Scale): readonly Stroke[] =>
  reference ? [horizontal(y.at(reference.y), x.range[0], x.range[1], 'dashed')] : [];

/** Names stand where lines end; the heights of those that would touch are moved apart. */
function endLabels(plan: Plan, x: Scale, y: Scale): readonly Label[] {
  const ends = plan.curves.map((curve): Label => ({
    x: 0,
    y: y.at(curve.points.at(-1)?.y ?? NaN),
    text: curve.end,
    look: 'strong',
  }));
  const { reference } = plan;
  const all = reference ? [...ends, { x: 0, y: y.at(reference.y), text: reference.text, value: reference.y }] : ends;
  const heights = apart(all.map((l) => l.y));
  return all.map((l, i) => ({ ...l, x: x.range[1] + 9, y: heights[i]! + 4.5 }));
}

/** Moves heights down until each is a line below the one above it, and all of them half of the way up again. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const moved = [...heights];
  order.slice(1).forEach((i, n) => (moved[i] = Math.max(moved[i]!, moved[order[n]!]! + END_LINE)));
  const excess = Math.max(0, ...moved.map((height, i) => height - heights[i]!));
  return moved.map((height) => height - excess / 2);
}

export interface ChartScene extends Box {
  readonly panels: readonly Panel[];
}

export const drawChart = (scene: ChartScene): SVGTemplateResult =>
  picture(
    scene,
    scene.panels.map(
      (panel) => svg`${strokes(scene, panel.strokes)}${labels(scene, panel.labels)}
        ${panel.dots.map((d) => dot(scene, d, d.role))}`,
    ),
  );

/** From 0 to a round value above all of these. */
export const fromZero =
  (values: readonly number[]) =>
  (range: readonly [number, number]): Scale =>
    linear([0, Math.max(...values.filter(Number.isFinite), 1e-6) * 1.05], range);

/** Around all of these. */
export const around =
  (values: readonly number[]) =>
  (range: readonly [number, number]): Scale => {
    const finite = values.filter(Number.isFinite);
    const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
    const margin = Math.max((high - low) * 0.08, 0.05);
    return linear([low - margin, high + margin], range);
  };
