// Row 3.2: the whole matrix of attention weights. Row i says where word i spends its budget, and sums to 1.
import type { Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legendOf } from '../marks/legend.js';
import type { Rect } from '../marks/picture.js';
import { decimal } from '../lesson/format.js';
import { drawMatrix, type MatrixScene } from './matrix-draw.js';
import { axisLabels, cellNumbers, sumLabels } from './matrix-labels.js';
import { cellsOf, chosenPair, MANY, pairs, place, planOf, ramp, type Plan } from './matrix-plan.js';
import { attentionOf, decimalsOf, describeSelection, masked, sentenceIsRtl, weightOf, wordOf } from './reading.js';
import { dec, type Entry } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

export const matrix: View<MatrixScene> = {
  name: 'matrix',

  layout(frame, _state, room) {
    const a = attentionOf(frame);
    if (!a) return null;
    const plan = planOf(frame, a, room.width);
    const side = plan.size * a.T;
    const under = plan.top + side + 20;
    const key = legendOf(ramp, { x: plan.left, y: under, width: 140 }, words.matrix.weight, (value) =>
      decimal(value, 1),
    );
    const hatchKey =
      a.causal && a.T > 1 ? { x: plan.left, y: under + LEGEND_HEIGHT + 12, width: 22, height: 14 } : null;
    return {
      width: room.width,
      height: (hatchKey ? hatchKey.y + 20 : under + LEGEND_HEIGHT) + 4,
      rtl: sentenceIsRtl(frame, room.rtl),
      label: words.matrix.describe({ count: a.T }),
      T: a.T,
      grid: { x: plan.left, y: plan.top, width: side, height: side },
      size: plan.size,
      ...cellsOf(plan),
      labels: [...axisLabels(plan), ...cellNumbers(plan), ...sumLabels(plan), ...hatchLabel(hatchKey)],
      ...chosenOf(plan),
      legend: key,
      hatchKey,
      hits: hitsOf(plan, weightNames(plan)),
    };
  },

  draw: (scene, emit) => drawMatrix(scene, emit),

  describe: describeSelection,

  table(frame) {
    const a = attentionOf(frame);
    if (!a) return [];
    const each = frame.tokens.map((_, i) => i);
    const weight = (i: number, j: number): Entry => (masked(a, i, j) ? words.matrix.ahead : dec(weightOf(a, i, j), 3));
    return [
      ['', ...each.map((j) => wordOf(frame, j))],
      ...each.map((i) => [wordOf(frame, i), ...each.map((j) => weight(i, j))]),
    ];
  },
};

const hatchLabel = (key: Rect | null): readonly Label[] =>
  key ? [{ x: key.x + key.width + 8, y: key.y + 11.5, text: words.matrix.ahead }] : [];

/** The row, or the column, and the cell that are looked at. */
export function chosenOf(plan: Plan): Pick<MatrixScene, 'chosenRow' | 'chosenCell'> {
  const { token, direction } = plan.frame.selection;
  const side = plan.size * plan.a.T;
  const chosenRow =
    direction === 'to' ? { ...place(plan, token, 0), width: side } : { ...place(plan, 0, token), height: side };
  const [row, column] = chosenPair(plan);
  return { chosenRow, chosenCell: row === null || column === null ? null : place(plan, row, column) };
}

function weightNames({ frame, a }: Plan): (row: number, column: number) => string {
  const texts = decimalsOf(a);
  return (row, column) => {
    const pair = { row: wordOf(frame, row), column: wordOf(frame, column) };
    return masked(a, row, column)
      ? words.matrix.masked(pair)
      : words.matrix.cell({ ...pair, weight: texts[row]![column]! });
  };
}

/** Where cells can be touched; `nameOf`: how one is read aloud. */
export function hitsOf(plan: Plan, nameOf: (row: number, column: number) => string): MatrixScene['hits'] {
  const { frame, a } = plan;
  const { token, other, direction } = frame.selection;
  const [activeRow, activeColumn] = direction === 'to' ? [token, other ?? 0] : [other ?? 0, token];
  const one = ([row, column]: readonly [number, number]): MatrixScene['hits'][number] => {
    const active = row === activeRow && column === activeColumn;
    const at = `${row},${column}`;
    return {
      ...place(plan, row, column),
      row,
      column,
      name: nameOf(row, column),
      rowName: wordOf(frame, row),
      at,
      role: 'gridcell',
      tabbable: active,
      chosen: active && other !== null,
    };
  };
  return a.T > MANY ? [one([activeRow, activeColumn])] : pairs(a.T).map(one);
}
