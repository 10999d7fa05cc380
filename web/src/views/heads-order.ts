// Row 6.2: the chosen head over a text, over the same words shuffled and put back into the first order, and how far the
// two are apart: with positions, and below it without.
import { svg } from 'lit';
import { inkByTone, outline, type Cell } from '../marks/cell.js';
import { labels, type Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { picture, type Box, type Rect } from '../marks/picture.js';
import { remember } from '../marks/remember.js';
import { clip } from '../marks/text.js';
import { decimal, precise } from '../lesson/format.js';
import type { Frame } from '../path/frame.js';
import type { Unshuffled } from '../path/trials-order.js';
import { titleOf } from './heads-habits.js';
import { matricesOf, panelCells, ramp } from './heads-panel.js';
import { honesty } from './words-rest.js';
import { sentenceIsRtl } from './reading.js';
import { prec } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

const GAP = 12;
const HEADING = 24;
const TITLE = 20;
const LARGEST = 200;

export interface OrderScene extends Box {
  readonly cells: readonly (readonly Cell[])[];
  readonly frames: readonly Rect[];
  readonly labels: readonly Label[];
  readonly legend: Legend;
}

export const order: View<OrderScene> = {
  name: 'order',

  layout(frame, state, room) {
    const found = rowsOf(frame);
    if (!found) return null;
    const side = Math.min(LARGEST, (room.width - 2 * GAP) / 3);
    const height = HEADING + TITLE + side + GAP;
    const left = (column: number): number => column * (side + GAP);
    const panels = found.flatMap(({ matrices }, row) =>
      matrices.map((matrix, column) => ({ matrix, x: left(column), y: row * height + HEADING + TITLE })),
    );
    const under = found.length * height + 4;
    return {
      width: room.width,
      height: under + LEGEND_HEIGHT + 4,
      rtl: sentenceIsRtl(frame, room.rtl),
      label: order.describe(frame, state),
      cells: panels.map(({ matrix, x, y }) => panelCells(matrix, false, x, y, side).cells),
      frames: panels.map(({ x, y }) => ({ x, y, width: side, height: side })),
      labels: found.flatMap(({ title }, row) => [
        { x: 0, y: row * height + 15, text: title, look: 'strong' },
        ...columns().map((text, column): Label => ({
          x: left(column),
          y: row * height + HEADING + TITLE - 7,
          text: clip(text, 12, side),
          look: 'small quiet',
        })),
      ]),
      legend: legendOf(ramp, { x: 0, y: under, width: 140 }, words.matrix.weight, (value) => decimal(value, 1)),
    };
  },

  draw: (scene) =>
    picture(
      scene,
      svg`${scene.cells.map((cells) => inkByTone(scene, cells))}${scene.frames.map((frame) => outline(scene, frame, 'rule'))}
        ${labels(scene, scene.labels)}${legend(scene, scene.legend)}`,
    ),

  describe(frame) {
    const [positions, without] = rowsOf(frame) ?? [];
    if (!positions || !without) return honesty.order.none;
    return honesty.order.describe({
      title: titleOf(frame.selection),
      with: precise(positions.apart),
      without: precise(without.apart),
    });
  },

  table: (frame) => [honesty.order.head, ...(rowsOf(frame) ?? []).map(({ title, apart }) => [title, prec(apart)])],
};

const columns = (): readonly string[] => [honesty.order.first, honesty.order.second, honesty.order.difference];

interface Row {
  readonly title: string;
  /** first, second put back, the distance between the two */
  readonly matrices: readonly Float32Array[];
  /** max |Δ| in this head */
  readonly apart: number;
}

/** The chosen head with positions and without; null: the texts cannot be compared. */
function rowsOf({ readings, selection }: Frame): readonly Row[] | null {
  const found = readings?.trials.order;
  if (!found?.places || !found.withPositions || !found.without) return null;
  const T = found.places.length;
  const heads = readings!.scopes.trial.attention?.heads ?? 1;
  const row = (title: string, unshuffled: Unshuffled): Row => {
    const matrices = triple(unshuffled, T, selection.layer * heads + selection.head);
    return { title, matrices, apart: matrices[2]!.reduce((most, value) => Math.max(most, value), 0) };
  };
  return [row(honesty.order.with, found.withPositions), row(honesty.order.without, found.without)];
}

const triple = remember(({ first, second }: Unshuffled, T: number, head: number): readonly Float32Array[] => {
  const [a, b] = [matricesOf(first, T)[head]!, matricesOf(second, T)[head]!];
  return [a, b, a.map((value, i) => Math.abs(value - b[i]!))];
});
