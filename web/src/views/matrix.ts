// Row 3.2: the whole matrix of attention weights. Row i says where word i spends its budget, and sums to 1.
import { svg, type SVGTemplateResult } from 'lit';
import { cell, hatched, inkByTone, outline, type Cell } from '../marks/cell.js';
import { hit, type Hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { picture, type Box, type Rect } from '../marks/picture.js';
import { inkOn, sequential } from '../marks/ramp.js';
import { clamp } from '../marks/scale.js';
import { clip, measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { looking, stepped } from './look.js';
import { attentionOf, masked, pairSentence, sentenceIsRtl, sentenceOf, weightOf, wordOf } from './reading.js';
import type { Emit, View } from './view.js';
import { words } from './words.js';

export interface MatrixCell extends Cell {
  readonly row: number;
  readonly column: number;
}

export interface MatrixScene extends Box {
  readonly T: number;
  /** top left corner and side of the grid, and of one cell */
  readonly grid: Rect;
  readonly size: number;
  readonly cells: readonly MatrixCell[];
  readonly masked: readonly (Rect & { readonly row: number; readonly column: number })[];
  readonly labels: readonly Label[];
  readonly chosenRow: Rect;
  readonly chosenCell: Rect | null;
  readonly legend: Legend;
  readonly hatchKey: Rect | null;
  /** one for each cell; in a large matrix only the one that has the focus */
  readonly hits: readonly (Hit & { readonly row: number; readonly column: number })[];
}

const ramp = sequential();
const WITH_NUMBERS = 32; // a cell of this size has room for "0.51"
const LARGEST_CELL = 48;
const SIDE = 720; // pixels of a large matrix
const WITH_LABELS = 12;
const FONT = 13;
/** More words than this: one focusable cell that moves, instead of a thousand and more. */
const MANY = 32;

interface Plan {
  readonly frame: Frame;
  readonly a: Attention;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly upright: boolean;
}

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
      hits: hitsOf(plan),
    };
  },

  draw: (scene, emit) => drawMatrix(scene, emit),

  describe(frame) {
    const a = attentionOf(frame);
    if (!a) return words.attention.noModel;
    const { token, other, direction } = frame.selection;
    if (other === null) return sentenceOf(frame, a);
    return direction === 'to' ? pairSentence(frame, a, token, other) : pairSentence(frame, a, other, token);
  },

  table(frame) {
    const a = attentionOf(frame);
    if (!a) return [];
    const each = frame.tokens.map((_, i) => i);
    const text = (i: number, j: number): string =>
      masked(a, i, j) ? words.matrix.ahead : decimal(weightOf(a, i, j), 3);
    return [
      ['', ...each.map((j) => wordOf(frame, j))],
      ...each.map((i) => [wordOf(frame, i), ...each.map((j) => text(i, j))]),
    ];
  },
};

function planOf(frame: Frame, a: Attention, width: number): Plan {
  const widest = Math.max(...frame.tokens.map(({ label }) => measure(label, FONT)));
  const left = Math.min(widest + 10, width * 0.26, 130);
  const right = 30;
  const size = clamp((width - left - right) / a.T, [1, Math.min(LARGEST_CELL, SIDE / a.T)]);
  const upright = widest + 4 <= size;
  const top = upright ? 26 : Math.min(widest, 96) + 14;
  return { frame, a, size, left, top, right, upright };
}

const place = ({ left, top, size }: Plan, row: number, column: number): Rect => ({
  x: left + column * size,
  y: top + row * size,
  width: size,
  height: size,
});

const pairs = (T: number): readonly (readonly [number, number])[] =>
  Array.from({ length: T * T }, (_, n) => [Math.floor(n / T), n % T]);

function cellsOf(plan: Plan): Pick<MatrixScene, 'cells' | 'masked'> {
  const { a } = plan;
  const open = pairs(a.T).filter(([row, column]) => !masked(a, row, column));
  const shut = pairs(a.T).filter(([row, column]) => masked(a, row, column));
  return {
    cells: open.map(([row, column]) => {
      const value = weightOf(a, row, column);
      return { ...place(plan, row, column), row, column, value, tone: ramp.at(coarse(value, a.T)) };
    }),
    masked: shut.map(([row, column]) => ({ ...place(plan, row, column), row, column })),
  };
}

/** In a large matrix 64 colours are enough for the eye, and few enough for one path each. */
const coarse = (value: number, T: number): number => (T > MANY ? Math.round(value * 63) / 63 : value);

function cellNumbers(plan: Plan): readonly Label[] {
  if (plan.size < WITH_NUMBERS) return [];
  return cellsOf(plan).cells.map((c) => ({
    x: c.x + c.width / 2,
    y: c.y + c.height / 2 + 4,
    text: decimal(c.value),
    anchor: 'middle',
    look: 'inked',
    ink: inkOn(c.tone),
    value: c.value,
  }));
}

/** Both sides; where cells are too small for all of them, those of the row and the column that are looked at. */
function axisLabels(plan: Plan): readonly Label[] {
  const { frame, a, size, left, top, upright } = plan;
  const { token, other, direction } = frame.selection;
  const [row, column] = direction === 'to' ? [token, other] : [other, token];
  const shown = (i: number, chosen: number | null): boolean => size >= WITH_LABELS || i === chosen;
  const look = (i: number, chosen: number | null): string => `word small-word${i === chosen ? ' strong accent' : ''}`;
  const each = Array.from({ length: a.T }, (_, i) => i);
  const rows = each
    .filter((i) => shown(i, row))
    .map((i): Label => ({
      x: left - 8,
      y: top + (i + 0.5) * size + 4.5,
      text: clip(wordOf(frame, i), FONT, left - 8),
      anchor: 'end',
      look: look(i, row),
    }));
  const columns = each
    .filter((j) => shown(j, column))
    .map((j): Label => {
      const x = left + (j + 0.5) * size;
      const text = clip(wordOf(frame, j), FONT, upright ? size : top - 12);
      if (upright) return { x, y: top - 9, text, anchor: 'middle', look: look(j, column) };
      return { x: x + 4.5, y: top - 7, text, turn: -90, look: look(j, column) };
    });
  return [...rows, ...columns];
}

/** What the row really adds up to, at its end. */
function sumLabels({ a, size, left, top }: Plan): readonly Label[] {
  const x = left + size * a.T + 6;
  const head: Label = { x, y: top - 9, text: words.matrix.sum, look: 'note' };
  if (size < WITH_LABELS) return [{ ...head, text: `${words.matrix.sum} 1` }];
  const sums = Array.from({ length: a.T }, (_, i) =>
    a.head.weights.subarray(i * a.T, (i + 1) * a.T).reduce((s, w) => s + w, 0),
  );
  return [
    head,
    ...sums.map((sum, i): Label => ({
      x,
      y: top + (i + 0.5) * size + 4,
      text: decimal(sum, 1),
      look: 'note tiny',
      value: sum,
    })),
  ];
}

const hatchLabel = (key: Rect | null): readonly Label[] =>
  key ? [{ x: key.x + key.width + 8, y: key.y + 11.5, text: words.matrix.ahead }] : [];

function chosenOf(plan: Plan): Pick<MatrixScene, 'chosenRow' | 'chosenCell'> {
  const { token, other, direction } = plan.frame.selection;
  const side = plan.size * plan.a.T;
  const chosenRow =
    direction === 'to' ? { ...place(plan, token, 0), width: side } : { ...place(plan, 0, token), height: side };
  const [row, column] = direction === 'to' ? [token, other] : [other, token];
  return { chosenRow, chosenCell: row === null || column === null ? null : place(plan, row, column) };
}

function hitsOf(plan: Plan): MatrixScene['hits'] {
  const { frame, a } = plan;
  const { token, other, direction } = frame.selection;
  const [activeRow, activeColumn] = direction === 'to' ? [token, other ?? 0] : [other ?? 0, token];
  const one = ([row, column]: readonly [number, number]): MatrixScene['hits'][number] => {
    const [from, to] = [wordOf(frame, row), wordOf(frame, column)];
    const name = masked(a, row, column)
      ? words.matrix.masked({ row: from, column: to })
      : words.matrix.cell({ row: from, column: to, weight: decimal(weightOf(a, row, column)) });
    const active = row === activeRow && column === activeColumn;
    const at = `${row},${column}`;
    return {
      ...place(plan, row, column),
      row,
      column,
      name,
      at,
      role: 'gridcell',
      tabbable: active,
      chosen: active && other !== null,
    };
  };
  return a.T > MANY ? [one([activeRow, activeColumn])] : pairs(a.T).map(one);
}

function drawMatrix(scene: MatrixScene, emit: Emit): SVGTemplateResult {
  const visible = scene.T > MANY ? inkByTone(scene, scene.cells) : scene.cells.map((c) => cell(scene, c));
  return picture(
    scene,
    svg`<g aria-hidden="true">
        ${visible}${hatched(scene, scene.hatchKey ? [...scene.masked, scene.hatchKey] : scene.masked)}
        ${outline(scene, scene.grid, 'rule')}${scene.hatchKey ? outline(scene, scene.hatchKey, 'rule') : null}
        ${outline(scene, scene.chosenRow)}${scene.chosenCell ? outline(scene, scene.chosenCell, 'accent') : null}
        ${labels(scene, scene.labels)}${legend(scene, scene.legend)}
      </g>
      ${scene.T > MANY ? surface(scene, emit) : null}${rows(scene, emit)}`,
    'grid',
  );
}

const rows = (scene: MatrixScene, emit: Emit): readonly SVGTemplateResult[] =>
  [...new Set(scene.hits.map(({ row }) => row))].map((row) => {
    const inRow = scene.hits.filter((h) => h.row === row);
    return svg`<g role="row" aria-rowindex=${row + 1}>${inRow.map((h) => hit(scene, h, handlers(scene, h.row, h.column, emit)))}</g>`;
  });

function handlers(scene: MatrixScene, row: number, column: number, emit: Emit) {
  const next = (right: number, down: number): string | null => {
    const to = right
      ? ([row, stepped(column, right, scene.T)] as const)
      : ([stepped(row, down, scene.T), column] as const);
    if (to[0] === null || to[1] === null) return null;
    emit({ type: 'hover', selection: { token: to[0], other: to[1], direction: 'to' } });
    return to.join();
  };
  return looking(emit, { token: row, other: column, direction: 'to' }, next);
}

/** A large matrix has one sheet for the pointer, which knows by its place which cell is meant. */
function surface(scene: MatrixScene, emit: Emit): SVGTemplateResult {
  const { x, y, width, height } = scene.grid;
  const at = (event: PointerEvent | MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const index = (part: number): number => clamp(Math.floor(part * scene.T), [0, scene.T - 1]);
    const right = (event.clientX - box.left) / box.width;
    const [token, other] = [index((event.clientY - box.top) / box.height), index(scene.rtl ? 1 - right : right)];
    return { token, other, direction: 'to' } as const;
  };
  return svg`<rect class="hit" aria-hidden="true" x=${scene.rtl ? scene.width - x - width : x} y=${y} width=${width} height=${height}
    @pointermove=${(event: PointerEvent) => emit({ type: 'hover', selection: at(event) })}
    @pointerleave=${() => emit({ type: 'hover', selection: null })}
    @click=${(event: MouseEvent) => emit({ type: 'pin', selection: at(event) })}></rect>`;
}
