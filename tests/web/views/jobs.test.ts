// The pictures of long work: everything in its room and where its number is, and the fit of row 5.4 on known points.
import { describe, expect, it } from 'vitest';
import { initialState } from '../../../web/src/state/defaults.js';
import type { DistanceResult, Jobs, State, Timing } from '../../../web/src/state/state.js';
import { distance } from '../../../web/src/views/distance.js';
import { fitExponent, fitSquare } from '../../../web/src/views/fit.js';
import { influence } from '../../../web/src/views/influence.js';
import { retrain } from '../../../web/src/views/retrain.js';
import { duration, timing } from '../../../web/src/views/timing.js';
import { frameOf } from '../fixtures/frame.js';
import { markupOf } from '../fixtures/markup.js';
import { outside, unreal, type Inside } from '../fixtures/scene.js';

const frame = frameOf();
const room = { width: 600, rtl: false };
const powers = (sizes: readonly number[], c: number, exponent: number): Timing[] =>
  sizes.map((n) => ({ n, milliseconds: c * n ** exponent, tableBytes: 4 * n * n, usedBytes: 3e6, replaced: null }));
const withReplaced = (timings: readonly Timing[]): Timing[] =>
  timings.map((one) => ({ ...one, replaced: { milliseconds: 3e-5 * one.n, farthest: 1e-7 } }));
const sizes = [10, 100, 1000, 2000, 5000, 10_000];

function stateWith(results: { readonly [Name in keyof Jobs]?: Jobs[Name]['result'] }): State {
  const state = initialState();
  const { jobs } = state.facts;
  const filled = Object.entries(results).map(([name, result]) => [name, { ...jobs[name as keyof Jobs], result }]);
  return { ...state, facts: { ...state.facts, jobs: { ...jobs, ...(Object.fromEntries(filled) as Partial<Jobs>) } } };
}

const run = (distance: number, seed: number, recurrent: number, sure = 4): DistanceResult => {
  const words = ['sugar', ...Array.from({ length: distance }, (_, i) => `w${i}`)];
  const values = (factor: number): number[] => words.map((_, j) => factor ** (words.length - 1 - j));
  const zeros = words.map((_, j) => (j < words.length - 3 ? 0 : 0.5));
  return {
    distance,
    seed,
    words,
    lines: 4,
    learners: {
      attention: { steps: 50 + distance, sure: 4, before: values(0.98), after: values(1.01) },
      recurrent: { steps: recurrent, sure, before: values(0.5), after: values(0.9) },
      windowed: { steps: recurrent, sure: 0, before: zeros, after: zeros },
    },
  };
};

const retraining = {
  losses: [1, 2, 3].map((step) => ({ step: 60 * step, loss: 7 - step })),
  examination: null,
  milliseconds: 5,
};
const full = stateWith({
  timing: withReplaced(powers(sizes, 2e-5, 2)),
  distance: [run(1, 1, 80), run(8, 1, 2150), run(8, 2, 3650), run(12, 1, 5000, 2)],
  retrain: retraining,
});

describe.each([timing, distance, influence, retrain].map((view) => [view.name, view] as const))('%s', (_, view) => {
  it('fits its room, and has no number that is none', () => {
    for (const width of [288, 736, 1248])
      for (const rtl of [false, true]) {
        const scene = view.layout(frame, full, { width, rtl });
        expect(outside(scene as unknown as Inside)).toEqual([]);
        expect(unreal(scene)).toEqual([]);
        const { text } = markupOf(view.draw(scene as never, () => undefined));
        expect(text).not.toMatch(/NaN|undefined|\[object/);
      }
  });

  it('says itself in a sentence, and as a table whose rows are as long as its head', () => {
    expect(view.describe(frame, full)).toMatch(/^\p{Lu}.*\.$/u);
    const [head, ...rows] = view.table(frame, full);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(head!.length);
  });

  it('says that there is nothing yet', () => {
    expect(view.layout(frame, initialState(), room)).toBeNull();
    expect(view.describe(frame, initialState())).toMatch(/^Nothing|^Training has not begun/);
    expect(view.table(frame, initialState()).length).toBe(1);
  });
});

describe('the fit', () => {
  it.each([1, 1.5, 2, 3])('finds the exponent %f again', (exponent) =>
    expect(fitExponent(powers(sizes, 0.003, exponent))).toBeCloseTo(exponent, 9),
  );
  it('finds c again, and the middle of points off the line', () => {
    expect(fitSquare(powers(sizes, 0.003, 2))).toBeCloseTo(0.003, 9);
    const [a, b] = powers([10, 100], 1, 2);
    expect(fitSquare([{ ...a!, milliseconds: 100 * 4 }, b!])).toBeCloseTo(2, 9); // 4 and 1: in logarithms, 2
  });
  it('has no exponent for one point', () => expect(fitExponent(powers([10], 1, 2))).toBeNaN());
});

describe('timing', () => {
  it('shows what has come so far, on the axis of all', () => {
    const [square, measured] = timing
      .layout(frame, stateWith({ timing: powers([10, 100], 1, 2) }), room)!
      .panels[0]!.strokes.filter(({ look }) => look.startsWith('curve'))
      .map(({ points }) => points);
    expect(measured!.length).toBe(2);
    expect(square!.at(-1)!.x).toBeGreaterThan(measured!.at(-1)!.x);
    measured!.forEach((point) => expect(onLine(square!, point.x)).toBeCloseTo(point.y, 3));
  });
  it('shows what one replaced token takes below all the others, where it has been timed', () => {
    const curves = timing.layout(frame, full, room)!.panels[0]!.strokes.filter(({ look }) => look.startsWith('curve'));
    expect(curves.length).toBe(3);
    const [, measured, replaced] = curves.map(({ points }) => points);
    measured!.slice(1).forEach(({ y }, i) => expect(replaced![i + 1]!.y).toBeGreaterThan(y));
    expect(timing.describe(frame, full)).toContain('One token replaced among them: 300 µs.');
  });
  it.each([
    [1e-4, '100 ns'],
    [10 ** -2, '10 µs'],
    [1e-3, '1 µs'],
    [0.999, '999 µs'],
    [1, '1 ms'],
    [812.4, '812 ms'],
    [10_000, '10 s'],
  ])('writes %d ms as people do: %s', (milliseconds, text) => expect(duration(milliseconds)).toBe(text));
  it('prints the exponent', () => expect(timing.describe(frame, full)).toContain('power of 2.00'));
});

const onLine = (points: readonly { x: number; y: number }[], x: number): number => {
  const [a, b] = [points[0]!, points.at(-1)!];
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
};

describe('distance', () => {
  const panel = distance.layout(frame, full, room)!.panels[0]!;
  it('has a dot for each run of each network, at its number', () => {
    expect(panel.dots.filter(({ role }) => role === 'base').map(({ x, y }) => [x, y])).toEqual(
      [[1, 80], [8, 2150], [8, 3650], [12, 5000]].map(([x, y]) => [panel.x.at(x!), panel.y.at(y!)]), // prettier-ignore
    );
    expect(panel.dots.filter(({ role }) => role === 'new').length).toBe(4);
  });
  it('marks where a run was given up, and says so', () => {
    expect(panel.strokes.find(({ look }) => look === 'dashed')!.points[0]!.y).toBe(panel.y.at(5000));
    expect(distance.describe(frame, full)).toContain('recurrent not in 5,000');
    const open = distance.layout(frame, stateWith({ distance: [run(1, 1, 80)] }), room)!.panels[0]!;
    expect(open.strokes.some(({ look }) => look === 'dashed')).toBe(false);
  });
  it('leaves out a run that was stopped', () => {
    const { learners, ...rest } = run(4, 1, 90);
    const stopped = { ...rest, learners: { ...learners, windowed: { ...learners.windowed, after: null } } };
    expect(distance.layout(frame, stateWith({ distance: [stopped] }), room)).toBeNull();
  });
});

describe('influence', () => {
  const scene = influence.layout(frame, full, room)!;
  const rings = scene.glyphs.filter(({ shape, value }) => shape === 'ring' && value !== undefined);
  it('shows the newest run: a mark for each word, network and time', () => {
    const marks = scene.glyphs.filter(({ value }) => value !== undefined);
    expect(marks.length).toBe(13 * 3 * 2);
  });
  it('gives 0 a place of its own, before the smallest number', () => {
    const smallest = Math.min(...scene.glyphs.filter(({ value }) => value! > 0).map(({ x }) => x));
    const zeros = rings.filter(({ value }) => value === 0);
    expect(zeros.length).toBe(20);
    expect(new Set(zeros.map(({ x }) => x)).size).toBe(1);
    expect(zeros[0]!.x).toBeLessThan(smallest - 10);
  });
  it('draws a factor per word as a straight line', () => {
    const squares = scene.glyphs.filter(({ shape, value }) => shape === 'square' && value !== undefined).slice(0, 13);
    const gaps = squares.slice(1).map(({ x }, i) => x - squares[i]!.x);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
  });
  it('stands in two columns where there is room, else below each other', () => {
    const height = (width: number): number => influence.layout(frame, full, { width, rtl: false })!.height;
    expect(height(600)).toBeGreaterThan(1.7 * height(736));
  });
});
