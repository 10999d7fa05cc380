// Q, K, V and the pair: the same number has the same colour everywhere, and the four steps compute what they say.
import { describe, expect, it } from 'vitest';
import { diverging } from '../../../web/src/marks/ramp.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { pair } from '../../../web/src/views/pair.js';
import { qkv } from '../../../web/src/views/qkv.js';
import { pairOf } from '../../../web/src/views/reading.js';
import { stepsOf } from '../../../web/src/views/steps.js';
import { frameOf, stateOf, type Options } from '../fixtures/frame.js';
import { markupOf } from '../fixtures/markup.js';

const room = { width: 900, rtl: false };

describe('qkv', () => {
  const layout = (options: Options = {}) => qkv.layout(frameOf(options), stateOf(), room)!;

  it('has a cell for each number, on one scale around 0 that reaches the largest', () => {
    const { cells, legend } = layout();
    expect(cells.length).toBe(12 * 16 * 3);
    const extent = Math.max(...cells.map((c) => Math.abs(c.value)));
    expect(legend.swatches.at(-1)!.value).toBeCloseTo(extent, 9);
    for (const c of cells) expect(c.tone).toEqual(diverging(extent).at(c.value));
  });
  it('lights the chosen dimension in q of one word and k of the other, and writes their product', () => {
    const frame = frameOf({ selection: { token: 7, other: 2, dimension: 5 } });
    const { lit, cells, labels } = qkv.layout(frame, stateOf(), room)!;
    const under = lit.map((r) => cells.find((c) => c.x === r.x && c.y === r.y)!);
    expect(under.map(({ kind, token, dimension }) => [kind, token, dimension])).toEqual([
      ['q', 7, 5],
      ['k', 2, 5],
    ]);
    const product = (under[0]!.value * under[1]!.value).toFixed(2).replace('-', '−');
    expect(labels.some((l) => l.text.startsWith('Dimension 6: ') && l.text.endsWith(`= ${product}`))).toBe(true);
  });
  it('of a long sentence shows the words that matter to the focused one, and says so', () => {
    const { cells, labels } = layout({ sentence: 'full', selection: { token: 100, other: 3 } });
    const tokens = new Set(cells.map((c) => c.token));
    expect([tokens.size, tokens.has(100), tokens.has(3)]).toEqual([16, true, true]);
    expect(labels.some((l) => l.text.includes('16 of 128 words'))).toBe(true);
  });
  it('hovering a dimension keeps the pair', () => {
    const said: Action[] = [];
    const scene = layout({ selection: { token: 7, other: 2 } });
    const { listeners } = markupOf(qkv.draw(scene, (action) => said.push(action)));
    listeners.find((l) => l.event === 'pointerenter' && l.tag.includes('data-at=k4 '))!.call();
    expect(said).toEqual([{ type: 'hover', selection: { token: 7, other: 2, dimension: 4 } }]);
  });
});

describe('pair', () => {
  const frame = frameOf({ selection: { token: 9, other: 4 } });
  const a = frame.attention!;
  const steps = stepsOf(a, 9, 4);
  const scene = pair.layout(frame, stateOf(), room)!;
  const texts = scene.labels.map((l) => l.text);

  it('goes from products to the score that the engine used', () => {
    expect(steps.products.reduce((x, y) => x + y, 0)).toBeCloseTo(steps.dot, 9);
    expect(steps.scaled + steps.bias).toBeCloseTo(steps.score, 5);
  });
  it('draws products as lengths from a zero line, both signs on one scale', () => {
    const drawn = scene.bars.slice(0, 16);
    const scale = Math.max(...drawn.map((b) => b.height / Math.abs(b.value)));
    for (const b of drawn) expect(b.height).toBeCloseTo(Math.abs(b.value) * scale, 6);
    for (const b of drawn) expect(b.role).toBe(b.value < 0 ? 'negative' : 'positive');
  });
  it('shares out 100 %, the pair among the words that are shown', () => {
    const percents = texts.flatMap((text) => /^(?:\+.*= )?(\d+) %$/.exec(text)?.[1] ?? []).map(Number);
    expect(percents.reduce((x, y) => x + y, 0)).toBe(100);
    const chosen = scene.bars.filter((b) => b.role === 'new');
    expect(chosen.map((b) => b.value)).toEqual([steps.weight]);
  });
  it('weights the values of the other word', () => {
    steps.weighted.forEach((x, d) => expect(x).toBeCloseTo(a.head.v[4 * 16 + d]! * a.head.weights[9 * 12 + 4]!, 9));
  });
  it('says that there is no division when it is switched off', () => {
    const raw = { ...frame, attention: { ...a, unscaled: true } };
    expect(stepsOf(raw.attention, 9, 4).scaled).toBe(steps.dot);
    expect(pair.layout(raw, stateOf(), room)!.labels.map((l) => l.text)).toContain(
      'Not divided by √d: that step is switched off.',
    );
    expect(texts.some((text) => text.includes('÷ √16'))).toBe(true);
  });
  it('says why a word ahead gets nothing', () => {
    const ahead = frameOf({ selection: { token: 2, other: 7 } });
    expect(pair.describe(ahead, stateOf())).toContain('can’t look ahead');
    expect(pair.layout(ahead, stateOf(), room)!.labels.some((l) => l.text.includes('can’t look ahead'))).toBe(true);
  });
  it('without a chosen partner takes the strongest, in both readings', () => {
    const alone = frameOf({ selection: { token: 9 } });
    const [row, column] = pairOf(alone, alone.attention!);
    const weights = [...alone.attention!.head.weights.subarray(9 * 12, 10 * 12)];
    expect([row, weights[column]]).toEqual([9, Math.max(...weights)]);
    const by = frameOf({ selection: { token: 2, direction: 'by' } });
    expect(pairOf(by, by.attention!)[1]).toBe(2);
  });
});
