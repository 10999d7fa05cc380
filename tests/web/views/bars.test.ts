// Bars: length is probability, the order is that of the base, 0 is impossible, shown percents add up to 100.
import { describe, expect, it } from 'vitest';
import { endings } from '../../../web/src/views/endings.js';
import { hand } from '../../../web/src/views/hand.js';
import { conjured, tilt } from '../../../web/src/views/tilt.js';
import type { BarListScene } from '../../../web/src/views/barlist.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { frameOf, handOf, stateOf } from '../fixtures/frame.js';
import { markupOf } from '../fixtures/markup.js';

const room = { width: 640, rtl: false };
const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`w${i}`, 1 + i]));
const percents = (scene: BarListScene, look: string): number[] =>
  scene.labels
    .filter((l) => l.text.endsWith('%') && l.look === look)
    .map((l) => (l.text.startsWith('<') ? 0 : parseInt(l.text)));
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

describe.each([
  ['endings', endings],
  ['tilt', tilt],
  ['conjured', conjured],
] as const)('%s', (_, view) => {
  const frame = frameOf({ counts: { a: 9, b: 5, c: 3, never: 0 }, beta: 0.7 });
  const scene = view.layout(frame, stateOf(), room)!;

  it('draws lengths in proportion to probability, on one scale for both bars', () => {
    const drawn = scene.bars.filter((b) => !b.empty);
    const scale = drawn[0]!.width / drawn[0]!.value;
    for (const b of drawn) expect(b.width).toBeCloseTo(b.value * scale, 6);
  });
  it('draws 0 as an empty outline with a word, and nothing else so', () => {
    expect(scene.bars.filter((b) => b.empty).every((b) => b.value === 0)).toBe(true);
    expect(scene.bars.filter((b) => b.value === 0).every((b) => b.empty)).toBe(true);
    const empty = scene.bars.filter((b) => b.empty).length;
    expect(scene.labels.filter((l) => l.text === 'impossible').length).toBe(empty);
    expect(empty).toBeGreaterThan(0);
  });
  it('shows percents that add up to 100, on each side', () => {
    for (const counts of [{ a: 1, b: 1, c: 1 }, { a: 18, b: 9, c: 4, d: 2 }, many]) {
      const shown = view.layout(frameOf({ counts, beta: 3 }), stateOf(), room)!;
      expect(sum(percents(shown, 'quiet'))).toBe(100);
      expect(sum(percents(shown, 'strong'))).toBe(100);
    }
  });
});

describe('endings', () => {
  it('keeps the order of the counts and gathers what is too much for a picture', () => {
    const scene = endings.layout(frameOf({ counts: many }), stateOf(), room)!;
    const base = scene.bars.filter((b) => b.role === 'base').map((b) => b.value);
    expect(base.slice(0, 12)).toEqual([...base.slice(0, 12)].sort((a, b) => b - a));
    expect(scene.words.at(-1)).toBe('+ 18 others');
    expect(sum(base)).toBeCloseTo(1, 9);
  });
  it('gives a bar to what only the trained model guesses, and says that counting finds it impossible', () => {
    const frame = frameOf({ counts: { a: 9, b: 5 } });
    const model = { ...frame.model!, endings: [{ word: 'elsewhere', probability: 0.4, logit: 1 }] };
    const scene = endings.layout({ ...frame, model }, stateOf(), room)!;
    expect(scene.words).toEqual(['a', 'b', 'elsewhere']);
    const [counted, trained] = scene.bars.slice(-2);
    expect(counted).toMatchObject({ value: 0, empty: true });
    expect(trained).toMatchObject({ value: 0.4, empty: false });
  });
  it('opens the arithmetic of a word, and closes it again', () => {
    const acts = (opened: string | null): Action[] => {
      const said: Action[] = [];
      const scene = endings.layout(frameOf(), stateOf({ opened }), room)!;
      const { listeners } = markupOf(endings.draw(scene, (action) => said.push(action)));
      listeners.filter((l) => l.event === 'click')[1]!.call();
      return said;
    };
    expect(acts(null)).toEqual([{ type: 'wish', wishes: { opened: 'postgres' } }]);
    expect(acts('postgres')).toEqual([{ type: 'wish', wishes: { opened: null } }]);
  });
  it('says what it draws', () => {
    const frame = frameOf();
    expect(endings.describe(frame, stateOf())).toContain('mongodb 55 %, postgres 27 %, mysql 12 % and sqlite 6 %');
    expect(endings.describe({ ...frame, model: null }, stateOf())).not.toContain('trained');
    expect(endings.describe({ ...frame, count: { ...frame.count!, suffixLength: 0 } }, stateOf())).toContain(
      'every word',
    );
  });
});

describe('tilt', () => {
  it('keeps the order of pretraining when the reward turns it around, and says the new rank', () => {
    const frame = frameOf({ beta: 0.5 });
    const scene = tilt.layout(frame, stateOf(), room)!;
    expect(scene.words).toEqual(['mongodb', 'postgres', 'mysql', 'sqlite']);
    const now = scene.bars.filter((b) => b.role === 'new').map((b) => b.width);
    expect(now[1]).toBeGreaterThan(now[0]!);
    expect(scene.labels.map((l) => l.text)).toContain('rank 2 → 1');
    expect(tilt.describe(frame, stateOf())).toContain('Now postgres beats mongodb.');
  });
  it('calls what a reward presses down to 0 in float32 small, not impossible', () => {
    const frame = frameOf({ beta: 0.001 });
    const endings = frame.tilt!.endings.map((e) => (e.word === 'mongodb' ? { ...e, probability: 0 } : e));
    const { bars } = tilt.layout({ ...frame, tilt: { ...frame.tilt!, endings } }, stateOf(), room)!;
    expect(bars.filter(({ empty }) => empty)).toEqual([]);
    expect(tilt.table({ ...frame, tilt: { ...frame.tilt!, endings } }, stateOf())[1]!.at(-1)).toEqual({
      value: 0,
      text: '< 1 %',
    });
  });
  it('says that nothing has changed when nothing has', () => {
    const frame = frameOf({ beta: 900 });
    expect(tilt.layout(frame, stateOf(), room)!.labels.filter((l) => l.text.startsWith('rank'))).toEqual([]);
    expect(tilt.describe(frame, stateOf())).toContain('As in pretraining, mongodb leads.');
  });
});

it('conjured: a word that the corpus never saw stands after all others, and stays impossible', () => {
  const scene = conjured.layout(frameOf({ beta: 0.5 }), stateOf(), room)!;
  expect(scene.words).toEqual(['mongodb', 'postgres', 'mysql', 'sqlite', 'foxpro']);
  expect(scene.bars.slice(-2).map(({ value, empty }) => [value, empty])).toEqual(Array(2).fill([0, true]));
  expect(scene.label).toContain('“foxpro” is impossible.');
});

describe('hand', () => {
  const labels = (raw: readonly number[]): string[] =>
    hand.layout({ ...frameOf(), hand: handOf(raw) }, stateOf(), room)!.labels.map((l) => l.text);
  it('shows 51, 31 and 19 %, and says why that is 101', () => {
    const texts = labels([3, 2, 1]);
    expect(texts.filter((text) => /^\d+ %$/.test(text))).toEqual(['51 %', '31 %', '19 %']);
    expect(texts.join(' ')).toContain('51 + 31 + 19 = 101');
    expect(texts.join(' ')).toContain('50.65 + 30.72 + 18.63');
  });
  it('says nothing about it where the rounded ones add up', () => {
    expect(labels([50, 0, 0]).join(' ')).not.toContain('rounded');
  });
  it('draws lengths in proportion to the weights', () => {
    const { bars } = hand.layout(frameOf(), stateOf(), room)!;
    for (const b of bars) expect(b.width / bars[0]!.width).toBeCloseTo(b.value / bars[0]!.value, 9);
  });
});
