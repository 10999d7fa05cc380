// The matrix: a cell for each weight, hatching exactly where a word can't look, one focusable cell at a time.
import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../web/src/state/reduce.js';
import { matrix } from '../../../web/src/views/matrix.js';
import { frameOf, stateOf, type Options } from '../fixtures/frame.js';
import { countOf, markupOf } from '../fixtures/markup.js';

const layout = (options: Options = {}, width = 760) =>
  matrix.layout(frameOf(options), stateOf(), { width, rtl: false })!;

describe('cells', () => {
  it('are hatched exactly where the column is ahead of the row', () => {
    const { masked, cells } = layout();
    expect(masked.every(({ row, column }) => column > row)).toBe(true);
    expect([masked.length, cells.length]).toEqual([66, 78]);
    expect([layout({ causal: false }).masked.length, layout({ causal: false }).hatchKey]).toEqual([0, null]);
  });
  it('carry the weights, in the colours of the legend', () => {
    const frame = frameOf();
    const { cells, legend } = layout();
    for (const c of cells) expect(c.value).toBe(frame.attention!.head.weights[c.row * 12 + c.column]);
    expect([legend.swatches[0]!.value, legend.swatches.at(-1)!.value]).toEqual([0, 1]);
    const full = layout({ sentence: 'one' }).cells[0]!;
    expect(full.value).toBe(1);
    expect(full.tone).toEqual(legend.swatches.at(-1)!.tone);
  });
  it('have numbers from 32 px on', () => {
    for (const width of [288, 420, 460, 760]) {
      const scene = layout({}, width);
      expect(scene.labels.filter((l) => l.look === 'inked').length).toBe(scene.size >= 32 ? 78 : 0);
    }
    expect(layout({}, 288).size).toBeLessThan(32);
    expect(layout({}, 760).size).toBeGreaterThan(32);
  });
  it('have numbers that add up to 1.00 in each row, the same two digits as the percents', () => {
    const inked = layout().labels.filter((l) => l.look === 'inked');
    const hundredths = Array.from({ length: 12 }, () => 0);
    inked.forEach(
      ({ y, text }) => (hundredths[Math.floor((y - layout().grid.y) / layout().size)]! += Number(text) * 100),
    );
    expect(hundredths.map(Math.round)).toEqual(Array(12).fill(100));
  });
  it('end each row with its sum', () => {
    const sums = layout().labels.filter((l) => l.look === 'quiet tiny');
    expect(sums.map((l) => l.text)).toEqual(Array(12).fill('1.0'));
    for (const { value } of sums) expect(value).toBeCloseTo(1, 6);
  });
});

describe('labels', () => {
  it('stand on both sides, with an index on words that occur twice', () => {
    const texts = layout().labels.map((l) => l.text);
    for (const word of ['the₁', 'the₅', 'animal']) expect(texts.filter((text) => text === word).length).toBe(2);
  });
  it('of a crowd are those of the chosen row and column', () => {
    const { labels } = layout({ sentence: 'full', selection: { token: 90, other: 40 } }, 288);
    expect(labels.filter((l) => l.look?.startsWith('mono')).map((l) => l.text)).toEqual(['w90', 'w40']);
  });
});

describe('one tab stop', () => {
  const listening = (options: Options) => {
    const said: Action[] = [];
    const scene = layout(options);
    return { scene, said, ...markupOf(matrix.draw(scene, (action) => said.push(action))) };
  };
  const arrow = (key: string) => ({
    key,
    preventDefault: () => undefined,
    stopPropagation: () => undefined,
    currentTarget: { closest: () => null },
  });

  it.each(['twelve', 'full'])('in the sentence "%s"', (sentence) => {
    const { text } = listening({ sentence, selection: { token: 3, other: 1 } });
    expect(text.match(/tabindex=0/g)!.length).toBe(1);
    expect(text).toContain('role=grid');
    expect(text).toContain('data-at=3,1');
  });
  it('arrows go from cell to cell and look at it, to the edge and not beyond', () => {
    const { listeners, said } = listening({ selection: { token: 3, other: 1 } });
    const active = listeners.find((l) => l.event === 'keydown' && l.tag.includes('data-at=3,1 '))!;
    for (const key of ['ArrowRight', 'ArrowUp', 'Home', 'End']) active.call(arrow(key));
    expect(said.map((a) => a.type === 'hover' && [a.selection?.token, a.selection?.other])).toEqual([
      [3, 2],
      [2, 1],
      [3, 0],
      [3, 11],
    ]);
    const stopPropagation = vi.fn();
    const corner = listeners.find((l) => l.event === 'keydown' && l.tag.includes('data-at=0,0 '))!;
    corner.call({ ...arrow('ArrowUp'), stopPropagation });
    expect(said.at(-1)).toMatchObject({ selection: { token: 0, other: 0 } });
    expect(stopPropagation).toHaveBeenCalledOnce();
  });
  it('a large matrix is a handful of paths, and knows the cell by its place', () => {
    const { text, listeners, said } = listening({ sentence: 'full' });
    expect(countOf(text, 'path')).toBeLessThan(80);
    expect(text.match(/role=gridcell/g)!.length).toBe(1);
    const currentTarget = { getBoundingClientRect: () => ({ left: 100, top: 50, width: 128, height: 256 }) };
    listeners.find((l) => l.event === 'pointermove')!.call({ currentTarget, clientX: 140.5, clientY: 70.5 });
    expect(said).toEqual([{ type: 'hover', selection: { token: 10, other: 40, direction: 'to' } }]);
  });
});

it('says the pair with the percent of its row', () => {
  const frame = frameOf({ selection: { token: 9, other: 0 } });
  expect(matrix.describe(frame, stateOf())).toMatch(/^“too” gives .* to “the₁”\.$/);
  expect(matrix.describe(frameOf({ selection: { token: 0, other: 5 } }), stateOf())).toBe(
    '“the₁” can’t look ahead to “street”.',
  );
});
