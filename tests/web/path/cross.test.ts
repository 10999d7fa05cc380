// Row 3.8: cross-attention against the same computed here in double, with random vectors, the model's own and those by hand.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { attend } from '../../../web/src/path/cross.js';
import type { Cross, Readings } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { Selection, Sentences, State } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';
import { random, softmax } from '../fixtures/frame.js';

const engine = await engineOf();
const file = new Uint8Array(await readFile('model/lesson.params'));

/** softmax(q kᵀ / √d) v, in double. */
function expected({ q, k, v, D }: Pick<Cross, 'q' | 'k' | 'v' | 'D'>): { weights: number[]; blended: number[] } {
  const [Tq, Tk] = [q.length / D, k.length / D];
  const row = (x: Float32Array, t: number): number[] => Array.from(x.subarray(t * D, (t + 1) * D));
  const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const weights = Array.from({ length: Tq }, (_, i) =>
    softmax(Array.from({ length: Tk }, (_, j) => dot(row(q, i), row(k, j)) / Math.sqrt(D))),
  );
  const blended = weights.flatMap((w) =>
    Array.from({ length: D }, (_, d) => w.reduce((sum, weight, j) => sum + weight * v[j * D + d]!, 0)),
  );
  return { weights: weights.flat(), blended };
}

function expectRight(cross: Pick<Cross, 'q' | 'k' | 'v' | 'D' | 'weights' | 'blended'>): void {
  const { weights, blended } = expected(cross);
  expect(cross.weights.length).toBe(weights.length);
  weights.forEach((weight, n) => expect(Math.abs(cross.weights[n]! - weight)).toBeLessThan(2e-6));
  blended.forEach((x, n) => expect(Math.abs(cross.blended[n]! - x)).toBeLessThan(2e-5));
}

const state = (sentences: Partial<Sentences>, cross: Partial<Selection> = {}): State => {
  const { wishes, facts } = initialState();
  const { pins } = wishes;
  return {
    ...initialState(),
    wishes: {
      ...wishes,
      sentences: { ...wishes.sentences, ...sentences },
      pins: { ...pins, cross: { ...pins.cross, ...cross } },
    },
    facts: { ...facts, lessonModel: { status: 'ready', source: 'shipped', file, error: '' } },
  };
};
const path = createReadings(engine);
const read = (sentences: Partial<Sentences>, cross: Partial<Selection> = {}): Readings =>
  path(state(sentences, cross))!;

describe('any vectors', () => {
  test.each([
    [1, 1, 1],
    [3, 7, 4],
    [12, 2, 16],
  ])('%i words ask %i, %i numbers each', (tq, tk, d) => {
    const r = random(tq + tk + d);
    const numbers = (count: number): number[] => Array.from({ length: count }, () => 4 * r() - 2);
    expectRight(attend(engine, { q: numbers(tq * d), k: numbers(tk * d), v: numbers(tk * d), tq, tk, d, dv: d }));
  });
});

describe('two texts of the lesson model', () => {
  test('every layer and head is softmax(q kᵀ / √d) v of the one’s q and the other’s k and v', () => {
    for (let layer = 0; layer < 2; layer++)
      for (let head = 0; head < 4; head++) {
        const { cross } = read({}, { layer, head });
        expect(cross.selection).toMatchObject({ layer, head });
        expectRight(cross);
      }
  });

  test('the vectors are those with which each text reads itself', () => {
    const asking = 'I went to the bank';
    const asked = 'to withdraw money';
    const look = { layer: 1, head: 2 };
    const { cross } = read({ asking, asked }, look);
    const own = (text: string) => {
      const at = state({ example: text });
      const pins = { ...at.wishes.pins, example: { ...at.wishes.pins.example, ...look } };
      return path({ ...at, wishes: { ...at.wishes, pins } })!.scopes.example.attention!.head;
    };
    expect(cross.q).toEqual(own(asking).q);
    expect(cross.k).toEqual(own(asked).k);
    expect(cross.v).toEqual(own(asked).v);
  });

  test('without a choice, the head is the one that looks hardest from the word that is asked about', () => {
    const { cross } = read({});
    const { asking, asked, selection } = cross;
    expect(asking.tokens[selection.token]!.text).toBe('bank');
    const strongest = ({ weights }: Cross): number =>
      Math.max(...weights.subarray(selection.token * asked.tokens.length).subarray(0, asked.tokens.length));
    for (let layer = 0; layer < 2; layer++)
      for (let head = 0; head < 4; head++)
        expect(strongest(read({}, { layer, head }).cross)).toBeLessThanOrEqual(strongest(cross));
  });

  test.each([
    ['', 'to withdraw money'],
    ['I went to the bank', ''],
    ['', ''],
    ['the '.repeat(41), 'money'],
  ])('“%s” asks “%s”: nothing, and no error', (asking, asked) => {
    const { cross } = read({ asking, asked }, { token: 3, other: 5 });
    expect(cross.weights.length).toBe(0);
    expect(Number.isFinite(cross.selection.token)).toBe(true);
    expect(cross.asking.problem).toBe(asking.length > 100 ? 'ESPACE' : '');
  });
});

describe('French asks English', () => {
  test('the vectors by hand go through the same function, and each word finds its counterpart first', () => {
    const { translation } = read({});
    expectRight(translation);
    const { asking, asked, weights } = translation;
    const words = asked.tokens.map(({ text }) => text);
    const first = asking.tokens.map(({ index }) => {
      const row = Array.from(weights.subarray(index * words.length, (index + 1) * words.length));
      return words[row.indexOf(Math.max(...row))];
    });
    expect(asking.tokens.map(({ text }) => text)).toEqual(['le', 'chat', 'noir', 'dort']);
    expect(first).toEqual(['the', 'cat', 'black', 'sleeps']);
  });
});
