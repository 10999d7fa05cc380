// The comparison of chapter 4: a recurrent network and a transformer on one corpus, a window, and what a word is worth.
import { beforeEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from './load.js';

const C = 8;
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return 'none';
};

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const lesson = engine.lesson();
  beforeEach(() => {
    lesson.open({ channels: C, heads: 2, hidden: 8 });
    lesson.add('the sky is blue', 2);
    lesson.add('the grass is green', 1);
    lesson.initModel({ causal: true }, 1);
    lesson.recurrent.init(1);
    lesson.encode('the grass is');
  });

  it('reads one word after the other into its state', () => {
    lesson.recurrent.forward();
    const params = Array.from(lesson.floats('recurrent_params').data);
    const states = lesson.floats('states').data;
    const V = lesson.words().length;
    const [words, input, recur, bias] = [0, V * C, V * C + C * C, V * C + 2 * C * C].map((at) => params.slice(at)) as [number[], number[], number[], number[]]; // prettier-ignore
    let state = Array.from({ length: C }, () => 0);
    lesson.ints('ids').data.forEach((id, t) => {
      const before = state;
      const heard = (c: number): number =>
        before.reduce((sum, h, i) => sum + h * recur[i * C + c]! + words[id * C + i]! * input[i * C + c]!, bias[c]!);
      state = before.map((_, c) => Math.tanh(heard(c)));
      state.forEach((h, c) => expect(states[t * C + c]).toBeCloseTo(h, 5));
    });
    const { shape, data } = lesson.floats('recurrent_probs');
    expect(shape).toEqual([3, V]);
    expect(data.slice(2 * V).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  });

  it('learns the lines that the transformer learns', () => {
    expect(lesson.recurrent.loss()).toBeNaN();
    lesson.recurrent.startTraining(200, 0.02);
    expect(lesson.recurrent.train(1)).toBe(1);
    const first = lesson.recurrent.loss();
    expect(lesson.recurrent.train(500)).toBe(200);
    expect(lesson.recurrent.loss()).toBeLessThan(first / 3);
    lesson.recurrent.forward();
    const probs = lesson.floats('recurrent_probs').data;
    expect(probs[2 * lesson.words().length + lesson.wordId('green')]).toBeGreaterThan(0.8);
  });

  it('waits for its network and its text', () => {
    lesson.add('another line', 1);
    expect(codeOf(() => lesson.recurrent.forward())).toBe('ESTATE');
    expect(codeOf(() => lesson.recurrent.startTraining(10, 0.1))).toBe('ESTATE');
    expect(codeOf(() => lesson.recurrent.train(1))).toBe('ESTATE');
    lesson.recurrent.init(1);
    expect(codeOf(() => lesson.influence('recurrent'))).toBe('ESTATE');
  });

  it('measures what each word is worth to the last position', () => {
    const last = (): number[] => {
      lesson.forward();
      return Array.from(lesson.floats('last').data.slice(-C));
    };
    const distance = (a: number[], b: number[]): number => Math.hypot(...a.map((x, i) => x - b[i]!));
    const whole = last();
    const without = ['zzz grass is', 'the zzz is', 'the grass zzz'].map((text) => {
      lesson.encode(text);
      return distance(whole, last()) / Math.hypot(...whole);
    });
    lesson.encode('the grass is');
    const { state, probs } = lesson.influence('attention');
    without.forEach((change, j) => expect(state[j]).toBeCloseTo(change, 5));
    expect(Array.from(probs).every((change) => change > 0 && change < 1)).toBe(true);
    expect(lesson.influence('recurrent').state).not.toEqual(state);
  });

  it('lets a window hide what is farther', () => {
    lesson.setWindow(2);
    expect(Array.from(lesson.influence('attention').state).map((change) => change > 0)).toEqual([false, true, true]);
    lesson.forward();
    expect(lesson.floats('weights').data[6]).toBe(0);
    lesson.setWindow(null);
    lesson.forward();
    expect(lesson.floats('weights').data[6]).toBeGreaterThan(0);
    expect(codeOf(() => lesson.setWindow(-1))).toBe('EARG');
  });

  it('takes words without a line', () => {
    expect(lesson.addWords('purple sky , purple')).toBe(4);
    expect(lesson.words().slice(-2)).toEqual(['purple', ',']);
    lesson.encode('the sky');
    expect(lesson.count()).toBe(2);
    expect(lesson.ints('counts').data[lesson.wordId('purple')]).toBe(0);
    expect(codeOf(() => lesson.addWords('a\0b'))).toBe('ETEXT');
  });
});
