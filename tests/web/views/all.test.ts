// What every picture keeps, for every sentence, room and reading direction.
import { describe, expect, it, vi } from 'vitest';
import { firstViews } from '../../../web/src/views/first.js';
import { views as opening } from '../../../web/src/views/index.js';
import { textOf } from '../../../web/src/views/table.js';
import { frameOf, random, sentences, stateOf } from '../fixtures/frame.js';
import { countOf, markupOf } from '../fixtures/markup.js';
import { outside, unreal, type Inside } from '../fixtures/scene.js';

const widths = [288, 736, 1248];
const emit = () => undefined;

vi.setConfig({ testTimeout: 60_000 }); // thousands of numbers, on a machine that may be busy

const views = [...opening, ...firstViews];

describe.each(views.map((view) => [view.name, view] as const))('%s', (_, view) => {
  it.each(Object.keys(sentences))('fits its room with the sentence "%s"', (sentence) => {
    for (const width of widths)
      for (const rtl of [false, true]) {
        const scene = view.layout(frameOf({ sentence, selection: { dimension: 5 } }), stateOf(), { width, rtl });
        expect(scene).not.toBeNull();
        expect(outside(scene as Inside)).toEqual([]);
      }
  });

  it('has no number that is none, whatever the frame', () => {
    const r = random(7);
    const names = Object.keys(sentences);
    const upTo = (n: number): number => Math.floor(r() * n);
    for (let i = 0; i < 25; i++) {
      const sentence = names[upTo(names.length)]!;
      const T = sentences[sentence]!.length;
      const selection = {
        token: upTo(T),
        other: r() < 0.5 ? null : upTo(T),
        dimension: r() < 0.5 ? null : upTo(16),
        direction: r() < 0.5 ? ('to' as const) : ('by' as const),
      };
      const counts = Object.fromEntries(Array.from({ length: 1 + upTo(30) }, (_, n) => [`word${n}`, upTo(40)]));
      const beta = 10 ** (6 * r() - 3);
      const frame = frameOf({
        sentence,
        seed: i % 5,
        causal: r() < 0.5,
        selection,
        counts: { ...counts, sure: 1, likely: 2 },
        beta,
      });
      const state = stateOf({ beta }, r() < 0.5 ? selection : {});
      const scene = view.layout(frame, state, { width: widths[upTo(3)]!, rtl: r() < 0.5 });
      expect(unreal(scene)).toEqual([]);
      const drawn = markupOf(scene && view.draw(scene, emit)).text;
      expect(drawn.match(/NaN|undefined|\[object/)).toBeNull();
      expect(view.describe(frame, state)).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('says itself in a sentence and as a table whose rows are as long as its head', () => {
    const frame = frameOf({ selection: { other: 2 } });
    expect(view.describe(frame, stateOf())).toMatch(/^\p{Lu}.*\.$|^[“β].*\.$/u);
    const [head, ...rows] = view.table(frame, stateOf());
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(head!.length);
    for (const cell of rows.flat()) expect(textOf(cell)).not.toMatch(/NaN|undefined/);
  });

  it('carries its name, and is an image only when nothing in it can be operated', () => {
    const frame = frameOf();
    const scene = view.layout(frame, stateOf(), { width: 736, rtl: false });
    const { text } = markupOf(view.draw(scene, emit));
    const role = /role=(\w+)/.exec(text)![1];
    expect(text).toMatch(/aria-label=[^>]{10,}/);
    expect(role === 'img').toBe(!text.includes('class="hit"'));
  });

  it('stays small for the longest sentence', () => {
    const scene = view.layout(frameOf({ sentence: 'full' }), stateOf(), { width: 736, rtl: false });
    const { text } = markupOf(view.draw(scene, emit));
    const nodes = ['rect', 'path', 'text', 'g', 'polyline', 'circle'].reduce((sum, tag) => sum + countOf(text, tag), 0);
    expect(nodes).toBeLessThan(1500);
  });

  it('is the same picture for the same numbers', () => {
    const draw = () => markupOf(view.draw(view.layout(frameOf(), stateOf(), { width: 736, rtl: false }), emit)).text;
    expect(draw()).toBe(draw());
  });
});

it('waits in words where there is nothing to show yet', () => {
  const frame = { ...frameOf(), count: null, model: null, tilt: null, attention: null, saturation: [] };
  const state = stateOf();
  const idle = { ...state, facts: { ...state.facts, training: { ...state.facts.training, losses: [] } } };
  for (const view of views) {
    const scene = view.layout(frame, idle, { width: 288, rtl: false });
    expect(scene === null || unreal(scene).length === 0).toBe(true);
    expect(view.describe(frame, idle)).not.toMatch(/NaN|undefined/);
    expect(unreal(view.table(frame, idle))).toEqual([]);
  }
});
