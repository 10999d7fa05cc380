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
}

export interface Reference {
  readonly y: number;
  readonly text: string;
}

export interface Plan {
  readonly curves: readonly Curve[];
  /** a value that the curves are measured against */
  readonly reference: Reference | null;
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

/** Pixels that a panel of this plot height needs in all. */
export const panelHeight = (plot: number): number => TITLE + plot + BELOW;

export function layoutPanel(plan: Plan, width: number): Panel {
  const top = plan.top + TITLE;
  const y = plan.y([top + plan.height, top]);
  const left = 10 + Math.max(...y.ticks(4).map((t) => measure(plan.yTick(t), 12)), 0);
  const right = 12 + Math.max(...plan.curves.map(({ end }) => measure(end, 13)));
  const x = plan.x([left, Math.max(left + 40, width - right)]);
  const axes = joinAxes(
    axisBeside(y, left, x.range[1], 4, plan.yTick),
    axisBelow(x, top + plan.height, Math.max(2, Math.floor((x.range[1] - left) / 56)), plan.xTick),
  );
  const ends = apart(plan.curves.map(({ points }) => y.at(points.at(-1)?.y ?? NaN) + 4));
  return {
    x,
    y,
    strokes: [...axes.strokes, ...referenceStroke(plan, x, y), ...plan.curves.map((curve) => curveStroke(curve, x, y))],
    labels: [
      ...axes.labels,
      { x: 0, y: plan.top + 12, text: plan.yTitle },
      { x: x.range[1], y: top + plan.height + 36, text: plan.xTitle, anchor: 'end' },
      ...referenceLabel(plan, x, y),
      ...plan.curves.map((curve, i) => ({ x: x.range[1] + 8, y: ends[i]!, text: curve.end, look: 'strong' })),
    ],
    dots: plan.curves.flatMap((curve) =>
      curve.points.slice(-1).map((p) => ({ x: x.at(p.x), y: y.at(p.y), role: curve.role })),
    ),
  };
}

const curveStroke = (curve: Curve, x: Scale, y: Scale): Stroke => ({
  points: curve.points.map((p) => ({ x: x.at(p.x), y: y.at(p.y) })),
  look: `curve ${curve.role}`,
});

const referenceStroke = ({ reference }: Plan, x: Scale, y: Scale): readonly Stroke[] =>
  reference ? [horizontal(y.at(reference.y), x.range[0], x.range[1], 'dashed')] : [];

const referenceLabel = ({ reference }: Plan, x: Scale, y: Scale): readonly Label[] =>
  reference
    ? [{ x: x.range[1] - 4, y: y.at(reference.y) - 6, text: reference.text, anchor: 'end', value: reference.y }]
    : [];

/** Moves two labels apart that would touch; more curves than two are too many anyway. */
function apart([a, b]: readonly number[]): readonly number[] {
  if (a === undefined || b === undefined) return a === undefined ? [] : [a];
  const missing = Math.max(0, 15 - Math.abs(a - b)) / 2;
  return a <= b ? [a - missing, b + missing] : [a + missing, b - missing];
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
    const margin = Math.max((high - low) * 0.08, 1e-6);
    return linear([low - margin, high + margin], range);
  };
