// State -> Frame with the real engine: the numbers of the lesson's rows, and input that nobody should type.
import { beforeEach, describe, expect, it } from 'vitest';
import { createPath } from '../../../web/src/path/path.js';
import type { Path } from '../../../web/src/path/path.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { presets, presetWishes } from '../../../web/src/state/presets.js';
import type { Wishes } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';
import { randomWishes } from '../state/random.js';
import { learn, wishing } from './learn.js';

let path: Path;
beforeEach(async () => {
  path = createPath(await engineOf());
});
const frameOf = (set: Partial<Wishes>) => path(wishing(set));
const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);

describe('chapter 1: counting', () => {
  it('1.2 gives every ending its count, its share, and the lines that made it', () => {
    const { count, tokens, prompts } = frameOf({});
    expect(count?.endings.map(({ word, count: copies }) => [word, copies])).toEqual([
      ['mongodb', 18],
      ['postgres', 9],
      ['mysql', 4],
      ['sqlite', 2],
    ]);
    expect(count).toMatchObject({ suffixLength: 4, suffix: 'the best database is', total: 33 });
    const [first] = count?.endings ?? [];
    expect(first?.probability).toBeCloseTo(18 / 33, 6);
    expect(first?.baseLogit).toBeCloseTo(Math.log(18), 6);
    expect(first?.loss).toBeCloseTo(-Math.log(18 / 33), 6);
    expect(first?.lines).toEqual([{ line: 0, count: 18 }]);
    expect(tokens.every(({ known }) => known)).toBe(true);
    expect(prompts[0]).toBe('the best database is');
    expect(prompts.length).toBe(4);
  });

  it('1.3 the smallest loss is the entropy of the counts', () => {
    const shares = [18, 9, 4, 2].map((n) => n / 33);
    expect(frameOf({}).count?.entropy).toBeCloseTo(-sum(shares.map((p) => p * Math.log(p))), 6);
  });

  it('1.4 falls back to a shorter context, and says which', () => {
    const { count, tokens } = frameOf({ text: 'My new database is' });
    expect(count).toMatchObject({ suffixLength: 2, suffix: 'database is' });
    expect(tokens.map(({ known }) => known)).toEqual([false, false, true, true]);
    expect(frameOf({ text: 'quite unknown' }).count).toMatchObject({ suffixLength: 0, suffix: '' });
  });

  it('1.5 the floor of the loss is the mean uncertainty of the next word', () => {
    const corpus = [
      { text: 'a b', copies: 3 },
      { text: 'a c', copies: 1 },
      { text: 'd e f', copies: 2 },
    ];
    const expected = -(3 * Math.log(3 / 4) + Math.log(1 / 4)) / 8;
    expect(frameOf({ corpus }).lossFloor).toBeCloseTo(expected, 12);
    expect(frameOf({ corpus: [] }).lossFloor).toBeNaN();
  });
});

describe('chapter 1.5 and 3: the trained model', () => {
  const model = learn(defaultWishes);

  it('agrees with the counts within 0.02 for every prompt, and with the floor of the loss', () => {
    const { prompts, lossFloor } = frameOf({});
    for (const text of prompts) expect(path(wishing({ text }, model)).model?.totalVariation).toBeLessThan(0.02);
    expect(model.loss - lossFloor).toBeLessThan(0.01);
    expect(model.loss - lossFloor).toBeGreaterThan(-1e-5);
  });

  it('says what it was trained on, and stands beside each count', () => {
    const frame = path(wishing({}, model));
    expect(frame.model).toMatchObject({ older: false, lineCount: 12, copyCount: 86, paramCount: model.params.length });
    expect(frame.model?.endings.length).toBe(10);
    expect(frame.model?.endings[0]?.word).toBe('mongodb');
    for (const { probability, modelProbability } of frame.count?.endings ?? []) {
      expect(Math.abs((modelProbability ?? NaN) - probability)).toBeLessThan(0.02);
    }
    expect(frame.model?.crossEntropy).toBeGreaterThanOrEqual(frame.count?.entropy ?? Infinity);
  });

  it('gives rows of weights that sum to 1 and see nothing later', () => {
    const { attention } = path(wishing({}, model));
    const { T = 0, D, head, all } = attention ?? {};
    expect([T, D, all?.length]).toEqual([4, 16, 2 * 4 * 4]);
    for (let i = 0; i < T; i++) {
      expect(sum(head?.weights.slice(i * T, i * T + T) ?? [])).toBeCloseTo(1, 6);
      for (let j = i + 1; j < T; j++) expect(head?.weights[i * T + j]).toBe(0);
    }
    expect(head?.effective[0]).toBeCloseTo(1, 6);
  });

  it('3.4 scores are q . k / sqrt(d) + bias, and the blend is weights . v', () => {
    for (const head of [0, 1]) {
      const { attention } = path(wishing({ pinned: { ...defaultWishes.pinned, head } }, model));
      if (!attention) throw new Error('no attention');
      const { T, D } = attention;
      const { q, k, v, scores, bias, weights, blended } = attention.head;
      const at = (vectors: Float32Array, t: number) => vectors.slice(t * D, (t + 1) * D);
      for (let i = 0; i < T; i++) {
        for (let j = 0; j <= i; j++) {
          const dot = sum(at(q, i).map((x, d) => x * (at(k, j)[d] ?? NaN)));
          expect(scores[i * T + j]).toBeCloseTo(dot / Math.sqrt(D) + (bias[i * T + j] ?? NaN), 4);
        }
        const blend = at(v, 0).map((_, d) =>
          sum(Array.from({ length: T }, (__, j) => (weights[i * T + j] ?? NaN) * (at(v, j)[d] ?? NaN))),
        );
        at(blended, i).forEach((value, d) => expect(value).toBeCloseTo(blend[d] ?? NaN, 4));
      }
    }
  });

  it('stays visible when the corpus changes, and is marked older', () => {
    const corpus = [{ text: 'the best database is oracle', copies: 5 }];
    const frame = path(wishing({ corpus }, model));
    expect(frame.model).toMatchObject({ older: true, lineCount: 12 });
    expect(frame.count?.endings[0]).toMatchObject({ word: 'oracle', modelProbability: null });
    expect(frame.model?.totalVariation).toBeCloseTo(1, 4);
    expect(frame.model?.crossEntropy).toBe(Infinity);
  });

  it('reads unknown words, and any number of them', () => {
    const frame = path(wishing({ text: 'entirely new words' }, model));
    expect(frame.tokens.every(({ known }) => !known)).toBe(true);
    expect(frame.attention?.T).toBe(3);
  });

  it('is trained and shown with its switches', () => {
    const switches = { ...defaultWishes.switches, causal: false, no_positions: true, unscaled: true };
    const { attention } = path(wishing({ switches }, learn({ ...defaultWishes, switches, heads: 4, layers: 2 })));
    expect(attention).toMatchObject({ causal: false, unscaled: true, heads: 4, layers: 2, D: 8 });
    expect(attention?.head.bias.every((bias) => bias === 0)).toBe(true);
    expect(attention?.head.weights[1]).toBeGreaterThan(0);
  });

  it.each(presets)('learns the preset $name', (preset) => {
    const wishes = { ...defaultWishes, ...presetWishes(preset) };
    const { model: guess, count } = path(wishing(wishes, learn(wishes)));
    expect(count?.suffixLength).toBeGreaterThan(1);
    expect(guess?.totalVariation).toBeLessThan(0.02);
  });
});

describe('chapter 2: RLHF', () => {
  it('2.1 follows the rule: +3, -1 and 0, unless a reward is typed', () => {
    const rewards = (set: Partial<Wishes>) => frameOf(set).tilt?.endings.map(({ reward }) => reward);
    expect(rewards({})).toEqual([0, 0, 0, 0]);
    expect(rewards({ preferred: 'postgres' })).toEqual([-1, 3, 0, 0]);
    expect(rewards({ preferred: 'mongodb' })).toEqual([3, 0, 0, 0]);
    expect(rewards({ preferred: 'coffee' })).toEqual([0, 0, 0, 0]);
    expect(rewards({ preferred: 'postgres', rewards: { mysql: 2, constructor: 9 } })).toEqual([-1, 3, 2, 0]);
  });

  it('2.2 tilts by R / beta and ties exactly at the flip point', () => {
    const { tilt } = frameOf({ preferred: 'postgres' });
    expect(tilt?.flipBeta).toBeCloseTo(4 / Math.log(2), 4);
    for (const { baseLogit, reward, newLogit } of tilt?.endings ?? []) expect(newLogit).toBe(baseLogit + reward);
    const at = (beta: number) => frameOf({ preferred: 'postgres', beta }).tilt?.winner;
    expect([at(5.7), at(5.8)]).toEqual(['postgres', 'mongodb']);
    expect(tilt?.objective).toBeCloseTo((tilt?.expectedReward ?? NaN) - (tilt?.kl ?? NaN), 6);
    expect(frameOf({ preferred: 'mongodb' }).tilt?.flipBeta).toBeNaN();
  });

  it('2.3 fits rewards from pairs: mean 0, in the order of preference', () => {
    const { tilt } = frameOf({ rewardSource: 'pairs' });
    const [mongodb = NaN, postgres = NaN, mysql = NaN, sqlite = NaN] = tilt?.fitted ?? [];
    expect(postgres).toBeGreaterThan(sqlite);
    expect(sqlite).toBeGreaterThan(mongodb);
    expect(sum([mongodb, postgres, mysql, sqlite])).toBeCloseTo(0, 4);
    expect(tilt?.endings.map(({ reward }) => reward)).toEqual(tilt?.fitted);
    expect(frameOf({ text: 'the best drink is' }).tilt?.fitted).toEqual([0, 0]);
  });

  it.each([0.001, 0.1, 1, 1000])('2.4 cannot conjure a word at beta = %d', (beta) => {
    const { tilt } = frameOf({ conjured: 'FoxPro', beta });
    expect(tilt?.conjured).toMatchObject({
      word: 'FoxPro',
      reward: 1000,
      baseLogit: -Infinity,
      probability: 0,
      reference: 0,
    });
  });

  it('2.4 treats a word that the corpus did see like any other', () => {
    const { tilt } = frameOf({ conjured: 'Postgres' });
    expect(tilt?.conjured).toEqual(tilt?.endings[1]);
    expect(frameOf({ conjured: 'coffee' }).tilt?.conjured).toMatchObject({ count: 0, probability: 0 });
    expect(frameOf({ conjured: ' ' }).tilt?.conjured).toBeNull();
    expect(frameOf({ conjured: 'two words' }).problems).toEqual([{ where: 'rewards', line: -1, error: 'ETEXT' }]);
  });

  it.each([0.1, 0.5, 1, 5])('2.5 climbs to the tilted distribution at beta = %d', (beta) => {
    const { tilt } = frameOf({ preferred: 'sqlite', beta });
    const climb = tilt?.climb ?? [];
    expect(climb.length).toBe(61);
    expect(climb.at(-1)?.distance).toBeLessThan(1e-4);
    expect(climb.at(-1)?.objective).toBeCloseTo(tilt?.objective ?? NaN, 3);
    expect(climb[1]?.objective).toBeGreaterThan(climb[0]?.objective ?? Infinity);
    tilt?.climbed.forEach((p, index) => expect(p).toBeCloseTo(tilt.endings[index]?.probability ?? NaN, 3));
  });
});

describe('chapter 3 without a model', () => {
  it('3.6 saturates without the division, the more the more dimensions', () => {
    const { saturation } = frameOf({});
    expect(saturation.map(({ d }) => d)).toEqual([4, 8, 16, 32, 64, 128, 256]);
    const last = saturation.at(-1);
    expect(last?.unscaled).toBeLessThan(1.5);
    expect(last?.scaled).toBeGreaterThan(4);
    for (const { scaled, unscaled } of saturation) expect(unscaled).toBeLessThan(scaled);
  });

  it('3.7 gives 51, 31 and 19 % by hand, from raw scores 3, 2, 1', () => {
    const { hand } = frameOf({});
    expect([hand.raw, hand.scores, hand.d]).toEqual([[3, 2, 1], [1.5, 1, 0.5], 4]);
    [0.50648, 0.3072, 0.18632].forEach((weight, index) => expect(hand.weights[index]).toBeCloseTo(weight, 5));
    const { v } = defaultWishes.hand;
    hand.blended.forEach((value, d) =>
      expect(value).toBeCloseTo(sum(v.map((row, index) => (row[d] ?? NaN) * (hand.weights[index] ?? NaN))), 5),
    );
  });
});

describe('selection', () => {
  it('is the hover, else what is pinned, else the last word; within the sentence', () => {
    const pinned = { ...defaultWishes.pinned, token: 1, other: 0 };
    expect(frameOf({}).selection.token).toBe(3);
    expect(frameOf({ pinned }).selection).toMatchObject({ token: 1, other: 0 });
    expect(frameOf({ pinned: { ...pinned, token: 99, layer: 1, head: 3 } }).selection).toMatchObject({
      token: 3,
      layer: 0,
      head: 0,
    });
    const state = wishing({ pinned });
    expect(path({ ...state, facts: { ...state.facts, hover: { ...pinned, token: 2 } } }).selection.token).toBe(2);
    expect(frameOf({ text: '' }).selection.token).toBe(0);
  });

  it('labels repeated words with their place', () => {
    expect(frameOf({ text: 'The dog and the cat' }).tokens.map(({ label }) => label)).toEqual([
      'The₁',
      'dog',
      'and',
      'the₄',
      'cat',
    ]);
  });
});

describe('bad input', () => {
  const corpusProblems = (...texts: string[]) =>
    frameOf({ corpus: texts.map((text) => ({ text, copies: 1 })) }).problems;

  it('an empty corpus has no counts, and no model', () => {
    const frame = frameOf({ corpus: [] });
    expect([frame.count, frame.tilt, frame.model, frame.attention, frame.problems]).toEqual([
      null,
      null,
      null,
      null,
      [],
    ]);
    expect(frame.tokens.length).toBe(4);
  });

  it('lines that cannot be read are named, and the others count', () => {
    expect(corpusProblems('a b', '', 'a\0b', 'word '.repeat(129), 'a c')).toEqual([
      { where: 'corpus', line: 1, error: 'ETEXT' },
      { where: 'corpus', line: 2, error: 'ETEXT' },
      { where: 'corpus', line: 3, error: 'ESPACE' },
    ]);
    const corpus = [{ text: '\0', copies: 1 }, ...defaultWishes.corpus];
    expect(frameOf({ corpus }).count?.endings[1]?.lines).toEqual([{ line: 2, count: 9 }]);
  });

  it('too many different words are refused line by line, not as a whole', () => {
    const line = (n: number): string => Array.from({ length: 100 }, (_, word) => `w${n}x${word}`).join(' ');
    const problems = corpusProblems(...Array.from({ length: 30 }, (_, n) => line(n)));
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.every(({ error, line: at }) => error === 'ESPACE' && at > 15)).toBe(true);
  });

  it.each([
    ['5 000 words', 'word '.repeat(5000), 'ESPACE'],
    ['NUL', 'the best\0', 'ETEXT'],
  ])('a sentence of %s is refused by name', (_, text, error) => {
    const frame = path(wishing({ text }, learn(defaultWishes)));
    expect(frame.problems).toEqual([{ where: 'text', line: -1, error }]);
    expect([frame.tokens, frame.count, frame.model, frame.attention]).toEqual([[], null, null, null]);
    expect(path(wishing({}, null)).count?.total).toBe(33);
  });

  it.each([
    '',
    ' ',
    '!?…',
    '👩‍👩‍👧',
    'e\u0301\u0301\u0301',
    'שלום',
    '<script>alert(1)</script>',
    'a\ud800b',
    'is',
    '水水水',
  ])('the sentence %j still has a guess', (text) => {
    const { count, tokens, problems } = path(wishing({ text }, learn(defaultWishes)));
    expect(problems).toEqual([]);
    expect(sum(count?.endings.map(({ probability }) => probability) ?? [])).toBeCloseTo(1, 4);
    expect(tokens.map(({ text: piece }) => piece).join('')).toBe(
      text.replaceAll(' ', '').replace('\ud800', '\ufffd').normalize('NFC'),
    );
  });

  it('300 random states give frames without NaN where there are numbers', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { count, tilt, hand } = path(wishing(randomWishes(seed)));
      const numbers = [...(count?.endings ?? []), ...(tilt?.endings ?? [])].map(({ probability }) => probability);
      expect([...numbers, ...hand.weights, tilt?.kl ?? 0].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('limits', () => {
  const words = (n: number): string => 'word '.repeat(n);

  it('of the page are those of the engine', () => {
    const { tokens, lines, copies } = limits;
    expect(frameOf({ text: words(tokens) }).tokens.length).toBe(tokens);
    expect(frameOf({ text: words(tokens + 1) }).problems.map(({ error }) => error)).toEqual(['ESPACE']);
    const corpus = (n: number, each: number) => Array.from({ length: n }, () => ({ text: 'a b', copies: each }));
    expect(frameOf({ corpus: corpus(lines, copies.high) }).problems).toEqual([]);
    expect(frameOf({ corpus: corpus(lines + 1, 1) }).problems).toEqual([
      { where: 'corpus', line: lines, error: 'ESPACE' },
    ]);
    expect(frameOf({ corpus: corpus(1, copies.high + 1) }).problems).toEqual([
      { where: 'corpus', line: 0, error: 'EARG' },
    ]);
  });

  it("of beta and of rewards never reach the engine's", () => {
    const { low, high } = limits.reward;
    for (const beta of Object.values(limits.beta)) {
      const { tilt } = frameOf({ beta, rewards: { mongodb: low, mysql: high }, conjuredReward: high });
      expect(sum(tilt?.endings.map(({ probability }) => probability) ?? [])).toBeCloseTo(1, 5);
    }
  });
});

describe('steps', () => {
  it('run again only when what they read has changed', () => {
    const before = { ...frameOf({}) }; // looked at
    const tilted = { ...path(wishing({ beta: 2 })) };
    expect(tilted.tilt).not.toBe(before.tilt);
    expect([tilted.tokens, tilted.count, tilted.prompts, tilted.hand, tilted.saturation]).toEqual([
      before.tokens,
      before.count,
      before.prompts,
      before.hand,
      before.saturation,
    ]);
    expect(tilted.count).toBe(before.count);
    expect(tilted.hand).toBe(before.hand);
    const focused = path(wishing({ beta: 2, pinned: { ...defaultWishes.pinned, token: 1 } }));
    expect(focused.tilt).toBe(tilted.tilt);
    expect(frameOf({ text: 'the best drink is' }).count).not.toBe(before.count);
  });

  it('give the same frame as a path that has seen nothing else', async () => {
    for (let seed = 0; seed < 40; seed++) path(wishing(randomWishes(seed)));
    const fresh = createPath(await engineOf());
    for (let seed = 40; seed < 60; seed++) {
      expect(path(wishing(randomWishes(seed)))).toEqual(fresh(wishing(randomWishes(seed))));
    }
    expect(frameOf({})).toEqual(createPath(await engineOf())(wishing({})));
  });
});
