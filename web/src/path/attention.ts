// Step 5: the numbers of one head of the model that has just run.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import type { Selection } from '../state/state.js';
import type { Attention, Frame } from './frame.js';
import type { Run } from './model.js';

export function readAttention(
  engine: Engine,
  lesson: Lesson,
  run: Run | null,
  layer: number,
  head: number,
): Attention | null {
  if (!run) return null;
  const { heads, layers, switches } = run.loaded.model;
  const { T } = run;
  const D = lesson.floats('q').shape.at(-1) ?? 0;
  const bias = switches.no_positions ? new Float32Array(T * T) : relativeBias(lesson, layer * heads + head, T);
  const weights = headMatrix(lesson, 'weights', layer * heads + head, T);
  const vectors = (name: string): Float32Array => headVectors(lesson.floats(name).data, layer, head, { T, heads, D });
  return {
    T,
    D,
    layers,
    heads,
    causal: switches.causal,
    unscaled: switches.unscaled,
    head: {
      q: vectors('q'),
      k: vectors('k'),
      v: vectors('v'),
      scores: headMatrix(lesson, 'scores', layer * heads + head, T),
      bias,
      weights,
      blended: vectors('blended'), // (L,T,C) with the heads side by side lies like (L,T,H,D)
      effective: Float32Array.from({ length: T }, (_, i) =>
        Math.exp(engine.entropy(weights.slice(i * T, (i + 1) * T))),
      ),
    },
    all: lesson.floats('weights').data.slice(),
  };
}

/** One (T,T) of an (L,H,T,T). */
const headMatrix = (lesson: Lesson, name: string, which: number, T: number): Float32Array =>
  lesson.floats(name).data.slice(which * T * T, (which + 1) * T * T);

/** One head's (T,D) of an (L,T,H,D). */
function headVectors(
  data: Float32Array,
  layer: number,
  head: number,
  { T, heads, D }: { T: number; heads: number; D: number },
): Float32Array {
  const vectors = new Float32Array(T * D);
  for (let t = 0; t < T; t++) {
    const start = ((layer * T + t) * heads + head) * D;
    vectors.set(data.subarray(start, start + D), t * D);
  }
  return vectors;
}

/** What the head adds to a score for the distance j - i alone, as a (T,T). */
function relativeBias(lesson: Lesson, which: number, T: number): Float32Array {
  const { data, shape } = lesson.floats('p_relative');
  const distances = shape.at(-1) ?? 1;
  const reach = (distances - 1) / 2;
  return Float32Array.from({ length: T * T }, (_, cell) => {
    const distance = (cell % T) - Math.floor(cell / T);
    return data[which * distances + reach + Math.max(-reach, Math.min(reach, distance))] ?? 0;
  });
}

/** What is highlighted: the hover, else what is pinned, within this sentence and this model. */
export function clipSelection(selection: Selection, T: number, run: Run | null): Frame['selection'] {
  const within = (value: number, size: number): number => Math.max(0, Math.min(value, size - 1));
  const { layers = 1, heads = 1 } = run?.loaded.model ?? {};
  return {
    ...selection,
    token: within(selection.token ?? T - 1, T),
    other: selection.other === null ? null : within(selection.other, T),
    layer: within(selection.layer, layers),
    head: within(selection.head, heads),
  };
}
