// Row 1.5: the loss while the model trains, and the floor that no model can go below.
import { decimal, integer } from '../lesson/format.js';
import { linear } from '../marks/scale.js';
import { drawChart, fromZero, layoutPanel, panelHeight, type ChartScene } from './chart.js';
import { dec, int } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

const PLOT = 150;

export const loss: View<ChartScene> = {
  name: 'loss',

  layout(frame, state, room) {
    const { losses, total } = state.facts.training;
    const last = losses.at(-1);
    if (!last) return null;
    const floor = Number.isFinite(frame.lossFloor) ? frame.lossFloor : null;
    const panel = layoutPanel(
      {
        curves: [{ points: losses.map((p) => ({ x: p.step, y: p.loss })), role: 'new', end: decimal(last.loss) }],
        reference: floor === null ? null : { y: floor, text: words.loss.floor({ value: decimal(floor) }) },
        reserve: [decimal(last.loss), words.loss.floor({ value: decimal(floor ?? 0) })],
        top: 0,
        height: PLOT,
        x: (range) => linear([0, Math.max(total, last.step, 1)], range),
        y: fromZero([...losses.map((p) => p.loss), floor ?? 0]),
        xTitle: words.loss.step,
        yTitle: words.loss.loss,
        xTick: integer,
        yTick: (value) => decimal(value, 1),
      },
      room.width,
    );
    const label = loss.describe(frame, state);
    return { width: room.width, height: panelHeight(PLOT), rtl: room.rtl, label, panels: [panel] };
  },

  draw: (scene) => drawChart(scene),

  describe(frame, state) {
    const last = state.facts.training.losses.at(-1);
    if (!last) return words.loss.waiting;
    const now = words.loss.describe({ steps: last.step, loss: decimal(last.loss) });
    if (!Number.isFinite(frame.lossFloor)) return now;
    return `${now} ${words.loss.describeFloor({ floor: decimal(frame.lossFloor) })}`;
  },

  table: (_, state) => [words.loss.head, ...state.facts.training.losses.map((p) => [int(p.step), dec(p.loss, 4)])],
};
