// Row 3.6: how many words are really attended to, with the division by √d and without it, for growing d.
import { decimal, integer } from '../lesson/format.js';
import { logarithmic } from '../marks/scale.js';
import { drawChart, fromZero, layoutPanel, panelHeight, type ChartScene } from './chart.js';
import { dec, int } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

const PLOT = 180;

export const saturation: View<ChartScene> = {
  name: 'saturation',

  layout(frame, state, room) {
    const rows = frame.saturation;
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return null;
    const panel = layoutPanel(
      {
        curves: [
          { points: rows.map((r) => ({ x: r.d, y: r.scaled })), role: 'new', end: words.saturation.scaled },
          { points: rows.map((r) => ({ x: r.d, y: r.unscaled })), role: 'base', end: words.saturation.unscaled },
        ],
        reference: null,
        reserve: [words.saturation.scaled, words.saturation.unscaled],
        top: 0,
        height: PLOT,
        x: (range) => logarithmic([first.d, last.d], range, 2),
        y: fromZero(rows.flatMap((r) => [r.scaled, r.unscaled])),
        xTitle: words.saturation.x,
        yTitle: words.saturation.y({ count: last.count }),
        xTick: integer,
        yTick: integer,
      },
      room.width,
    );
    const label = saturation.describe(frame, state);
    return { width: room.width, height: panelHeight(PLOT), rtl: room.rtl, label, panels: [panel] };
  },

  draw: (scene) => drawChart(scene),

  describe(frame) {
    const last = frame.saturation.at(-1);
    if (!last) return '';
    return words.saturation.describe({
      d: last.d,
      count: last.count,
      scaled: decimal(last.scaled, 1),
      unscaled: decimal(last.unscaled, 1),
    });
  },

  table: (frame) => [words.saturation.head, ...frame.saturation.map((r) => [int(r.d), dec(r.scaled), dec(r.unscaled)])],
};
