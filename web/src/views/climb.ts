// Row 2.5: gradient ascent on E[R] − β·KL lands where the formula says: the objective, and the distance that is left.
import type { Tilt } from '../path/frame.js';
import { decimal, integer, significant } from '../lesson/format.js';
import { clamp, linear, logarithmic } from '../marks/scale.js';
import { around, drawChart, layoutPanel, panelHeight, type ChartScene, type Panel } from './chart.js';
import { even } from './tilt.js';
import { dec, exact, int } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

const OBJECTIVE = 130;
const DISTANCE = 90;
/** Below this, float32 has nothing left to say. */
const NEAR = 1e-7;

export const climb: View<ChartScene> = {
  name: 'climb',

  layout(frame, state, room) {
    const { tilt } = frame;
    if (!tilt || tilt.climb.length === 0 || even(tilt)) return null;
    return {
      width: room.width,
      height: panelHeight(OBJECTIVE) + panelHeight(DISTANCE),
      rtl: room.rtl,
      label: climb.describe(frame, state),
      panels: [objectivePanel(tilt, room.width), distancePanel(tilt, room.width)],
    };
  },

  draw: (scene) => drawChart(scene),

  describe({ tilt }) {
    const last = tilt?.climb.at(-1);
    if (!tilt || !last) return '';
    if (even(tilt)) return words.climb.even;
    return words.climb.describe({
      steps: last.step,
      objective: decimal(last.objective, 3),
      optimum: decimal(tilt.objective, 3),
      distance: scientific(last.distance),
    });
  },

  table: ({ tilt }) => [
    words.climb.head,
    ...(tilt?.climb ?? []).map((p) => [int(p.step), dec(p.objective, 4), exact(p.distance, scientific(p.distance))]),
  ],
};

const steps =
  ({ climb: path }: Tilt) =>
  (range: readonly [number, number]) =>
    linear([0, Math.max(path.at(-1)?.step ?? 1, 1)], range);

const endsOf = ({ climb: path, objective }: Tilt): readonly string[] => [
  words.climb.optimum({ value: decimal(objective) }),
  scientific(path.at(-1)!.distance),
];

const objectivePanel = (tilt: Tilt, width: number): Panel =>
  layoutPanel(
    {
      curves: [
        {
          points: tilt.climb.map((p) => ({ x: p.step, y: p.objective })),
          role: 'new',
          end: decimal(tilt.climb.at(-1)!.objective),
        },
      ],
      reference: { y: tilt.objective, text: words.climb.optimum({ value: decimal(tilt.objective) }) },
      reserve: endsOf(tilt),
      top: 0,
      height: OBJECTIVE,
      x: steps(tilt),
      y: around([...tilt.climb.map((p) => p.objective), tilt.objective]),
      xTitle: '',
      yTitle: words.climb.objective,
      xTick: integer,
      yTick: (value) => decimal(value),
    },
    width,
  );

const distancePanel = (tilt: Tilt, width: number): Panel =>
  layoutPanel(
    {
      curves: [
        {
          points: tilt.climb.map((p) => ({ x: p.step, y: clamp(p.distance, [NEAR, 1]) })),
          role: 'base',
          end: scientific(tilt.climb.at(-1)!.distance),
        },
      ],
      reference: null,
      reserve: endsOf(tilt),
      top: panelHeight(OBJECTIVE),
      height: DISTANCE,
      x: steps(tilt),
      y: (range) => logarithmic([NEAR, 1], range),
      xTitle: words.climb.step,
      yTitle: words.climb.distance,
      xTick: integer,
      yTick: power,
    },
    width,
  );

/** 0.031, and 3 · 10⁻⁶ where decimals end. */
function scientific(value: number): string {
  if (value === 0 || value >= 0.001) return significant(value);
  const unit = 10 ** Math.floor(Math.log10(value));
  return `${Math.round(value / unit)} · ${power(unit)}`;
}

/** 1, 10⁻², 10⁻⁴ */
function power(value: number): string {
  const exponent = Math.round(Math.log10(value));
  const raised = [...String(exponent)].map((c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]).join('');
  return exponent === 0 ? '1' : `10${raised}`;
}
