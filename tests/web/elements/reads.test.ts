// What an element read, and whether it would read the same in the next lesson.
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../web/src/elements/context.js';
import { createLens } from '../../../web/src/elements/lens.js';
import { Reads } from '../../../web/src/elements/reads.js';
import { lazily, over, raise } from '../../../web/src/path/lazily.js';
import type { Frame, Reading } from '../../../web/src/path/frame.js';
import { initialState } from '../../../web/src/state/defaults.js';
import { defaultSettings } from '../../../web/src/state/settings.js';
import type { State } from '../../../web/src/state/state.js';

const state = initialState();
const reading = { text: 'a', tokens: [], attention: null } as unknown as Reading;
const frame = {
  tokens: [],
  tilt: { beta: 1 },
  readings: { model: {}, scopes: { before: reading, after: reading } },
} as unknown as Frame;
const lesson: Lesson = { state, frame, emit: () => undefined, settings: defaultSettings, edition: 'en all' };

const wishing = (wishes: Partial<State['wishes']>): Lesson => ({
  ...lesson,
  state: { ...state, wishes: { ...state.wishes, ...wishes } },
});
const framed = (parts: Partial<Frame>): Lesson => ({ ...lesson, frame: { ...frame, ...parts } });

/** That of somebody who has read this. */
function readsOf(show: (lesson: Lesson) => unknown): Reads {
  const reads = new Reads();
  reads.of(lesson, show);
  return reads;
}

describe('who has read', () => {
  it('nothing at all has nothing new', () => expect(readsOf(() => null).areSame(wishing({ beta: 9 }))).toBe(true));
  it.each<[string, (lesson: Lesson) => unknown, Lesson, Lesson]>([
    ['a wish', ({ state }) => state.wishes.beta, wishing({ beta: 9 }), wishing({ text: 'x' })],
    [
      'a sentence of many',
      ({ state }) => state.wishes.sentences.after,
      wishing({ sentences: { ...state.wishes.sentences, after: 'x' } }),
      wishing({ sentences: { ...state.wishes.sentences, before: 'x' } }),
    ],
    [
      'all sentences, one by one',
      ({ state }) => ({ ...state.wishes.sentences }),
      wishing({ sentences: { ...state.wishes.sentences, trial: 'x' } }),
      wishing({ text: 'x' }),
    ],
    [
      'a fact',
      ({ state }) => state.facts.hover,
      { ...lesson, state: { ...state, facts: { ...state.facts, hover: state.wishes.pinned } } },
      { ...lesson, state: { ...state, facts: { ...state.facts, examined: 5 } } },
    ],
    ['a part of the frame', ({ frame }) => frame.tilt, framed({ tilt: null }), framed({ tokens: [] })],
    [
      'what one text says',
      ({ frame }) => frame.readings?.scopes.after,
      framed({ readings: { ...frame.readings!, scopes: { ...frame.readings!.scopes, after: { ...reading } } } }),
      framed({ readings: { ...frame.readings!, scopes: { ...frame.readings!.scopes, before: { ...reading } } } }),
    ],
    [
      'that there is a model',
      ({ frame }) => frame.readings === null,
      framed({ readings: null }),
      framed({ readings: { ...frame.readings! } }),
    ],
    ['the settings', ({ settings }) => settings.hide, { ...lesson, settings: { ...defaultSettings } }, { ...lesson }],
  ])('%s hears of another one, and of nothing else', (_, show, another, elsewhere) => {
    expect(readsOf(show).areSame(elsewhere)).toBe(true);
    expect(readsOf(show).areSame(another)).toBe(false);
  });
  it('no model hears when one has come', () => {
    const reads = new Reads();
    reads.of(framed({ readings: null }), ({ frame }) => frame.readings?.model);
    expect(reads.areSame(lesson)).toBe(false);
  });
  it('anything hears of other words', () =>
    expect(readsOf(() => null).areSame({ ...lesson, edition: 'es all' })).toBe(false));
  it('what cannot be made in the next frame hears of it', () => {
    const broken = lazily<Pick<Frame, 'tilt'>>(
      {
        tilt: () => {
          throw new Error('no engine');
        },
      },
      () => undefined,
    );
    expect(readsOf(({ frame }) => frame.tilt).areSame(framed({}))).toBe(true);
    expect(readsOf(({ frame }) => frame.tilt).areSame({ ...lesson, frame: over(frame, broken) })).toBe(false);
  });
});

it('says no as often as it is asked, until it reads again', () => {
  const reads = readsOf(({ frame }) => frame.tilt);
  const other = framed({ tilt: null });
  expect([reads.areSame(other), reads.areSame({ ...other }), reads.areSame(lesson)]).toEqual([false, false, true]);
});

it('compares with the lesson before, not with the first', () => {
  const reads = readsOf(({ state }) => state.wishes.beta);
  expect(reads.areSame(wishing({ text: 'x' }))).toBe(true);
  expect(reads.areSame(wishing({ text: 'x', beta: 9 }))).toBe(false);
});

it('gives who presses later what is newest', () => {
  let press = (): unknown => null;
  const reads = readsOf(({ state: { wishes } }) => {
    press = () => [wishes.text, { ...wishes.sentences }];
    return wishes.beta;
  });
  const sentences = { ...state.wishes.sentences, after: 'x' };
  expect(reads.areSame(wishing({ text: 'newer', sentences }))).toBe(true);
  expect(press()).toEqual(['newer', sentences]);
  expect(reads.areSame(wishing({ text: 'newest' }))).toBe(true); // what was read by pressing shows nowhere
});

it('knows nothing of one that failed or was forgotten', () => {
  const reads = readsOf(({ state }) => state.wishes.beta);
  expect(() => reads.of(lesson, raise)).toThrow();
  expect(reads.areSame(lesson)).toBe(false);
  reads.of(lesson, () => null);
  expect(reads.areSame(lesson)).toBe(true);
  reads.forget();
  expect(reads.areSame(lesson)).toBe(false);
});

it('sees through a lens, and makes no part of the frame that nobody asks for', () => {
  const makers = { ...frame, tokens: [], attention: null, selection: {} as Frame['selection'] };
  const made: string[] = [];
  const counted = lazily<Frame>(
    Object.fromEntries(
      Object.entries(makers).map(([name, part]) => [
        name,
        () => {
          made.push(name);
          return part;
        },
      ]),
    ) as never,
    raise,
  );
  const reads = new Reads();
  reads.of({ ...lesson, frame: counted }, (whole) => createLens('after').look(whole)!.frame.tokens);
  expect(made).toEqual(['readings']);
  expect(reads.areSame(framed({ tokens: [], tilt: null }))).toBe(true);
  const scopes = { ...frame.readings!.scopes, after: { ...reading } };
  expect(reads.areSame(framed({ readings: { ...frame.readings!, scopes } }))).toBe(false);
});
