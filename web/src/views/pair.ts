// Row 3.4: one attention weight, made in four steps with this pair's numbers: compare, scale, share out, blend.
import { svg } from 'lit';
import { bars } from '../marks/bar.js';
import { cell, outline } from '../marks/cell.js';
import { labels } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { strokes } from '../marks/line.js';
import { picture, type Box } from '../marks/picture.js';
import { decimal } from '../lesson/format.js';
import { blend, compare, scale, shareOut, type Part } from './pair-parts.js';
import { absence, attentionOf, masked, pairOf, rowPercents, wordOf } from './reading.js';
import { planSteps, stepsOf } from './steps.js';
import { dec, int } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

export interface PairScene extends Box, Omit<Part, 'end'> {
  readonly legend: Legend;
}

export const pair: View<PairScene> = {
  name: 'pair',

  layout(frame, state, room) {
    const a = attentionOf(frame);
    if (!a) return null;
    const plan = planSteps(frame, a, room.width);
    const parts: Part[] = [];
    for (const part of [compare, scale, shareOut, blend]) parts.push(part(plan, parts.at(-1)?.end ?? 0));
    const end = parts.at(-1)!.end + 6;
    return {
      width: room.width,
      height: end + LEGEND_HEIGHT + 4,
      rtl: room.rtl,
      label: pair.describe(frame, state),
      cells: parts.flatMap((part) => part.cells),
      bars: parts.flatMap((part) => part.bars),
      strokes: parts.flatMap((part) => part.strokes),
      labels: parts.flatMap((part) => part.labels),
      lit: parts.flatMap((part) => part.lit),
      legend: legendOf(plan.ramp, { x: plan.side, y: end, width: 140 }, words.qkv.value, (value) => decimal(value, 1)),
    };
  },

  draw: (scene) =>
    picture(
      scene,
      svg`${scene.cells.map((c) => cell(scene, c))}${strokes(scene, scene.strokes)}${bars(scene, scene.bars)}
        ${labels(scene, scene.labels)}${scene.lit.map((r) => outline(scene, r, 'lit'))}${legend(scene, scene.legend)}`,
    ),

  describe(frame) {
    const a = attentionOf(frame);
    if (!a) return absence(frame);
    const [row, column] = pairOf(frame, a);
    const [word, other] = [wordOf(frame, row), wordOf(frame, column)];
    if (masked(a, row, column)) return words.pair.masked({ word, other });
    const { dot, score } = stepsOf(a, row, column);
    const percent = rowPercents(a, row)[column]!;
    return words.pair.describe({ word, other, dot: decimal(dot), score: decimal(score), percent });
  },

  table(frame) {
    const a = attentionOf(frame);
    if (!a) return [words.pair.head];
    const { q, k, products, v, blended, dot, score, weight } = stepsOf(a, ...pairOf(frame, a));
    const columns = [q, k, products, v, blended];
    return [
      words.pair.head,
      ...q.map((_, d) => [int(d + 1), ...columns.map((numbers) => dec(numbers[d]!, 3))]),
      ...[dot, score, weight].map((made, i) => [words.pair.sums[i]!, '', '', dec(made, 3), '', '']),
    ];
  },
};
