// Row 4.1: what another word does to every weight of one head: blue got more, orange less.
import type { Cell } from '../marks/cell.js';
import type { Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legendOf } from '../marks/legend.js';
import { diverging, inkOn, type Ramp } from '../marks/ramp.js';
import type { Change, Frame } from '../path/frame.js';
import { decimal, percent } from '../lesson/format.js';
import { drawMatrix, type MatrixScene } from './matrix-draw.js';
import { axisLabels } from './matrix-labels.js';
import { pairs, place, planOf, type Plan, type Place } from './matrix-plan.js';
import { chosenOf, hitsOf } from './matrix.js';
import { attentionOf, ordered, sentenceIsRtl, wordOf } from './reading.js';
import { dec, exact } from './table.js';
import type { View } from './view.js';
import { changeWords as words } from './words-rest.js';

const WITH_NUMBERS = 40; // a cell of this size has room for "−0.51"
const VISIBLE = 0.005; // what two digits write as 0.00 would only hide the others
const ENDS = 14; // room for a row's end, more than a sum needs

/** One scale for all heads of a pair of texts, as wide as its largest change; without any, as wide as a weight. */
export const changeRamp = ({ biggest: [most] }: Pick<Change, 'biggest'>): Ramp =>
  diverging(most ? Math.abs(most.after - most.before) : 1);

export const change: View<MatrixScene> = {
  name: 'change',

  layout(frame, _state, room) {
    const seen = see(frame);
    if (!seen) return null;
    const { both, a, shown } = seen;
    const plan = planOf(both, a, room.width - ENDS);
    const ramp = changeRamp(shown);
    const side = plan.size * a.T;
    const key = legendOf(ramp, { x: plan.left, y: plan.top + side + 20, width: 140 }, words.weight, signed);
    const cells = pairs(a.T).map(([row, column]): Cell & Place => {
      const value = deltaAt(seen, row, column);
      return { ...place(plan, row, column), value, tone: ramp.at(value) };
    });
    return {
      width: room.width,
      height: key.frame.y + LEGEND_HEIGHT + 4,
      rtl: sentenceIsRtl(both, room.rtl),
      label: words.matrix({ count: a.T, layer: frame.selection.layer + 1, head: frame.selection.head + 1 }),
      T: a.T,
      grid: { x: plan.left, y: plan.top, width: side, height: side },
      size: plan.size,
      cells,
      masked: [],
      labels: [...axisLabels(plan), ...numbersOf(cells, plan.size), ...endsOf(plan, seen)],
      ...chosenOf(plan),
      legend: key,
      hatchKey: null,
      hits: hitsOf(plan, (row, column) =>
        words.cell({ row: wordOf(both, row), column: wordOf(both, column), delta: signed(deltaAt(seen, row, column)) }),
      ),
    };
  },

  draw: (scene, emit) => drawMatrix(scene, emit),

  describe(frame) {
    const seen = see(frame);
    if (!seen) return '';
    const { token, other, direction } = frame.selection;
    if (other !== null) return pairSentence(seen, ...ordered(frame, other));
    return direction === 'to' ? rowSentence(seen, token) : columnSentence(seen, token);
  },

  table(frame) {
    const seen = see(frame);
    if (!seen) return [];
    const each = Array.from({ length: seen.a.T }, (_, i) => i);
    const name = (i: number): string => wordOf(seen.both, i);
    return [
      ['', ...each.map(name), words.moved],
      ...each.map((i) => [
        name(i),
        ...each.map((j) => exact(deltaAt(seen, i, j), signed(deltaAt(seen, i, j), 3))),
        seen.same(i) ? exact(0, words.same) : dec(movedOf(seen, i), 3),
      ]),
    ];
  },
};

/** The change of the head that is looked at, with both words where one has taken the place of the other. */
function see(frame: Frame) {
  const [a, shown, after] = [attentionOf(frame), frame.readings?.change, frame.readings?.scopes.after.tokens];
  if (!a || !shown || !after || shown.T !== a.T) return null;
  const which = frame.selection.layer * shown.heads + frame.selection.head;
  const start = which * a.T * a.T;
  const tokens = frame.tokens.map((token, i) =>
    shown.replaced.includes(i)
      ? { ...token, label: words.replaced({ before: token.label, after: after[i]!.label }) }
      : token,
  );
  return {
    both: { tokens, selection: frame.selection },
    a,
    shown,
    delta: shown.delta.subarray(start, start + a.T * a.T),
    same: (row: number): boolean => shown.sameRows[which * a.T + row]!,
  };
}
type Seen = NonNullable<ReturnType<typeof see>>;

const deltaAt = ({ a, delta }: Seen, row: number, column: number): number => delta[row * a.T + column]!;
const rowOf = ({ a, delta }: Seen, row: number): Float64Array => delta.subarray(row * a.T, (row + 1) * a.T);
const movedOf = (seen: Seen, row: number): number => rowOf(seen, row).reduce((sum, x) => sum + Math.abs(x), 0) / 2;
const signed = (value: number, digits = 2): string => {
  const text = decimal(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};
const points = (value: number): string => `${signed(value * 100, 0)} %`;

const numbersOf = (cells: readonly (Cell & Place)[], size: number): readonly Label[] =>
  size < WITH_NUMBERS
    ? []
    : cells
        .filter(({ value }) => Math.abs(value) >= VISIBLE)
        .map((c) => ({
          x: c.x + c.width / 2,
          y: c.y + c.height / 2 + 4,
          text: signed(c.value),
          anchor: 'middle',
          look: 'inked',
          ink: inkOn(c.tone),
          value: c.value,
        }));

/** At the end of each row how much of it has moved; a row that is the same bit by bit says so. */
function endsOf({ size, left, top, a }: Plan, seen: Seen): readonly Label[] {
  const x = left + size * a.T + 6;
  const ends = size < 12 ? [] : Array.from({ length: a.T }, (_, row) => movedOf(seen, row));
  return [
    { x, y: top - 9, text: words.moved, look: 'quiet tiny' },
    ...ends.map((moved, row): Label => ({
      x,
      y: top + (row + 0.5) * size + 4,
      text: seen.same(row) ? words.same : decimal(moved),
      look: 'quiet tiny',
      value: moved,
    })),
  ];
}

function pairSentence(seen: Seen, row: number, column: number): string {
  const before = seen.a.head.weights[row * seen.a.T + column]!;
  return words.pair({
    word: wordOf(seen.both, row),
    other: wordOf(seen.both, column),
    before: percent(before, 1),
    after: percent(before + deltaAt(seen, row, column), 1),
  });
}

function rowSentence(seen: Seen, row: number): string {
  const word = wordOf(seen.both, row);
  if (seen.same(row)) return words.rowSame({ word });
  const values = rowOf(seen, row);
  const [less, more] = [Math.min(...values), Math.max(...values)];
  return words.row({
    word,
    percent: percent(movedOf(seen, row)),
    from: wordOf(seen.both, values.indexOf(less)),
    less: points(less),
    to: wordOf(seen.both, values.indexOf(more)),
    more: points(more),
  });
}

function columnSentence(seen: Seen, column: number): string {
  const all = Array.from({ length: seen.a.T }, (_, row) => deltaAt(seen, row, column));
  return words.column({ word: wordOf(seen.both, column), delta: signed(all.reduce((sum, x) => sum + x, 0)) });
}
