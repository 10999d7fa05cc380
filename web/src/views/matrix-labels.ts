// The words and numbers around and inside the matrix.
import type { Label } from '../marks/label.js';
import { inkOn } from '../marks/ramp.js';
import { clip } from '../marks/text.js';
import { decimal } from '../lesson/format.js';
import { cellsOf, chosenPair, FONT, type Plan } from './matrix-plan.js';
import { decimalsOf, wordOf } from './reading.js';
import { words } from './words.js';

const WITH_NUMBERS = 32; // a cell of this size has room for "0.51"
const WITH_LABELS = 12;

export function cellNumbers(plan: Plan): readonly Label[] {
  if (plan.size < WITH_NUMBERS) return [];
  const texts = decimalsOf(plan.a);
  return cellsOf(plan).cells.map((c) => ({
    x: c.x + c.width / 2,
    y: c.y + c.height / 2 + 4,
    text: texts[c.row]![c.column]!,
    anchor: 'middle',
    look: 'inked',
    ink: inkOn(c.tone),
    value: c.value,
  }));
}

/** Both sides; where cells are too small for all of them, those of the row and the column that are looked at. */
export function axisLabels(plan: Plan): readonly Label[] {
  const { frame, a, size, left, top, upright } = plan;
  const [row, column] = chosenPair(plan);
  const shown = (i: number, chosen: number | null): boolean => size >= WITH_LABELS || i === chosen;
  const look = (i: number, chosen: number | null): string => `mono small-word${i === chosen ? ' strong accent' : ''}`;
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
export function sumLabels({ a, size, left, top }: Plan): readonly Label[] {
  const x = left + size * a.T + 6;
  const head: Label = { x, y: top - 9, text: words.matrix.sum, look: 'quiet' };
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
      look: 'quiet tiny',
      value: sum,
    })),
  ];
}
