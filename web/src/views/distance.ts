// Row 4.3: training steps until every answer is sure, against the distance of the word that decides: each run a dot.
import { integer } from '../lesson/format.js';
import { linear, logarithmic } from '../marks/scale.js';
import type { DistanceResult } from '../state/state.js';
import { drawChart, layoutPanel, panelHeight, type ChartScene, type Curve } from './chart.js';
import { jobWords } from './words-rest.js';
import { decades } from './timing.js';
import { exact, int, type Entry } from './table.js';
import type { View } from './view.js';

const PLOT = 200;
const FAR = 12; // words between: the picture does not change its scale while it fills
type Name = 'attention' | 'recurrent';

export const distance: View<ChartScene> = {
  name: 'distance',

  layout(frame, state, room) {
    const runs = finished(state.facts.jobs.distance.result);
    if (runs.length === 0) return null;
    const steps = runs.flatMap((run) => [run.learners.attention.steps, run.learners.recurrent.steps]);
    const limit = givenUp(runs);
    const panel = layoutPanel(
      {
        curves: [curve(runs, 'recurrent', 'base'), curve(runs, 'attention', 'new')],
        reference: limit === null ? null : { y: limit, text: jobWords.distance.limit },
        reserve: [jobWords.learners.recurrent, jobWords.learners.attention, jobWords.distance.limit],
        top: 0,
        height: PLOT,
        x: (range) => linear([0, Math.max(FAR, ...runs.map((run) => run.distance))], range),
        y: (range) => logarithmic(decades(steps), range),
        xTitle: jobWords.distance.x,
        yTitle: jobWords.distance.y,
        xTick: integer,
        yTick: integer,
      },
      room.width,
    );
    const label = distance.describe(frame, state);
    return { width: room.width, height: panelHeight(PLOT), rtl: room.rtl, label, panels: [panel] };
  },

  draw: (scene) => drawChart(scene),

  describe(_, state) {
    const runs = finished(state.facts.jobs.distance.result);
    const last = runs.at(-1);
    if (!last) return jobWords.distance.waiting;
    return jobWords.distance.describe({
      distance: last.distance,
      attention: stepsOf(last, 'attention'),
      recurrent: stepsOf(last, 'recurrent'),
    });
  },

  table: (_, state) => [
    jobWords.distance.head,
    ...finished(state.facts.jobs.distance.result).map((run) => [
      int(run.distance),
      int(run.seed),
      learned(run, 'attention'),
      learned(run, 'recurrent'),
      learned(run, 'windowed'),
    ]),
  ],
};

/** Those in which all have been trained. */
export const finished = (runs: readonly DistanceResult[] | null): readonly DistanceResult[] =>
  (runs ?? []).filter(({ learners }) => Object.values(learners).every(({ after }) => after !== null));

/** "60", or "not in 5,000" */
export function stepsOf({ learners, lines }: DistanceResult, name: keyof DistanceResult['learners']): string {
  const { steps, sure } = learners[name];
  return sure === lines ? integer(steps) : jobWords.distance.never({ steps: integer(steps) });
}

/** A run that was given up has no number of steps. */
const learned = (run: DistanceResult, name: keyof DistanceResult['learners']): Entry =>
  exact(run.learners[name].sure === run.lines ? run.learners[name].steps : NaN, stepsOf(run, name));

/** After how many steps a run was given up; null: none was. */
const givenUp = (runs: readonly DistanceResult[]): number | null =>
  runs.find(({ learners, lines }) => learners.recurrent.sure < lines)?.learners.recurrent.steps ?? null;

/** Each run a dot, a line through the middle one of each distance. */
function curve(runs: readonly DistanceResult[], name: Name, role: Curve['role']): Curve {
  const dots = runs
    .map((run) => ({ x: run.distance, y: run.learners[name].steps }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const points = [...new Set(dots.map(({ x }) => x))].map((x) => {
    const there = dots.filter((dot) => dot.x === x);
    return there[there.length >> 1]!;
  });
  return { points, dots, role, end: jobWords.learners[name] };
}
