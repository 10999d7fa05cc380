// One head as a small matrix without numbers in it.
import type { Cell } from '../marks/cell.js';
import type { Rect } from '../marks/picture.js';
import { sequential, type Tone } from '../marks/ramp.js';
import { remember } from '../marks/remember.js';
import { clamp } from '../marks/scale.js';

export const ramp = sequential();

/** In a small matrix 64 colours are enough for the eye, and few enough for one path each. */
const LEVELS = 63;
const tones: readonly Tone[] = Array.from({ length: LEVELS + 1 }, (_, level) => ramp.at(level / LEVELS));

export interface PanelCells {
  readonly cells: readonly Cell[];
  readonly masked: readonly Rect[];
}

/** The matrices (T,T) of weights (L,H,T,T): the same ones for the same weights. */
export const matricesOf = remember((all: Float32Array, T: number): readonly Float32Array[] =>
  Array.from({ length: all.length / (T * T) }, (_, which) => all.subarray(which * T * T, (which + 1) * T * T)),
);

/** A matrix (T,T) in a square at (x, y). */
export const panelCells = remember(
  (matrix: Float32Array, causal: boolean, x: number, y: number, side: number): PanelCells => {
    const T = Math.sqrt(matrix.length);
    const size = side / T;
    const cells: Cell[] = [];
    const masked: Rect[] = [];
    matrix.forEach((value, n) => {
      const [row, column] = [Math.floor(n / T), n % T];
      const at = { x: x + column * size, y: y + row * size, width: size, height: size };
      const tone = tones[clamp(Math.round(value * LEVELS), [0, LEVELS])]!;
      if (causal && column > row) masked.push(at);
      else cells.push({ ...at, value, tone });
    });
    return { cells, masked };
  },
);
