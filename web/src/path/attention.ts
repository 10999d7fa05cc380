// Step 5: the numbers of one head of the model that has just run.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import type { Selection, Switches } from '../state/state.js';
import type { Attention, Frame, ModelShape } from './frame.js';

/** All that pictures of attention read, of one run: copies, so that the engine may go on. */
export interface Activations {
  readonly ids: readonly number[]; // (T)
  readonly T: number;
  readonly D: number;
  readonly layers: number;
  readonly heads: number;
  readonly switches: Switches;
  readonly q: Float32Array; // (L,T,H,D)
  readonly k: Float32Array; // (L,T,H,D)
  readonly v: Float32Array; // (L,T,H,D)
  readonly scores: Float32Array; // (L,H,T,T)
  readonly weights: Float32Array; // (L,H,T,T)
  readonly blended: Float32Array; // (L,T,C), the heads side by side: lies like (L,T,H,D)
  readonly relative: Float32Array; // (L,H,2 reach + 1)
}

/** The sizes of the model in the engine. */
export function shapeOf(lesson: Lesson): ModelShape {
  const dims = (name: string): readonly number[] => lesson.floats(name).shape;
  const [[V = 0], [M = 0, C = 0], [L = 0, H = 0], [, , F = 0]] = [
    dims('p_tokens'),
    dims('p_positions'),
    dims('p_relative'),
    dims('p_hidden'),
  ];
  return { V, M, C, H, L, F };
}

/** After forward() over T tokens. */
export function copyActivations(
  lesson: Lesson,
  shape: Pick<Activations, 'ids' | 'T' | 'layers' | 'heads' | 'switches'>,
): Activations {
  const copy = (name: string): Float32Array => lesson.floats(name).data.slice();
  return {
    ...shape,
    D: lesson.floats('q').shape.at(-1) ?? 0,
    q: copy('q'),
    k: copy('k'),
    v: copy('v'),
    scores: copy('scores'),
    weights: copy('weights'),
    blended: copy('blended'),
    relative: copy('p_relative'),
  };
}

export function readAttention(engine: Engine, all: Activations | null, layer: number, head: number): Attention | null {
  if (!all) return null;
  const { ids, T, D, layers, heads, switches } = all;
  const which = layer * heads + head;
  const weights = matrixOf(all.weights, which, T);
  return {
    ids,
    T,
    D,
    layers,
    heads,
    causal: switches.causal,
    unscaled: switches.unscaled,
    head: {
      q: vectorsOf(all.q, all, layer, head),
      k: vectorsOf(all.k, all, layer, head),
      v: vectorsOf(all.v, all, layer, head),
      scores: matrixOf(all.scores, which, T),
      bias: switches.no_positions ? new Float32Array(T * T) : relativeBias(all, which),
      weights,
      blended: vectorsOf(all.blended, all, layer, head),
      effective: Float32Array.from({ length: T }, (_, i) =>
        Math.exp(engine.entropy(weights.slice(i * T, (i + 1) * T))),
      ),
    },
    all: all.weights,
  };
}

/** One (T,T) of an (L,H,T,T). */
const matrixOf = (data: Float32Array, which: number, T: number): Float32Array =>
  data.slice(which * T * T, (which + 1) * T * T);

/** One head's (T,D) of an (L,T,H,D). */
export function vectorsOf(data: Float32Array, { T, heads, D }: Activations, layer: number, head: number): Float32Array {
  const vectors = new Float32Array(T * D);
  for (let t = 0; t < T; t++) {
    const start = ((layer * T + t) * heads + head) * D;
    vectors.set(data.subarray(start, start + D), t * D);
  }
  return vectors;
}

/** What the head adds to a score for the distance j - i alone, as a (T,T). */
function relativeBias({ T, layers, heads, relative }: Activations, which: number): Float32Array {
  const distances = relative.length / (layers * heads);
  const reach = (distances - 1) / 2;
  return Float32Array.from({ length: T * T }, (_, cell) => {
    const distance = (cell % T) - Math.floor(cell / T);
    return relative[which * distances + reach + Math.max(-reach, Math.min(reach, distance))] ?? 0;
  });
}

/** What is highlighted: the hover, else what is pinned, within this sentence and this model. */
export function clipSelection(
  selection: Selection,
  T: number,
  { layers, heads }: { readonly layers: number; readonly heads: number } = { layers: 1, heads: 1 },
): Frame['selection'] {
  const within = (value: number, size: number): number => Math.max(0, Math.min(value, size - 1));
  return {
    ...selection,
    token: within(selection.token ?? T - 1, T),
    other: selection.other === null ? null : within(selection.other, T),
    layer: within(selection.layer ?? 0, layers),
    head: within(selection.head ?? 0, heads),
  };
}
