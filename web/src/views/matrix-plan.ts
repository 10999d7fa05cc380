// Where the cells of the matrix lie, and what each of them is.
import type { Cell } from '../marks/cell.js';
import type { Rect } from '../marks/picture.js';
import { sequential, type Tone } from '../marks/ramp.js';
import { remember } from '../marks/remember.js';
import { clamp } from '../marks/scale.js';
import { measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { masked, weightOf } from './reading.js';

export interface Place extends Rect {
  readonly row: number;
  readonly column: number;
}
export type MatrixCell = Cell & Place;

/** More words than this: cells are painted colour by colour, and one focusable cell moves among them. */
export const MANY = 32;
export const FONT = 13;
export const ramp = sequential();

const LARGEST_CELL = 48;
const SIDE = 720; // pixels of a large matrix
const SUMS = 30; // room for the row sums

/** Whose words stand at the edges, and which of them is looked at. */
type Words = Pick<Frame, 'tokens' | 'selection'>;

/** What all parts of the matrix are laid out from. */
export interface Plan {
  readonly frame: Words;
  readonly a: Attention;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly upright: boolean;
}

export function planOf(frame: Words, a: Attention, width: number): Plan {
  const widest = Math.max(...frame.tokens.map(({ label }) => measure(label, FONT)));
  const left = Math.min(widest + 10, width * 0.26, 130);
  const size = clamp((width - left - SUMS) / a.T, [1, Math.min(LARGEST_CELL, SIDE / a.T)]);
  const upright = widest + 4 <= size;
  const top = upright ? 26 : Math.min(widest, 96) + 14;
  return { frame, a, size, left, top, upright };
}

export const place = (
  { left, top, size }: Pick<Plan, 'left' | 'top' | 'size'>,
  row: number,
  column: number,
): Place => ({
  x: left + column * size,
  y: top + row * size,
  width: size,
  height: size,
  row,
  column,
});

export const pairs = (T: number): readonly (readonly [number, number])[] =>
  Array.from({ length: T * T }, (_, n) => [Math.floor(n / T), n % T]);

export interface Cells {
  readonly cells: readonly MatrixCell[];
  readonly masked: readonly Place[];
}

export const cellsOf = ({ a, left, top, size }: Plan): Cells => allCells(a, left, top, size);

const allCells = remember((a: Attention, left: number, top: number, size: number): Cells => {
  const cells: MatrixCell[] = [];
  const shut: Place[] = [];
  for (const [row, column] of pairs(a.T)) {
    const at = place({ left, top, size }, row, column);
    const value = weightOf(a, row, column);
    if (masked(a, row, column)) shut.push(at);
    else cells.push({ ...at, value, tone: a.T > MANY ? coarse(value) : ramp.at(value) });
  }
  return { cells, masked: shut };
});

// In a large matrix 64 colours are enough for the eye, and few enough for one path each.
const LEVELS = 63;
const tones: readonly Tone[] = Array.from({ length: LEVELS + 1 }, (_, level) => ramp.at(level / LEVELS));
const coarse = (value: number): Tone => tones[clamp(Math.round(value * LEVELS), [0, LEVELS])]!;

/** Row and column that are looked at. */
export const chosenPair = ({ frame }: Plan): readonly [number | null, number | null] => {
  const { token, other, direction } = frame.selection;
  return direction === 'to' ? [token, other] : [other, token];
};
