// Row 5.4: attention over ever longer texts, timed here, both axes logarithmic; n² through the same points, and below
// them the time for one replaced token.
import { decimal, integer, significant } from '../lesson/format.js';
import { logarithmic } from '../marks/scale.js';
import type { Timing } from '../state/state.js';
import { drawChart, layoutPanel, panelHeight, type ChartScene } from './chart.js';
import { fitExponent, fitSquare } from './fit.js';
import { jobWords } from './words-rest.js';
import { exact, int, sig, type Entry } from './table.js';
import type { View } from './view.js';

const PLOT = 240;

export const timing: View<ChartScene> = {
  name: 'timing',

  layout(frame, state, room) {
    const { result, options } = state.facts.jobs.timing;
    const first = result?.[0];
    if (!result || !first) return null;
    const points = result.map(({ n, milliseconds }) => ({ x: n, y: milliseconds }));
    const c = fitSquare(result);
    const replaced = result.flatMap((t) => (t.replaced ? [{ x: t.n, y: t.replaced.milliseconds }] : []));
    const square = [first.n, options.most].map((n) => ({ x: n, y: c * n ** 2 }));
    const panel = layoutPanel(
      {
        curves: [
          { points: square, role: 'base', end: jobWords.timing.square, dots: [] },
          { points, role: 'new', end: jobWords.timing.measured, dots: points },
          ...(replaced.length > 0
            ? [{ points: replaced, role: 'new' as const, end: jobWords.timing.replaced, dots: replaced }]
            : []),
        ],
        reference: null,
        reserve: [jobWords.timing.square, jobWords.timing.measured, jobWords.timing.replaced],
        top: 0,
        height: PLOT,
        x: (range) => logarithmic([first.n, options.most], range),
        y: (range) => logarithmic(decades([...points, ...square, ...replaced].map(({ y }) => y)), range),
        xTitle: jobWords.timing.x,
        yTitle: jobWords.timing.y,
        xTick: integer,
        yTick: duration,
      },
      room.width,
    );
    const label = timing.describe(frame, state);
    return { width: room.width, height: panelHeight(PLOT), rtl: room.rtl, label, panels: [panel] };
  },

  draw: (scene) => drawChart(scene),

  describe(_, state) {
    const result = state.facts.jobs.timing.result ?? [];
    const last = result.at(-1);
    if (!last) return jobWords.timing.waiting;
    const now = jobWords.timing.describe({ n: integer(last.n), time: duration(last.milliseconds) });
    if (result.length < 2) return now;
    return [now, jobWords.timing.exponent({ exponent: decimal(fitExponent(result)) }), ...changed(last)].join(' ');
  },

  table: (_, state) => [jobWords.timing.head, ...(state.facts.jobs.timing.result ?? []).map(tableRow)],
};

const changed = ({ replaced }: Timing): readonly string[] =>
  replaced ? [jobWords.timing.changed({ time: duration(replaced.milliseconds) })] : [];

const tableRow = ({ n, milliseconds, tableBytes, replaced }: Timing): readonly Entry[] => [
  int(n),
  sig(milliseconds),
  replaced ? sig(replaced.milliseconds) : '',
  exact(tableBytes, megabytes(tableBytes)),
];

/** Milliseconds in the unit in which their number is short. */
export function duration(milliseconds: number): string {
  const unit = durations.findLast(({ from }) => milliseconds >= from * (1 - SLACK)) ?? durations[0];
  return `${significant(milliseconds / unit.from)} ${unit.name}`;
}

/** The powers of ten on the axis are computed, and not exact. */
const SLACK = 1e-9;
/** `from`: one of it in milliseconds */
const durations = [
  { from: 1e-6, name: 'ns' },
  { from: 1e-3, name: 'µs' },
  { from: 1, name: 'ms' },
  { from: 1000, name: 's' },
] as const;

export const megabytes = (bytes: number): string => jobWords.megabytes({ number: significant(bytes / 1e6) });

/** From a power of ten below all of these to one above. */
export const decades = (values: readonly number[]): readonly [number, number] => [
  10 ** Math.floor(Math.log10(Math.min(...values))),
  10 ** Math.ceil(Math.log10(Math.max(...values))),
];
