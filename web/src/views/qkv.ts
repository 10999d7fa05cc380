// Row 3.5: query, key and value of each word as strips of numbers. A dimension lights up in all of them.
import { svg, type SVGTemplateResult } from 'lit';
import { cell, outline } from '../marks/cell.js';
import { hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { picture, type Box, type Rect } from '../marks/picture.js';
import { decimal } from '../lesson/format.js';
import { looking, stepped } from './look.js';
import {
  blockLabels,
  cellsOf,
  footnote,
  hitsOf,
  kinds,
  LINE,
  litOf,
  planOf,
  productText,
  type DimensionHit,
  type QkvCell,
} from './qkv-parts.js';
import { absence, attentionOf, pairOf, vectorOf, wordOf } from './reading.js';
import { dec } from './table.js';
import type { Emit, View } from './view.js';
import { words } from './words.js';

export interface QkvScene extends Box {
  readonly cells: readonly QkvCell[];
  readonly labels: readonly Label[];
  /** around the chosen dimension of q of the focused word, and of k of its partner */
  readonly lit: readonly Rect[];
  readonly legend: Legend;
  /** one place for each dimension and block, over all its words */
  readonly hits: readonly DimensionHit[];
  readonly pair: readonly [number, number];
  readonly direction: 'to' | 'by';
}

export const qkv: View<QkvScene> = {
  name: 'qkv',

  layout(frame, state, room) {
    const a = attentionOf(frame);
    if (!a) return null;
    const plan = planOf(frame, a, room.width);
    const { direction } = frame.selection;
    const under = plan.end + 16 + footnote(plan).length * LINE;
    const key = legendOf(plan.ramp, { x: plan.side, y: under, width: 140 }, words.qkv.value, (value) =>
      decimal(value, 1),
    );
    return {
      width: room.width,
      height: under + LEGEND_HEIGHT + 4,
      rtl: room.rtl,
      label: qkv.describe(frame, state),
      cells: kinds.flatMap((kind) => cellsOf(plan, kind)),
      labels: [
        ...kinds.flatMap((kind) => blockLabels(plan, kind, room.width)),
        ...footnote(plan).map((text, i): Label => ({ x: 0, y: plan.end + 20 + i * LINE, text })),
      ],
      lit: litOf(plan),
      legend: key,
      hits: kinds.flatMap((kind) => hitsOf(plan, kind)),
      pair: pairOf(frame, a),
      direction,
    };
  },

  draw: (scene, emit) => drawQkv(scene, emit),

  describe(frame) {
    const a = attentionOf(frame);
    if (!a) return absence(frame);
    const { dimension } = frame.selection;
    const all = words.qkv.describe({ count: a.T, size: a.D });
    return dimension === null || dimension >= a.D ? all : `${all} ${productText(frame, a, dimension)}.`;
  },

  table(frame) {
    const a = attentionOf(frame);
    if (!a) return [words.qkv.head];
    const dimensions = Array.from({ length: a.D }, (_, d) => String(d + 1));
    return [
      [...words.qkv.head, ...dimensions],
      ...frame.tokens.flatMap((_, token) =>
        kinds.map((kind) => [wordOf(frame, token), kind, ...vectorOf(a, a.head[kind], token).map((x) => dec(x))]),
      ),
    ];
  },
};

function drawQkv(scene: QkvScene, emit: Emit): SVGTemplateResult {
  const [row, column] = scene.pair;
  const pair = scene.direction === 'to' ? { token: row, other: column } : { token: column, other: row };
  const count = scene.hits.length / kinds.length;
  const handlers = (h: DimensionHit) =>
    looking(emit, { ...pair, dimension: h.dimension }, (right) => {
      const to = stepped(h.dimension, right, count);
      return to === null ? null : `${h.at[0]}${to}`;
    });
  return picture(
    scene,
    svg`<g aria-hidden="true">${scene.cells.map((c) => cell(scene, c))}${labels(scene, scene.labels)}
        ${scene.lit.map((r) => outline(scene, r, 'lit'))}${legend(scene, scene.legend)}</g>
      ${scene.hits.map((h) => hit(scene, h, handlers(h)))}`,
    'group',
  );
}
