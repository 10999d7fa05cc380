// Row 3.8: a French sentence asks an English one. The vectors are set by hand for teaching; the attention is the
// engine's.
import type { Engine } from '../engine/engine.js';
import { attend } from './cross.js';
import type { Crossed } from './cross.js';
import type { Side } from './frame.js';

// Four dimensions: an article, an animal, a colour, something done. A French article and a French adjective agree with
// their noun, so they ask for it too, a little.
const asking = { le: [6, 2, 0, 0], chat: [0, 6, 0, 0], noir: [0, 2, 6, 0], dort: [0, 1, 0, 6] };
const asked = { the: [1, 0, 0, 0], black: [0, 0, 1, 0], cat: [0, 1, 0, 0], sleeps: [0, 0, 0, 1] };

export function translate(engine: Engine): Crossed {
  const [q, k] = [Object.values(asking).flat(), Object.values(asked).flat()];
  const [tq, tk, d] = [Object.keys(asking).length, Object.keys(asked).length, asking.le.length];
  return {
    asking: sideOf(Object.keys(asking)),
    asked: sideOf(Object.keys(asked)),
    layers: 1,
    heads: 1,
    runs: [attend(engine, { q, k, v: k, tq, tk, d, dv: d })],
  };
}

const sideOf = (words: readonly string[]): Side => ({
  tokens: words.map((text, index) => ({ index, text, id: index + 1, known: true, label: text })),
  unknown: [],
  problem: '',
});
