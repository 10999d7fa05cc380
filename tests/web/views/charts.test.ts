// Charts: points lie where their numbers are, names stand where the lines end, β* is where the guess flips.
import { describe, expect, it } from 'vitest';
import { beta, betaDomain, THUMB } from '../../../web/src/views/beta.js';
import { climb } from '../../../web/src/views/climb.js';
import { loss } from '../../../web/src/views/loss.js';
import { saturation } from '../../../web/src/views/saturation.js';
import { textOf } from '../../../web/src/views/table.js';
import { frameOf, stateOf } from '../fixtures/frame.js';

const room = { width: 600, rtl: false };
const frame = frameOf();
const state = stateOf();

describe('loss', () => {
  const panel = loss.layout(frame, state, room)!.panels[0]!;
  const curve = panel.strokes.find((s) => s.look.startsWith('curve'))!;
  it('has a point for each reported step, at its number', () => {
    const { losses } = state.facts.training;
    expect(curve.points).toEqual(losses.map((p) => ({ x: panel.x.at(p.step), y: panel.y.at(p.loss) })));
    expect(panel.y.domain[0]).toBe(0);
  });
  it('draws the floor below the curve, where the corpus itself stands', () => {
    const floor = panel.strokes.find((s) => s.look === 'dashed')!.points[0]!.y;
    expect(floor).toBe(panel.y.at(frame.lossFloor));
    for (const { y } of curve.points) expect(y).toBeLessThanOrEqual(floor); // less is higher
    expect(loss.describe(frame, state)).toContain('cannot fall below 0.41');
  });
  it('has no floor where none is known', () => {
    const open = loss.layout({ ...frame, lossFloor: NaN }, state, room)!.panels[0]!;
    expect(open.strokes.some((s) => s.look === 'dashed')).toBe(false);
  });
});

describe('climb', () => {
  const { panels } = climb.layout(frame, state, room)!;
  it('ends on the line of the formula, and its distance only falls', () => {
    const [objective, distance] = panels.map((p) => p.strokes.find((s) => s.look.startsWith('curve'))!.points);
    expect(Math.abs(objective!.at(-1)!.y - panels[0]!.y.at(frame.tilt!.objective))).toBeLessThan(0.5);
    distance!.slice(1).forEach((p, i) => expect(p.y).toBeGreaterThanOrEqual(distance![i]!.y));
  });
  it('has nothing to draw while all rewards are equal, and says so', () => {
    const tilt = { ...frame.tilt!, endings: frame.tilt!.endings.map((e) => ({ ...e, reward: 0 })) };
    expect(climb.layout({ ...frame, tilt }, state, room)).toBeNull();
    expect(climb.describe({ ...frame, tilt }, state)).toContain('nothing to climb');
  });
  it('has both panels end at the same place', () => expect(panels[0]!.x.range[1]).toBe(panels[1]!.x.range[1]));
  it('writes small numbers as powers', () => {
    expect(climb.describe(frame, state)).toContain('4 · 10⁻⁷');
    expect(textOf(climb.table(frame, state).at(1)![2]!)).toBe('0.6');
  });
});

describe('saturation', () => {
  const panel = saturation.layout(frame, state, room)!.panels[0]!;
  it('doubles d in equal steps', () => {
    const [scaled] = panel.strokes.filter((s) => s.look.startsWith('curve'));
    const gaps = scaled!.points.slice(1).map((p, i) => p.x - scaled!.points[i]!.x);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
  });
  it('names both lines at their ends, apart from each other', () => {
    const ends = panel.labels.filter((l) => l.look === 'strong');
    expect(ends.map((l) => l.text)).toEqual(['with ÷ √d', 'without']);
    const close = saturation.layout(
      { ...frame, saturation: frame.saturation.map((s) => ({ ...s, unscaled: s.scaled })) },
      state,
      room,
    )!;
    const [a, b] = close.panels[0]!.labels.filter((l) => l.look === 'strong').map((l) => l.y);
    expect(Math.abs(a! - b!)).toBeGreaterThanOrEqual(15);
  });
});

describe('beta', () => {
  const at = (value: number) => beta.layout(frame, stateOf({ beta: value }), room)!.now.x;
  it('stands where the thumb of the slider stands', () => {
    expect([at(betaDomain[0]), at(betaDomain[1])]).toEqual([THUMB, room.width - THUMB]);
    expect(at(1)).toBeCloseTo(room.width / 2, 9);
  });
  it('stays on the axis for values beyond it', () => expect([at(0.001), at(1000)]).toEqual([at(0.01), at(100)]));
  it('has a tick at the flip point, where the two answers tie', () => {
    const { flipBeta } = frame.tilt!;
    const scene = beta.layout(frame, stateOf({ beta: flipBeta }), room)!;
    const tick = scene.strokes.find((s) => s.look === 'ink')!;
    expect(tick.points[0]!.x).toBeCloseTo(scene.now.x, 9);
    expect(beta.describe(frame, state)).toContain('flips at β* = 5.77');
  });
  it('has none where nothing ever flips', () => {
    const never = { ...frame, tilt: { ...frame.tilt!, flipBeta: NaN } };
    expect(beta.layout(never, state, room)!.strokes.some((s) => s.look === 'ink')).toBe(false);
    expect(beta.describe(never, state)).toContain('No β');
  });
});
