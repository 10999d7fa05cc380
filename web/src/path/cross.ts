// Row 3.8, cross-attention: the function of self-attention, with the queries of one text and the keys and values of
// another. Nothing is added for the distance of two words: between two texts there is none.
import type { AttentionInput, Engine } from '../engine/engine.js';
import type { Selection } from '../state/state.js';
import { clipSelection, vectorsOf } from './attention.js';
import type { Cross, Side } from './frame.js';
import type { ReadText } from './reading.js';
import { askedToken } from './reading.js';
import { tellingHead } from './telling.js';

/** Both texts, and what every layer and head computes of them. */
export interface Crossed {
  readonly asking: Side;
  readonly asked: Side;
  readonly layers: number;
  readonly heads: number;
  /** in each head, layer by layer; none while a text is empty or refused */
  readonly runs: readonly CrossRun[];
}

type CrossRun = Pick<Cross, 'q' | 'k' | 'v' | 'scores' | 'weights' | 'blended' | 'D'>;

export function crossTexts(engine: Engine, asking: ReadText, asked: ReadText): Crossed {
  const [from, to] = [asking.run?.activations, asked.run?.activations];
  const sides = { asking: sideOf(asking), asked: sideOf(asked) };
  if (!from || !to) return { ...sides, layers: 1, heads: 1, runs: [] };
  const { layers, heads, D } = from;
  const runs = Array.from({ length: layers * heads }, (_, which) => {
    const [layer, head] = [Math.floor(which / heads), which % heads];
    return attend(engine, {
      q: vectorsOf(from.q, from, layer, head),
      k: vectorsOf(to.k, to, layer, head),
      v: vectorsOf(to.v, to, layer, head),
      tq: from.T,
      tk: to.T,
      d: D,
      dv: D,
    });
  });
  return { ...sides, layers, heads, runs };
}

export function attend(engine: Engine, input: AttentionInput): CrossRun {
  const { weights, out } = engine.attend(input);
  const [q, k, v] = [Float32Array.from(input.q), Float32Array.from(input.k), Float32Array.from(input.v)];
  return { q, k, v, scores: engine.scores(input), weights, blended: out, D: input.d };
}

const sideOf = ({ tokens, unknown, problem }: ReadText): Side => ({ tokens, unknown, problem });

const nothing: CrossRun = {
  q: new Float32Array(),
  k: new Float32Array(),
  v: new Float32Array(),
  scores: new Float32Array(),
  weights: new Float32Array(),
  blended: new Float32Array(),
  D: 0,
};

/** One head of it, as the picture shows it. */
export function viewCross({ asking, asked, layers, heads, runs }: Crossed, wished: Selection): Cross {
  const [Tq, Tk] = [asking.tokens.length, asked.tokens.length];
  const token = wished.token ?? askedToken(asking.tokens);
  const rows = runs.map(({ weights }) => weights.subarray(token * Tk, (token + 1) * Tk));
  const best = tellingHead(rows, [...asked.tokens.keys()]);
  const selection = clipSelection(
    { ...wished, token, layer: wished.layer ?? Math.floor(best / heads), head: wished.head ?? best % heads },
    Tq,
    { layers, heads },
  );
  const other = wished.other === null || Tk === 0 ? null : Math.min(wished.other, Tk - 1);
  return {
    asking,
    asked,
    layers,
    heads,
    ...(runs[selection.layer * heads + selection.head] ?? nothing),
    selection: { ...selection, other },
  };
}
