// What another word changes: against plain arithmetic, bit by bit, and for texts that cannot be compared.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../web/src/path/change.js';
import { createReader, loadLessonModel } from '../../../web/src/path/lesson-model.js';
import type { ReadText } from '../../../web/src/path/reading.js';
import { swaps } from '../../../web/src/lesson/examples-change.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { engineOf } from '../engine/load.js';

const lesson = (await engineOf()).lesson();
const file = new Uint8Array(readFileSync('model/lesson.params'));
const model = loadLessonModel(lesson, { status: 'ready', source: 'shipped', file, error: '' })!;
const reader = createReader(lesson);
const read = (text: string): ReadText => reader(model, text, null);
const { before, after } = defaultWishes.sentences;
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const pairs = swaps.map((swap) => [read(swap.before), read(swap.after)] as const);
const comparable = pairs.filter(([a, b]) => a.tokens.length === b.tokens.length);

describe('the change of every weight', () => {
  it('is the difference, head by head, and rows lose what they gain', () => {
    expect(comparable.length).toBeGreaterThan(4);
    for (const [a, b] of comparable) {
      const { T, layers, heads, delta } = compareReadings(a, b)!;
      const [old, now] = [a.run!.activations.weights, b.run!.activations.weights];
      expect(delta.length).toBe(layers * heads * T * T);
      for (const n of delta.keys()) expect(delta[n]).toBe(now[n]! - old[n]!);
      for (const row of range(layers * heads * T))
        expect(Math.abs(delta.subarray(row * T, (row + 1) * T).reduce((sum, x) => sum + x, 0))).toBeLessThan(1e-5);
    }
  });

  it('by head is half of what changed, mean of all words, and its largest', () => {
    for (const [a, b] of comparable) {
      const { T, heads, delta, byHead } = compareReadings(a, b)!;
      for (const { layer, head, moved, largest } of byHead) {
        const sizes = range(T * T).map((n) => Math.abs(delta[(layer * heads + head) * T * T + n]!));
        expect(moved).toBeCloseTo(sizes.reduce((sum, x) => sum + x, 0) / (2 * T), 12);
        expect(largest).toBe(Math.max(...sizes));
        expect(moved).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has its five biggest named, of all layers and heads', () => {
    for (const [a, b] of comparable) {
      const { T, heads, delta, biggest } = compareReadings(a, b)!;
      const sizes = Array.from(delta, Math.abs).sort((x, y) => y - x);
      expect(biggest.map((one) => Math.abs(one.after - one.before))).toEqual(
        sizes.slice(0, 5).filter((size) => size > 0),
      );
      for (const { layer, head, row, column, before, after } of biggest) {
        const n = ((layer * heads + head) * T + row) * T + column;
        expect([a.run!.activations.weights[n], b.run!.activations.weights[n]]).toEqual([before, after]);
      }
    }
  });
});

describe('what stays the same, bit by bit', () => {
  const bitsOf = (data: Float32Array): Uint32Array => new Uint32Array(data.buffer, data.byteOffset, data.length);

  it('is counted row by row', () => {
    for (const [a, b] of comparable) {
      const { T, sameRows, byHead } = compareReadings(a, b)!;
      const [old, now] = [a, b].map((text) => bitsOf(text.run!.activations.weights));
      const expected = range(sameRows.length).map((row) =>
        range(T).every((j) => old![row * T + j] === now![row * T + j]),
      );
      expect(sameRows).toEqual(expected);
      expect(byHead.map((one) => one.sameRows).reduce((sum, n) => sum + n)).toBe(expected.filter(Boolean).length);
    }
  });

  it('in the first layer is every query but that of the replaced word: what the lesson says of tired and wide', () => {
    const change = compareReadings(read(before), read(after))!;
    expect(change.replaced).toEqual([10]);
    expect(change.sameQueries[0]).toBe(change.T - 1);
    expect(change.sameQueries[1]).toBe(0);
    expect(change.sameRows.filter(Boolean)).toEqual([]);
  });

  it('is everything when only a capital letter changes', () => {
    const { T, replaced, sameRows, sameQueries, biggest } = compareReadings(read(before), read(before.toLowerCase()))!;
    expect([replaced, biggest]).toEqual([[], []]);
    expect(sameRows.every(Boolean)).toBe(true);
    expect(sameQueries).toEqual([T, T]);
  });

  it('tells 0 from -0, and no number from the same no number', () => {
    const text = read(before);
    const changed = (at: number, value: number): ReadText => {
      const { activations } = text.run!;
      return {
        ...text,
        run: { ...text.run!, activations: { ...activations, weights: activations.weights.with(at, value) } },
      };
    };
    expect(compareReadings(changed(3, 0), changed(3, -0))!.sameRows[0]).toBe(false);
    expect(compareReadings(changed(3, NaN), changed(3, NaN))!.sameRows[0]).toBe(true);
  });
});

it('there is none between texts of different lengths, or without a text', () => {
  expect(compareReadings(read(before), read(`${before} today`))).toBeNull();
  expect(compareReadings(read(''), read(''))).toBeNull();
  expect(compareReadings(read(before), read('word '.repeat(500)))).toBeNull();
});
