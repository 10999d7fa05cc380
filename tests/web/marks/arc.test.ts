// Arcs: more weight is more width and more ink, and nothing drawn is invisible.
import { describe, expect, it } from 'vitest';
import { arcOpacity, arcPath, arcWidth, type Arc } from '../../../web/src/marks/arc.js';

const weights = Array.from({ length: 1001 }, (_, i) => i / 1000);

describe.each([
  ['width', arcWidth, [0.75, 10]],
  ['opacity', arcOpacity, [0.36, 1]],
] as const)('%s', (_, encode, [low, high]) => {
  it('grows strictly with the weight', () => {
    const values = weights.map(encode);
    values.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(values[i]!));
  });
  it('stays in its range, above 0, also for weights a hair outside of 0 to 1', () => {
    expect([encode(0), encode(1)]).toEqual([low, high]);
    expect([encode(-1e-7), encode(1 + 1e-7)]).toEqual([low, high]);
  });
});

describe('path', () => {
  const box = { width: 300, height: 100, rtl: false, label: '' };
  const arc: Arc = {
    from: 40,
    to: 140,
    base: 90,
    rise: 60,
    down: false,
    weight: 0.5,
    width: 4,
    opacity: 1,
    rank: 'notable',
  };
  const numbers = (path: string): number[] => path.match(/-?[\d.]+/g)!.map(Number);

  it('begins and ends at its words, and its top is `rise` above them', () => {
    const [x0, y0, , y1, , y2, x3, y3] = numbers(arcPath(box, arc));
    expect([x0, y0, x3, y3]).toEqual([40, 90, 140, 90]);
    expect((y0! + 3 * y1! + 3 * y2! + y3!) / 8).toBeCloseTo(90 - 60, 1); // the cubic at its middle
  });
  it('is a loop with an inside for a word and itself', () => {
    const [x0, , x1, , x2, , x3] = numbers(arcPath(box, { ...arc, to: 40 }));
    expect([x0! < x3!, x1! < x0!, x2! > x3!]).toEqual([true, true, true]);
  });
  it('runs down a column with the axes exchanged', () => {
    const [x0, y0, , , , , x3, y3] = numbers(arcPath(box, { ...arc, down: true }));
    expect([x0, y0, x3, y3]).toEqual([90, 40, 90, 140]);
  });
  it('is mirrored where reading goes from right to left', () => {
    const [x0, , , , , , x3] = numbers(arcPath({ ...box, rtl: true }, arc));
    expect([x0, x3]).toEqual([260, 160]);
  });
});
