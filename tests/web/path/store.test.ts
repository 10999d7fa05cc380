// The loop: actions, frames, training that arrives, and an engine that traps.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../web/src/engine/engine.js';
import type { Engine } from '../../../web/src/engine/engine.js';
import { EngineError } from '../../../web/src/engine/errors.js';
import { createTrainer } from '../../../web/src/engine/trainer.js';
import type { Readings } from '../../../web/src/path/frame.js';
import { lazily, NotMade } from '../../../web/src/path/lazily.js';
import { createStore } from '../../../web/src/path/store.js';
import type { Store, StoreParts } from '../../../web/src/path/store.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { moduleOf } from '../engine/load.js';
import { watchFrames } from './look.js';

const module = await moduleOf();
const noWorker = (): never => {
  throw new Error('no workers in this test');
};

let store: Store;
/** A store whose animation frames come when the test calls `frames`. */
async function open(parts: Partial<StoreParts> = {}) {
  const waiting: (() => void)[] = [];
  store = createStore({
    initial: initialState(),
    engine: await createEngine(module),
    newEngine: () => createEngine(module),
    makeTrainer: (report) => createTrainer(module, report, noWorker),
    nextFrame: (run) => void waiting.push(run),
    ...parts,
  });
  store.train();
  watchFrames(store);
  return { frames: () => waiting.splice(0).forEach((run) => run()), waiting };
}
afterEach(() => {
  vi.useRealTimers();
  store.close();
});

const press: Action = { type: 'copies', line: 1, by: 1 };
const until = (ready: () => boolean): Promise<void> => vi.waitFor(() => expect(ready()).toBe(true), { timeout: 5000 });
const status = (): string => store.state.facts.training.status;

describe('frames', () => {
  it('there is one at once, and a + moves the guess', async () => {
    const { frames } = await open();
    frames();
    expect(store.frame.count?.endings[0]?.word).toBe('mongodb');
    for (let presses = 0; presses < 10; presses++) store.dispatch(press);
    frames();
    expect(store.frame.count?.endings[0]).toMatchObject({ word: 'postgres', count: 19 });
  });

  it('come once for many actions, with the newest state', async () => {
    const { frames, waiting } = await open();
    frames();
    const seen: number[] = [];
    store.subscribe((_, state) => seen.push(state.wishes.beta));
    for (const beta of [2, 3, 4]) store.dispatch({ type: 'wish', wishes: { beta } });
    expect(waiting.length).toBe(1);
    frames();
    expect(seen).toEqual([4]);
    store.flush();
    expect(seen).toEqual([4]);
  });

  it('end with the subscription', async () => {
    await open();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.dispatch(press);
    store.flush();
    end();
    store.dispatch(press);
    store.flush();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('bursts', () => {
  it('settle by themselves', async () => {
    vi.useFakeTimers();
    await open({ makeTrainer: () => ({ train: vi.fn(), stop: vi.fn(), close: vi.fn() }) });
    const drag = (beta: number): void => store.dispatch({ type: 'wish', wishes: { beta }, burst: 'beta' });
    drag(2);
    drag(3);
    vi.advanceTimersByTime(1000);
    drag(4);
    expect(store.state.past.map(({ beta }) => beta)).toEqual([1, 3]);
  });
});

describe('training', () => {
  it('starts by itself, reports its loss, and its model arrives', async () => {
    await open();
    expect(status()).toBe('waiting');
    await until(() => status() === 'done');
    store.flush();
    const { training, model } = store.state.facts;
    expect(training.losses.length).toBe(training.total);
    expect(training.milliseconds).toBeGreaterThan(0);
    expect(model?.loss).toBe(training.losses.at(-1)?.loss);
    expect(store.frame.model).toMatchObject({ older: false, steps: training.total });
    expect(store.frame.model?.totalVariation).toBeLessThan(0.02);
  });

  it('starts again after an edit, while the older model stays', async () => {
    await open();
    await until(() => status() === 'done');
    store.dispatch({ type: 'add', line: { text: 'the best database is oracle', copies: 40 } });
    store.flush();
    expect(status()).toBe('waiting');
    expect(store.frame.model?.older).toBe(true);
    await until(() => status() === 'done');
    store.flush();
    expect(store.frame.model).toMatchObject({ older: false, lineCount: 13 });
    expect(store.frame.model?.endings[0]?.word).toBe('oracle');
  });

  it('is not repeated when undo brings back what was trained', async () => {
    await open();
    await until(() => status() === 'done');
    const { losses } = store.state.facts.training;
    store.dispatch(press);
    store.dispatch({ type: 'undo' });
    expect(store.state.facts.training).toMatchObject({ status: 'done', losses });
    store.flush();
    expect(store.frame.model?.older).toBe(false);
  });

  it('is asked for once when edits follow quickly, and not at all for a beta', async () => {
    vi.useFakeTimers();
    const train = vi.fn();
    await open({ makeTrainer: () => ({ train, stop: vi.fn(), close: vi.fn() }) });
    vi.advanceTimersByTime(100);
    expect(train).toHaveBeenCalledTimes(1);
    for (let presses = 0; presses < 5; presses++) {
      store.dispatch(press);
      vi.advanceTimersByTime(100);
    }
    store.dispatch({ type: 'wish', wishes: { beta: 2, text: 'the best drink is' } });
    vi.advanceTimersByTime(1000);
    expect(train).toHaveBeenCalledTimes(2);
    expect(train.mock.lastCall?.[1]).toMatchObject({ corpus: store.state.wishes.corpus });
  });

  it.each<[string, Action]>([
    ['a switch', { type: 'switch', name: 'causal', on: false }],
    ['heads', { type: 'wish', wishes: { heads: 4 } }],
    ['layers', { type: 'wish', wishes: { layers: 2 } }],
    ['the seed', { type: 'wish', wishes: { seed: 9 } }],
  ])('is repeated for %s', async (_, action) => {
    await open();
    store.dispatch(action);
    await until(() => status() === 'done');
    store.flush();
    expect(store.frame.model?.older).toBe(false);
  });

  it('waits for a corpus when there is none, and says why one cannot be learned', async () => {
    await open();
    store.dispatch({ type: 'wish', wishes: { corpus: [] } });
    expect(status()).toBe('idle');
    store.dispatch({ type: 'add', line: { text: 'word', copies: 1 } });
    await until(() => status() === 'failed');
    expect(store.state.facts.notices).toEqual([{ key: 'training-failed', values: { error: 'ESTATE' } }]);
    store.dispatch({ type: 'add', line: { text: 'two words', copies: 1 } });
    await until(() => status() === 'done');
  });
});

describe('an engine that traps', () => {
  /** Traps in the nth call of attn_tilt_logits. */
  async function trapping(calls: number): Promise<Engine> {
    const engine = await createEngine(module);
    const tilt = engine.tilt.bind(engine);
    let count = 0;
    engine.tilt = (...numbers) => {
      if (++count > calls) throw new WebAssembly.RuntimeError('unreachable');
      return tilt(...numbers);
    };
    return engine;
  }
  const notices = (): string[] => store.state.facts.notices.map(({ key }) => key);

  it('is replaced, and the state is kept', async () => {
    await open({ engine: await trapping(3) });
    store.dispatch({ type: 'wish', wishes: { beta: 2 } });
    store.flush();
    expect(() => store.frame.tilt).toThrow(NotMade);
    const broken = store.frame;
    await until(() => store.frame !== broken);
    expect(store.frame.tilt?.beta).toBe(2);
    expect(notices()).toEqual(['engine-failed']);
  });

  it('again and again is not asked for ever; undo helps', async () => {
    const newEngine = vi.fn(() => trapping(0));
    const { frames } = await open({ engine: await trapping(3), newEngine });
    store.dispatch({ type: 'wish', wishes: { beta: 2 } });
    frames();
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      frames();
    }
    expect(newEngine).toHaveBeenCalledTimes(2);
    newEngine.mockImplementation(() => createEngine(module));
    store.dispatch({ type: 'undo' });
    frames();
    await until(() => store.frame.tilt?.beta === 1 && store.frame.count !== null);
  });

  it('that only refuses is kept, and asked no more about the same', async () => {
    const engine = await createEngine(module);
    const newEngine = vi.fn();
    const { frames } = await open({ engine, newEngine });
    const refuse = vi.fn((): never => {
      throw new EngineError('ENAN', 'test');
    });
    const tilt = engine.tilt.bind(engine);
    engine.tilt = refuse;
    store.dispatch({ type: 'wish', wishes: { beta: 2 } });
    frames();
    frames();
    frames();
    expect([refuse.mock.calls.length, newEngine.mock.calls.length]).toEqual([1, 0]);
    engine.tilt = tilt;
    store.dispatch({ type: 'wish', wishes: { beta: 3 } });
    frames();
    expect(store.frame.tilt?.beta).toBe(3);
  });

  it('long after its frame, when somebody looks at a part, is replaced as well, once', async () => {
    const newEngine = vi.fn(() => createEngine(module));
    await open({ newEngine });
    let traps = 2; // two parts of one frame
    const part = (): never[] => {
      if (traps-- > 0) throw new WebAssembly.RuntimeError('unreachable');
      return [];
    };
    const readings = (_: Engine, report: (error: unknown) => void) => () =>
      lazily<Pick<Readings, 'without' | 'fit'>>({ without: part, fit: part }, report) as Readings;
    store.extend({ readings, watchers: [] });
    store.flush();
    expect(() => store.frame.readings?.without).toThrow(NotMade);
    expect(() => store.frame.readings?.fit).toThrow(NotMade);
    const broken = store.frame;
    await until(() => store.frame !== broken);
    expect(store.frame.readings).toMatchObject({ without: [], fit: [] });
    expect(newEngine).toHaveBeenCalledTimes(1);
    expect(notices()).toEqual(['engine-failed']);
  });
});
