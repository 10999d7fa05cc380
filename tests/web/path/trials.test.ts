// Chapter 6 with the real engine and the shipped lesson model: what a switch keeps and breaks, against plain runs of it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../web/src/engine/lesson.js';
import type { Readings } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { questions } from '../../../web/src/path/trials-questions.js';
import { switchNames } from '../../../web/src/path/trials-switches.js';
import { defaultWishes, initialState, noSwitches } from '../../../web/src/state/defaults.js';
import type { Selection, Sentences, State, Switches } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

const file = new Uint8Array(readFileSync('model/lesson.params'));
const path = createReadings(await engineOf());

/** The same model beside the path, to be asked plainly. */
const lesson: Lesson = (await engineOf()).lesson();
lesson.openFile(file);
const V = lesson.words().length;
const L = 2;
const H = 4;

interface Tried {
  readonly sentences?: Partial<Sentences>;
  readonly switches?: Partial<Switches>;
  readonly token?: Selection['token'];
  readonly examined?: number;
}

function stateOf({ sentences, switches, token = null, examined = 0 }: Tried): State {
  const wishes = {
    ...defaultWishes,
    sentences: { ...defaultWishes.sentences, ...sentences },
    trialSwitches: { ...noSwitches, ...switches },
    pins: { ...defaultWishes.pins, trial: { ...defaultWishes.pins.trial, token } },
  };
  const state = initialState(wishes);
  const lessonModel = { status: 'ready', source: 'shipped', file, error: '' } as const;
  return { ...state, facts: { ...state.facts, lessonModel, examined } };
}

const readingsOf = (tried: Tried = {}): Readings => path(stateOf(tried))!;
const trialsOf = (tried: Tried = {}) => readingsOf(tried).trials;

interface Plain {
  readonly T: number;
  readonly ids: readonly number[];
  readonly weights: Float32Array;
  readonly probs: Float32Array;
  readonly logits: Float32Array;
}

function run(text: string, switches: Partial<Switches> = {}, knocked: number | null = null): Plain {
  const { ids } = lesson.encode(text);
  lesson.setSwitches({ ...noSwitches, ...switches });
  lesson.setKnocked(knocked);
  lesson.forward();
  const copy = (name: string): Float32Array => lesson.floats(name).data.slice();
  return { T: ids.length, ids, weights: copy('weights'), probs: copy('probs'), logits: copy('logits') };
}

const { trial, shuffled } = defaultWishes.sentences;

describe('6.2 order', () => {
  /** where the words of “The dog bit the man. The ___ was hurt” stand when dog and man have changed places */
  const places = [0, 4, 2, 3, 1, 5, 6, 7, 8, 9];
  const apart = (switches: Partial<Switches>): number => {
    const [a, b] = [run(trial, switches), run(shuffled, switches)];
    let most = 0;
    for (let head = 0; head < L * H; head++)
      for (let i = 0; i < a.T; i++)
        for (let j = 0; j < a.T; j++) {
          const [one, other] = [(head * a.T + i) * a.T + j, (head * a.T + places[i]!) * a.T + places[j]!];
          most = Math.max(most, Math.abs(a.weights[one]! - b.weights[other]!));
        }
    return most;
  };

  it('pairs equal words, puts the weights back, and says how far they are apart', () => {
    const { order } = trialsOf();
    expect(order.places).toEqual(places);
    expect(order.withPositions!.apart.weights).toBe(apart({}));
    expect(order.without!.apart.weights).toBe(apart({ no_positions: true }));
    expect(order.withPositions!.apart.weights).toBeGreaterThan(0.5);
    expect(order.without!.apart.weights).toBeLessThanOrEqual(4 * 2 ** -23); // rounding, and nothing else
    expect(order.without!.apart.probs).toBeLessThanOrEqual(8 * 2 ** -23);
  });

  it('gives the same guess without positions, and another one with them', () => {
    const { withPositions, without } = trialsOf().order;
    const words = (answers: readonly { readonly word: string }[]): string[] => answers.map(({ word }) => word);
    expect(words(without!.answers.first)).toEqual(words(without!.answers.second));
    expect(withPositions!.answers.first[0]!.word).toBe('man');
    expect(withPositions!.answers.second[0]!.word).toBe('dog');
  });

  it('does not care which of two equal words is which: without positions their rows are the same', () => {
    const { T, weights } = run(trial, { no_positions: true });
    const row = (i: number): number[] => Array.from(weights.subarray(i * T, (i + 1) * T));
    expect(row(3)).toEqual(row(0)); // the, the
  });

  it('keeps every bit of a text against itself', () => {
    const { order } = trialsOf({ sentences: { shuffled: trial } });
    expect([order.withPositions!.apart, order.without!.apart]).toEqual([
      { weights: 0, probs: 0 },
      { weights: 0, probs: 0 },
    ]);
  });

  it.each(['The man bit the dog. The ___ was', 'The man bit the cat. The ___ was hurt', '', 'x'.repeat(900)])(
    'is not compared with other words: %s',
    (other) => {
      expect(trialsOf({ sentences: { shuffled: other } }).order).toEqual({
        places: null,
        withPositions: null,
        without: null,
      });
    },
  );

  it('tells unknown words apart by what was typed', () => {
    const pair = { trial: 'the qwertz bit the asdf', shuffled: 'the asdf bit the qwertz' };
    expect(trialsOf({ sentences: pair }).order.places).toEqual([0, 4, 2, 3, 1]);
    expect(trialsOf({ sentences: { ...pair, shuffled: 'the yxcv bit the qwertz' } }).order.places).toBeNull();
  });
});

describe('6.3 and 6.4 switches', () => {
  it('are measured one at a time against the model as it was trained', () => {
    const { switched } = trialsOf();
    expect(switched.map(({ name }) => name)).toEqual(['none', ...switchNames]);
    const trained = run(trial);
    const asked = 7;
    for (const { name, answers, distance, ahead, rowError } of switched) {
      const plain = run(trial, name === 'none' ? {} : { [name]: true });
      const guess = plain.probs.subarray(asked * V, (asked + 1) * V);
      const before = trained.probs.subarray(asked * V, (asked + 1) * V);
      expect(answers[0]!.probability).toBe(Math.max(...guess.subarray(1)));
      expect(distance).toBeCloseTo(guess.reduce((sum, p, i) => sum + Math.abs(p - before[i]!), 0) / 2, 6);
      expect(rowError).toBeLessThan(1e-6);
      if (name === 'causal') expect(ahead).toBe(0);
      else expect(ahead).toBeGreaterThan(0);
    }
  });

  it('change the pictures of the trial and no others', () => {
    const causal = readingsOf({ switches: { causal: true } });
    expect(causal.scopes.trial.attention!.causal).toBe(true);
    expect(causal.scopes.example.attention!.causal).toBe(false);
    expect(causal.scopes.trial.answers).not.toEqual(readingsOf().scopes.trial.answers);
  });
});

describe('6.4 reach', () => {
  const sameRows = (before: Plain, after: Plain): boolean[] =>
    before.ids.map((_, i) => {
      const same = (a: Float32Array, b: Float32Array, from: number, width: number): boolean =>
        a.subarray(from, from + width).every((value, n) => Object.is(value, b[from + n]));
      const heads = Array.from({ length: L * H }, (_head, head) => (head * before.T + i) * before.T);
      return (
        heads.every((from) => same(before.weights, after.weights, from, before.T)) &&
        same(before.logits, after.logits, i * V, V)
      );
    });

  it.each([0, 2, 4, 7, 9])('of word %i: with the mask all rows before it keep every bit, and no others do', (token) => {
    const { reach } = trialsOf({ token });
    expect(reach!.changed.index).toBe(token);
    expect(reach!.causal).toEqual(reach!.causal.map((_, i) => i < token));
    expect(reach!.both).toEqual(reach!.both.map(() => false));
    const words = trial.match(/\w+|\./g)!;
    const changed = words.with(token, reach!.replacement).join(' ');
    expect(sameRows(run(trial, { causal: true }), run(changed, { causal: true }))).toEqual(reach!.causal);
    expect(sameRows(run(trial), run(changed))).toEqual(reach!.both);
  });

  it('takes the word in the middle where none is chosen', () => {
    expect(trialsOf().reach!.changed.index).toBe(4);
    expect(trialsOf({ sentences: { trial: '' } }).reach).toBeNull();
  });
});

describe('6.5 knock-out', () => {
  it('is what the model says without the word, against what it says with it', () => {
    const worth = trialsOf().worth!;
    expect([worth.asked.index, worth.answer]).toEqual([7, 'man']);
    const whole = run(trial);
    const answer = 7 * V + lesson.wordId('man');
    expect(worth.probability).toBe(whole.probs[answer]);
    expect(worth.knocks.map(({ token }) => token.index)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9]);
    for (const { token, weights, mean, effect } of worth.knocks) {
      expect(effect).toBe(run(trial, {}, token.index).probs[answer]! - whole.probs[answer]!);
      const plain = Array.from(
        { length: L * H },
        (_, head) => whole.weights[(head * whole.T + 7) * whole.T + token.index]!,
      );
      expect(weights).toEqual(plain);
      expect(mean).toBeCloseTo(plain.reduce((sum, weight) => sum + weight, 0) / (L * H), 12);
    }
  });

  it('follows the switches', () => {
    const worth = trialsOf({ switches: { no_feed_forward: true } }).worth!;
    expect(worth.probability).toBeLessThan(trialsOf().worth!.probability);
  });

  it('needs two words', () => {
    expect(trialsOf({ sentences: { trial: 'dog' } }).worth).toBeNull();
    expect(trialsOf({ sentences: { trial: '' } }).worth).toBeNull();
  });

  it('leaves the readings as they were', () => {
    const before = readingsOf().scopes.trial;
    readingsOf({ examined: questions.length });
    expect(readingsOf({ sentences: { shuffled: 'the' } }).scopes.trial.answers).toEqual(before.answers);
  });
});

describe('the examination', () => {
  it('asks as many questions as are wanted, all of known words, each once', () => {
    expect(trialsOf({ examined: 3 }).examination.done.map(({ text }) => text)).toEqual(
      questions.slice(0, 3).map(({ text }) => text),
    );
    const { done, total } = trialsOf({ examined: 1000 }).examination;
    expect([done.length, total]).toEqual([questions.length, questions.length]);
    for (const { text, wanted } of questions) {
      expect(
        lesson.encode(text).ids.every((id) => id > 0),
        text,
      ).toBe(true);
      expect(lesson.wordId(wanted)).toBeGreaterThan(0);
    }
  });

  it('is passed by the model as it was trained; what is taken away costs it answers', () => {
    const { done } = trialsOf({ examined: questions.length }).examination;
    const right = (name: string): number =>
      done.filter(({ answers, wanted }) => answers.find((one) => one.name === name)!.answer.word === wanted).length;
    expect(right('none')).toBe(questions.length);
    const counts = switchNames.map((name) => [name, right(name)] as const);
    expect(right('no_residual')).toBe(Math.min(...counts.map(([, count]) => count)));
    expect(right('no_feed_forward')).toBe(Math.max(...counts.map(([, count]) => count)));
  });

  it('finds that weight and effect go together, and are far from the same', () => {
    const { done, agreement } = trialsOf({ examined: questions.length }).examination;
    const words = done.flatMap(({ worth }) => worth!.knocks);
    expect(agreement!.mean.count).toBe(words.length);
    expect(agreement!.heads).toHaveLength(L * H);
    expect(agreement!.mean.pearson).toBeGreaterThan(0.4);
    expect(agreement!.mean.pearson).toBeLessThan(0.9);
    const unneeded = words.filter(({ effect }) => Math.abs(effect) < 0.05).map(({ mean }) => mean);
    const decisive = words.filter(({ effect }) => Math.abs(effect) > 0.5).map(({ mean }) => mean);
    expect(Math.max(...unneeded)).toBeGreaterThan(0.15);
    expect(Math.min(...decisive)).toBeLessThan(0.1);
  });
});

describe('6.6 stateless', () => {
  it('the same prompt gives the same bits, whatever was read in between', () => {
    const { first, again, between, same, params } = trialsOf().stateless!;
    expect([again, same]).toEqual([first, true]);
    expect(params).toEqual([readingsOf().model.fingerprint, readingsOf().model.fingerprint]);
    expect(between.hash).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{8}$/);
  });

  it('what stands before the question is its memory', () => {
    const { answers, alone } = trialsOf().stateless!;
    expect(answers[0]!.word).toBe('man');
    expect(alone!.text).toBe('The ___ was hurt');
    const { ids, probs } = run(alone!.text);
    const at = ids.indexOf(lesson.wordId('___')) * V;
    expect(alone!.answers[0]!.probability).toBe(Math.max(...probs.subarray(at + 1, at + V)));
    expect(alone!.answers[0]!.probability).toBeLessThan(0.2);
    expect(trialsOf({ sentences: { trial: 'The ___ was hurt' } }).stateless!.alone).toBeNull();
    expect(trialsOf({ sentences: { trial: '' } }).stateless).toBeNull();
  });
});

it('measures nothing again for a hover', () => {
  const state = stateOf({ examined: 2 });
  const selection = { ...state.wishes.pins.trial, layer: 1, head: 2 };
  const hovering = { ...state, facts: { ...state.facts, scopeHover: { scope: 'trial', selection } as const } };
  const [before, after] = [path(state)!.trials, path(hovering)!.trials];
  for (const part of ['order', 'switched', 'reach', 'worth', 'stateless', 'examination'] as const)
    expect(after[part]).toBe(before[part]);
});
