// Row 3.8: the picture of two sentences; what it shows is what the numbers say, in any room.
import { describe, expect, it } from 'vitest';
import { arcWidth } from '../../../web/src/marks/arc.js';
import type { Cross, Frame, Readings } from '../../../web/src/path/frame.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { cross, translation } from '../../../web/src/views/cross.js';
import { frameOf, random, sentences, softmax, stateOf, tokensOf } from '../fixtures/frame.js';
import { markupOf } from '../fixtures/markup.js';
import { outside, unreal } from '../fixtures/scene.js';

function crossOf(asking: readonly string[], asked: readonly string[], look: Partial<Cross['selection']> = {}): Cross {
  const r = random(asking.length * 100 + asked.length);
  const D = 4;
  const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => Math.round(6 * r() - 3));
  const [Tq, Tk] = [asking.length, asked.length];
  const scores = Float32Array.from({ length: Tq * Tk }, () => 4 * r());
  const rows = Array.from({ length: Tq }, (_, i) => softmax([...scores.subarray(i * Tk, (i + 1) * Tk)]));
  const side = (words: readonly string[]): Cross['asking'] => ({ tokens: tokensOf(words), unknown: [], problem: '' });
  const nowhere = { token: 0, other: null, layer: 0, head: 0, direction: 'to', dimension: null } as const;
  return {
    asking: side(asking),
    asked: side(asked),
    D,
    layers: 1,
    heads: 1,
    q: numbers(Tq * D),
    k: numbers(Tk * D),
    v: numbers(Tk * D),
    scores,
    weights: Float32Array.from(rows.flat()),
    blended: numbers(Tq * D),
    selection: { ...nowhere, ...look },
  };
}

const frameWith = (crossed: Cross): Frame => ({
  ...frameOf(),
  readings: { cross: crossed, translation: crossed } as Readings,
});
const small = (look: Partial<Cross['selection']> = {}): Frame =>
  frameWith(crossOf(['I', 'went', 'there'], ['to', 'swim'], look));
const room = { width: 480, rtl: false };
const state = stateOf();

describe('the picture of cross-attention', () => {
  const names = Object.keys(sentences).filter((name) => sentences[name]!.length <= 40);

  it.each(names)('fits its room when “%s” asks, and when it is asked', (name) => {
    for (const width of [260, 288, 736, 1248])
      for (const rtl of [false, true])
        for (const [asking, asked] of [
          [sentences[name]!, sentences.two!],
          [sentences.twelve!, sentences[name]!],
        ] as const) {
          const frame = frameWith(crossOf(asking, asked, { token: asking.length - 1 }));
          const scene = cross.layout(frame, state, { width, rtl })!;
          expect(outside(scene)).toEqual([]);
          expect(unreal(scene)).toEqual([]);
          for (const { from, to } of scene.flows) expect(to.x).toBeGreaterThan(from.x);
        }
  });

  it('draws the chosen word’s lines as wide as its weights, and of each other word the strongest only', () => {
    const frame = small({ token: 1 });
    const { weights } = frame.readings!.cross;
    const { flows } = cross.layout(frame, state, room)!;
    expect(flows).toHaveLength(2 + 2);
    const own = flows.slice(2).map(({ weight }) => weight);
    expect([...own].sort()).toEqual([...weights.subarray(2, 4)].sort());
    expect(flows.slice(0, 2).map(({ weight }) => weight)).toEqual([
      Math.max(...weights.subarray(0, 2)),
      Math.max(...weights.subarray(4, 6)),
    ]);
    for (const { weight, width } of flows) expect(width).toBe(arcWidth(weight));
  });

  it('says shares that add up to 100, and the pair that is looked at', () => {
    const percents = cross
      .describe(small(), state)
      .match(/\d+(?= %)/g)!
      .map(Number);
    expect(percents.reduce((a, b) => a + b, 0)).toBe(100);
    expect(cross.describe(small({ other: 1 }), state)).toMatch(/^“I” gives \d+ % to “swim”\.$/);
  });

  it('as a table has a row for each word that asks; short vectors stand beside it', () => {
    const [head, ...rows] = translation.table(small(), state);
    expect(head).toEqual(['', 'to', 'swim', 'q']);
    expect(rows.map(([word]) => word)).toEqual(['I', 'went', 'there', 'k']);
    for (const row of rows) expect(row).toHaveLength(head!.length);
  });

  it('has one tab stop; arrows go through the words of a side and over to the other', () => {
    const told: Action[] = [];
    const scene = cross.layout(small({ token: 2 }), state, room)!;
    expect(
      scene.hits
        .flat()
        .filter(({ tabbable }) => tabbable)
        .map(({ at }) => at),
    ).toEqual(['asking-2']);
    const { listeners } = markupOf(cross.draw(scene, (action) => told.push(action)));
    listeners.filter(({ event }) => event === 'click').forEach(({ call }) => call());
    expect(told).toEqual([
      ...[0, 1, 2].map((token) => ({ type: 'pin', scope: 'cross', selection: { token, other: null } })),
      ...[0, 1].map((other) => ({ type: 'pin', scope: 'cross', selection: { token: 2, other } })),
    ]);
  });

  it('waits in words while a sentence is empty, and where there is no model', () => {
    for (const frame of [frameOf(), frameWith(crossOf([], ['to'])), frameWith(crossOf(['I'], []))]) {
      expect(cross.layout(frame, state, room)).toBeNull();
      expect(cross.describe(frame, state)).toBe('Both sentences need a word.');
      expect(cross.table(frame, state)).toEqual([]);
    }
  });
});
