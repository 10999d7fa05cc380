// The pictures of chapter 6, from the shipped lesson model: inside their room, and saying what was measured.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallsOf, fragileFirst, offeredBy } from '../../../web/src/lesson/ablations.js';
import { offered, variants as measured } from '../../../web/src/lesson/ablations-data.js';
import type { Frame } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { Selection, State } from '../../../web/src/state/state.js';
import { ablationsView } from '../../../web/src/views/ablations.js';
import { habitsOf } from '../../../web/src/views/heads-habits.js';
import { order } from '../../../web/src/views/heads-order.js';
import { heads } from '../../../web/src/views/heads.js';
import { decimalsOf, read } from '../../../web/src/views/reading.js';
import { scatter, scatterAll } from '../../../web/src/views/scatter.js';
import type { View } from '../../../web/src/views/view.js';
import { textOf } from '../../../web/src/views/table.js';
import { engineOf } from '../engine/load.js';
import { grammar, variants } from '../fixtures/ablations.js';
import { frameOf } from '../fixtures/frame.js';
import { countOf, markupOf } from '../fixtures/markup.js';
import { outside, unreal, type Inside } from '../fixtures/scene.js';

const path = createReadings(await engineOf());
const file = new Uint8Array(readFileSync('model/lesson.params'));

function seen(trial?: string, set: Partial<Selection> = {}): { frame: Frame; state: State } {
  const initial = initialState();
  const { wishes } = initial;
  const pins = { ...wishes.pins, trial: { ...wishes.pins.trial, ...set } };
  const sentences = { ...wishes.sentences, trial: trial ?? wishes.sentences.trial };
  const lessonModel = { status: 'ready', source: 'shipped', file, error: '' } as const;
  const state = {
    ...initial,
    wishes: { ...wishes, pins, sentences },
    facts: { ...initial.facts, lessonModel, examined: 5 },
  };
  const readings = path(state)!;
  const { tokens, attention, selection } = readings.scopes.trial;
  return { state, frame: { ...frameOf(), tokens, attention, selection, readings } };
}

const pictures: readonly View<unknown>[] = [
  heads,
  order,
  scatter,
  scatterAll,
  ablationsView(variants, offeredBy(grammar)),
];
const texts = [undefined, 'dog', 'dog dog', 'the '.repeat(40), 'أفضل شراب هو القهوة', ''];

describe.each(pictures.map((view) => [view.name, view] as const))('%s', (name, view) => {
  it.each(texts)('fits its room and has no number that is none: “%s”', (text) => {
    const { frame, state } = seen(text, { layer: 1, head: 2 });
    for (const width of [288, 736, 1248])
      for (const rtl of [false, true]) {
        const scene = view.layout(frame, state, { width, rtl });
        expect(unreal(scene)).toEqual([]);
        if (scene) {
          expect(outside(scene as Inside)).toEqual([]);
          expect(markupOf(view.draw(scene, () => undefined)).text).not.toMatch(/NaN|undefined|\[object/);
        }
      }
    expect(view.describe(frame, state)).toMatch(/^\p{Lu}.*\.$/u);
    const [head, ...rows] = view.table(frame, state);
    for (const row of rows) expect(row.length).toBe(head!.length);
  });

  it('waits in words for the lesson model', () => {
    const frame = { ...frameOf(), attention: null, readings: null };
    const state = initialState();
    if (name !== 'ablations') expect(view.layout(frame, state, { width: 288, rtl: false })).toBeNull();
    expect(view.describe(frame, state)).toMatch(/\.$/);
    expect(unreal(view.table(frame, state))).toEqual([]);
  });
});

describe('heads', () => {
  const { frame, state } = seen();
  const scene = heads.layout(frame, state, { width: 736, rtl: false })!;

  it('measures what each head does', () => {
    const { T, all } = frame.attention!;
    const measured = habitsOf(frame.attention!);
    expect(measured.map(({ layer, head }) => [layer, head])).toEqual(
      [0, 1].flatMap((layer) => [0, 1, 2, 3].map((head) => [layer, head])),
    );
    measured.forEach((habits, head) => {
      const weight = (i: number, j: number): number => all[(head * T + i) * T + j]!;
      const rows = Array.from({ length: T }, (_, i) => i);
      const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
      expect(habits.self).toBeCloseTo(sum(rows.map((i) => weight(i, i))) / T, 9);
      expect(habits.before).toBeCloseTo(sum(rows.slice(1).map((i) => weight(i, i - 1))) / (T - 1), 9);
      expect(habits.after).toBeCloseTo(sum(rows.slice(1).map((i) => weight(i - 1, i))) / (T - 1), 9);
      const spread = rows.map((i) =>
        Math.exp(-sum(rows.map((j) => (weight(i, j) > 0 ? weight(i, j) * Math.log(weight(i, j)) : 0)))),
      );
      expect(habits.effective).toBeCloseTo(sum(spread) / T, 6);
    });
  });

  it('chooses the head that is pressed, or that an arrow leads to', () => {
    const actions: unknown[] = [];
    const { listeners, text } = markupOf(heads.draw(scene, (action) => actions.push(action)));
    const presses = listeners.filter(({ event }) => event === 'click');
    expect(presses).toHaveLength(8);
    presses[6]!.call();
    expect(actions).toEqual([{ type: 'pin', selection: { layer: 1, head: 2 } }]);
    expect(scene.panels.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(text).toContain('layer 2, head 3: itself');
  });

  it('stays a handful of nodes for the longest text', () => {
    const long = seen('the dog bit the man and '.repeat(6) + 'the cat was hurt');
    expect(long.frame.attention!.T).toBe(40);
    const { text } = markupOf(
      heads.draw(heads.layout(long.frame, long.state, { width: 736, rtl: false })!, () => undefined),
    );
    expect(countOf(text, 'path') + countOf(text, 'rect')).toBeLessThan(700);
  });

  it('says nothing about looking ahead where that cannot be', () => {
    expect(heads.describe(frameOf(), initialState())).not.toContain('after');
  });
});

it('the caption rounds a row as the cells of the matrix do', () => {
  for (const [layer, head] of [0, 1].flatMap((l) => [0, 1, 2, 3].map((h) => [l, h] as const))) {
    const a = seen(undefined, { layer, head }).frame.attention!;
    for (let token = 0; token < a.T; token++)
      for (const { index, text } of read(a, token, 'to').named) {
        const cell = Math.round(100 * Number(decimalsOf(a)[token]![index]));
        expect(text).toBe(cell === 0 ? '< 1 %' : `${cell} %`);
      }
  }
});

it('two heads are both, and their shares are said to be means over different words', () => {
  const { frame, state } = seen();
  const a = frame.attention!;
  const two = { ...frame, attention: { ...a, layers: 1, heads: 2, all: a.all.slice(0, 2 * a.T * a.T) } };
  expect(heads.describe(two, state)).toMatch(/^Both heads over the same .* need not add up to 100 %\.$/);
});

it('order: the difference that is left without positions is rounding', () => {
  const { frame, state } = seen();
  const rows = order.table(frame, state).slice(1);
  expect(rows.map(([name]) => name)).toEqual(['with positions', 'without positions']);
  expect(textOf(rows[1]![1]!)).toMatch(/^0$|× 10⁻[⁷⁸]$/);
  const scene = order.layout(frame, state, { width: 736, rtl: false })!;
  expect(scene.cells).toHaveLength(6);
  for (const { value } of scene.cells[5]!) expect(value).toBeLessThan(1e-6);
  expect(Math.max(...scene.cells[2]!.map(({ value }) => value))).toBeGreaterThan(0.1);
});

it('scatter: a dot for each word, in both panels, and the correlation above them', () => {
  const { frame, state } = seen();
  const { worth, examination } = frame.readings!.trials;
  const scene = scatter.layout(frame, state, { width: 736, rtl: false })!;
  expect(scene.dots).toHaveLength(2 * worth!.knocks.length);
  expect(scene.labels.map(({ value }) => value)).toContain(worth!.agreement.mean.pearson);
  expect(scatter.table(frame, state)).toHaveLength(1 + worth!.knocks.length);
  const all = scatterAll.layout(frame, state, { width: 736, rtl: false })!;
  const count = examination.done.flatMap((one) => one.worth!.knocks).length;
  expect(all.dots).toHaveLength(2 * count);
  expect(all.labels.map(({ value }) => value)).toContain(examination.agreement!.mean.pearson);
});

describe('ablations', () => {
  const view = ablationsView(variants, offeredBy(grammar));
  const state = initialState();

  it('puts the most fragile family first, a guess beside it where the sentence offers answers', () => {
    expect(fragileFirst(variants)).toEqual(['few-shot-2', 'hurt', 'it-meaning']);
    expect(view.table(frameOf(), state).map((row) => row.map(textOf))).toEqual([
      ['family', 'a guess', 'all of it', 'no positions', 'no norm'],
      ['few-shot-2', '33', '98', '30', '97'],
      ['hurt', '–', '100', '51', '100'],
      ['it-meaning', '50', '100', '99', '100'],
    ]);
  });

  it('names the deepest fall', () => {
    expect(fallsOf(variants, variants[1]!)[0]).toEqual({
      variant: 'no-positions',
      family: 'few-shot-2',
      from: 0.98,
      to: 0.3,
    });
    expect(view.describe(frameOf(), state)).toContain('no positions, in few-shot-2, from 98 % to 30 %');
  });

  it('reads from the grammar how many answers there are to choose from', () => {
    expect([offered.get('it-meaning'), offered.get('few-shot-3'), offered.get('rag-4')]).toEqual([2, 3, 4]);
    expect(offered.get('capitals')).toBeUndefined();
  });

  it('bears out what the chapter says, in the file that make writes', () => {
    const right = (variant: string, family: string): number =>
      measured.find((one) => one.variant === variant)!.families.find((one) => one.family === family)!.right;
    const without = ['one-head', 'one-layer', 'no-positions'];
    for (const family of ['it-meaning', 'agreement', 'capitals'])
      for (const variant of without) expect(right(variant, family)).toBeGreaterThan(0.95);
    for (const family of ['it-role', 'she-role', 'hurt']) expect(right('no-positions', family)).toBeLessThan(0.6);
    for (const family of ['few-shot-2', 'few-shot-3', 'rag-2', 'rag-3', 'rag-4', 'note'])
      for (const variant of ['one-head', 'one-layer']) expect(right(variant, family)).toBeLessThan(0.7);
    for (const family of ['it-meaning', 'it-size', 'it-role', 'she-role', 'hurt'])
      expect(right('causal', family)).toBeLessThan(0.6);
    const promised = ['it-meaning', 'it-role', 'hurt', 'agreement', 'capitals', 'few-shot-3', 'rag-4', 'note'];
    for (const variant of ['no-residual', 'no-norm', 'no-feed-forward'])
      for (const family of promised) expect(right(variant, family)).toBeGreaterThan(0.95);
    expect(new Set(measured.map(({ seed, steps }) => `${seed} ${steps}`)).size).toBe(1);
    expect(measured[0]!.variant).toBe('full');
    expect(unreal(ablationsView(measured, offered).layout(frameOf(), state, { width: 288, rtl: false }))).toEqual([]);
  });
});
