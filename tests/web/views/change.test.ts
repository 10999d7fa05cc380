// The pictures of chapter 4: colours by sign and size, numbers that are the change's own, sentences without a browser.
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../web/src/state/reduce.js';
import { luminance } from '../fixtures/colour.js';
import type { Frame, Prompts } from '../../../web/src/path/frame.js';
import { changeHeads } from '../../../web/src/views/change-heads.js';
import { changePrompts } from '../../../web/src/views/change-prompts.js';
import { change, changeRamp } from '../../../web/src/views/change.js';
import { changeFrame, runOf } from '../fixtures/change.js';
import { compareReadings } from '../../../web/src/path/change.js';
import { frameOf, sentences, stateOf } from '../fixtures/frame.js';
import { countOf, markupOf } from '../fixtures/markup.js';
import { outside, unreal } from '../fixtures/scene.js';

const room = (width = 760) => ({ width, rtl: false });
const prompts: Prompts = {
  layer: 1,
  head: 2,
  masses: [
    { scope: 'flawed', flawed: [4], mean: 0.459, inHead: 0.91 },
    { scope: 'corrected', flawed: [4], mean: 0.4461, inHead: 1 },
    { scope: 'edited', flawed: [], mean: 0, inHead: 0 },
  ],
};
const withPrompts = (frame: Frame): Frame => ({ ...frame, readings: { ...frame.readings!, prompts } });
/** Both texts the same. */
const still = (): Frame => {
  const frame = changeFrame();
  const run = runOf(frame);
  return { ...frame, readings: { ...frame.readings!, change: compareReadings(run, run) } };
};

describe.each([change, changeHeads, changePrompts].map((view) => [view.name, view] as const))('%s', (_, view) => {
  it.each(Object.keys(sentences).filter((name) => name !== 'full'))(
    'fits its room with the sentence "%s"',
    (sentence) => {
      for (const width of [288, 736])
        for (const rtl of [false, true])
          for (const frame of [changeFrame({ sentence }), still()]) {
            const scene = view.layout(withPrompts(frame), stateOf(), { width, rtl })!;
            expect(outside(scene)).toEqual([]);
            expect(unreal(scene)).toEqual([]);
            expect(markupOf(view.draw(scene as never, () => undefined)).text).not.toMatch(/NaN|undefined|\[object/);
          }
    },
  );

  it('says itself in a sentence and as a table whose rows are as long as its head', () => {
    for (const selection of [{ other: 2 }, { other: null }, { direction: 'by' as const }, { token: 0, other: 11 }])
      for (const frame of [changeFrame({ selection }), still()]) {
        expect(view.describe(withPrompts(frame), stateOf())).toMatch(/^[\p{Lu}“].*\.$/u);
        const [head, ...rows] = view.table(withPrompts(frame), stateOf());
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row.length).toBe(head!.length);
      }
  });

  it('waits without a word where there is nothing to compare', () => {
    for (const frame of [frameOf(), { ...changeFrame(), readings: { ...changeFrame().readings!, change: null } }]) {
      expect(view.layout(frame, stateOf(), room())).toBeNull();
      expect(view.describe(frame, stateOf())).toBe('');
      expect(unreal(view.table(frame, stateOf()))).toEqual([]);
    }
  });
});

describe('the colours of a change', () => {
  const frame = changeFrame();
  const ramp = changeRamp(frame.readings!.change!);

  it('reach as far on one side of 0 as on the other, to the largest change of all heads', () => {
    const { delta } = frame.readings!.change!;
    const most = Math.max(...Array.from(delta, Math.abs));
    expect(ramp.domain).toEqual([-most, most]);
    expect(changeRamp({ biggest: [] }).domain).toEqual([-1, 1]);
  });

  it('say the sign by hue and the size by distance from the paper, step by step', () => {
    const red = (hex: string): number => parseInt(hex.slice(1, 3), 16) - parseInt(hex.slice(5, 7), 16);
    for (let part = 0.1; part <= 1; part += 0.1) {
      const [less, more] = [ramp.at(-part * ramp.domain[1]), ramp.at(part * ramp.domain[1])];
      for (const paper of ['light', 'dark'] as const) {
        expect(red(less[paper])).toBeGreaterThan(0); // orange
        expect(red(more[paper])).toBeLessThan(0); // blue
      }
    }
    for (const sign of [-1, 1]) {
      const light = Array.from({ length: 21 }, (_, i) => luminance(ramp.at((sign * i * ramp.domain[1]) / 20).light));
      expect([...light].sort((a, b) => b - a)).toEqual(light);
    }
  });

  it('are those of the cells, and the legend is made of the same ramp', () => {
    const { cells, legend, T } = change.layout(frame, stateOf(), room())!;
    const { layer, head } = frame.selection;
    const { delta, heads } = frame.readings!.change!;
    for (const c of cells) {
      expect(c.value).toBe(delta[((layer * heads + head) * T + c.row) * T + c.column]);
      expect(c.tone).toEqual(ramp.at(c.value));
    }
    for (const swatch of legend.swatches) expect(swatch.tone).toEqual(ramp.at(swatch.value));
    expect([legend.swatches[0]!.value, legend.swatches.at(-1)!.value]).toEqual(ramp.domain);
  });
});

describe('the matrix of differences', () => {
  it('follows the chosen head', () => {
    const values = (selection: object): number[] =>
      change.layout(changeFrame({ selection }), stateOf(), room())!.cells.map(({ value }) => value);
    expect(values({ layer: 1, head: 1 })).not.toEqual(values({ layer: 0, head: 0 }));
  });

  it('names both words where one has replaced the other', () => {
    const { labels } = change.layout(changeFrame(), stateOf(), room())!;
    expect(labels.filter(({ text }) => text === '. → wide').length).toBe(2);
  });

  it('signs its numbers, and ends each row with what of it has moved', () => {
    const { labels, cells } = change.layout(changeFrame(), stateOf(), room())!;
    for (const { text, value } of labels.filter(({ look }) => look === 'inked'))
      expect(text.startsWith(value! < 0 ? '−' : '+')).toBe(true);
    const ends = labels.filter(({ look, value }) => look === 'quiet tiny' && value !== undefined);
    const sums = Array.from(
      { length: 12 },
      (_, row) => cells.filter((c) => c.row === row).reduce((sum, c) => sum + Math.abs(c.value), 0) / 2,
    );
    expect(ends.length).toBe(12);
    ends.forEach(({ value }, row) => expect(value).toBeCloseTo(sums[row]!, 12));
  });

  it('says “same” only where every bit of the row is', () => {
    const ends = (frame: Frame): string[] =>
      change
        .layout(frame, stateOf(), room())!
        .labels.filter(({ look }) => look === 'quiet tiny')
        .map(({ text }) => text)
        .slice(1);
    expect(new Set(ends(still()))).toEqual(new Set(['same']));
    expect(ends(changeFrame())).not.toContain('same');
    expect(change.describe(still(), stateOf())).toMatch(/attends as before, bit by bit\.$/);
  });

  it('says the row’s greatest loss and gain, and the pair before and after', () => {
    expect(change.describe(changeFrame(), stateOf())).toMatch(/^“\. → wide” moves \d+ % .*\(−\d+ %\).*\(\+\d+ %\)\.$/);
    const frame = changeFrame({ selection: { token: 9, other: 0 } });
    expect(change.describe(frame, stateOf())).toMatch(/^“too” gives “the₁” [\d.]+ % now, and gave [\d.]+ % before\.$/);
  });

  it('is a grid with one tab stop, whose cells say their change', () => {
    const scene = change.layout(changeFrame({ selection: { token: 3, other: 1 } }), stateOf(), room())!;
    const { text } = markupOf(change.draw(scene, () => undefined));
    expect(text.match(/tabindex=0/g)!.length).toBe(1);
    expect(text).toContain('role=grid');
    expect(text).toMatch(/aria-label=didn’t to animal: [−+]\d/);
    expect(countOf(text, 'rect')).toBeLessThan(400);
  });
});

it('a head in the bars is chosen by a press', () => {
  const said: Action[] = [];
  const scene = changeHeads.layout(changeFrame(), stateOf(), room())!;
  const { listeners } = markupOf(changeHeads.draw(scene, (action) => said.push(action)));
  listeners.filter(({ event }) => event === 'click')[3]!.call();
  expect(said).toEqual([{ type: 'pin', selection: { layer: 1, head: 1 } }]);
});

it('bars of the prompts carry their masses; 0 has no bar', () => {
  const { bars } = changePrompts.layout(withPrompts(changeFrame()), stateOf(), room())!;
  expect(bars.map(({ value }) => value)).toEqual([0.459, 0.91, 0.4461, 1, 0, 0]);
  expect(bars.slice(-2).map(({ width }) => width)).toEqual([0, 0]);
});
