// The loss of the lesson model while it is trained again.
import { decimal, integer } from '../lesson/format.js';
import { linear } from '../marks/scale.js';
import { drawChart, fromZero, layoutPanel, panelHeight, type ChartScene } from './chart.js';
import { jobWords } from './words-rest.js';
import { dec, int } from './table.js';
import type { View } from './view.js';

const PLOT = 150;

export const retrain: View<ChartScene> = {
  name: 'retrain',

  layout(frame, state, room) {
    const { result, total } = state.facts.jobs.retrain;
    const last = result?.losses.at(-1);
    if (!result || !last) return null;
    const end = decimal(last.loss);
    const panel = layoutPanel(
      {
        curves: [{ points: result.losses.map((p) => ({ x: p.step, y: p.loss })), role: 'new', end }],
        reference: null,
        reserve: [end],
        top: 0,
        height: PLOT,
        x: (range) => linear([0, Math.max(total, last.step)], range),
        y: fromZero(result.losses.map((p) => p.loss)),
        xTitle: jobWords.retrain.x,
        yTitle: jobWords.retrain.y,
        xTick: integer,
        yTick: (value) => decimal(value, 1),
      },
      room.width,
    );
    const label = retrain.describe(frame, state);
    return { width: room.width, height: panelHeight(PLOT), rtl: room.rtl, label, panels: [panel] };
  },

  draw: (scene) => drawChart(scene),

  describe(_, state) {
    const last = state.facts.jobs.retrain.result?.losses.at(-1);
    return last
      ? jobWords.retrain.describe({ steps: integer(last.step), loss: decimal(last.loss) })
      : jobWords.retrain.waiting;
  },

  table: (_, state) => [
    jobWords.retrain.head,
    ...(state.facts.jobs.retrain.result?.losses ?? []).map((p) => [int(p.step), dec(p.loss, 4)]),
  ],
};
