// An engine that traps in the middle of anything: the learner's changes are kept, and another engine shows what the first
// would have shown. So does an engine that was only refused memory.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createEngine, Engine } from '../../../web/src/engine/engine.js';
import { instantiate } from '../../../web/src/engine/loader.js';
import { createPath } from '../../../web/src/path/path.js';
import { step } from '../../../web/src/path/step.js';
import { createStore } from '../../../web/src/path/store.js';
import type { Store } from '../../../web/src/path/store.js';
import { initialState } from '../../../web/src/state/defaults.js';
import { reduce } from '../../../web/src/state/reduce.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { watchFrames } from '../path/look.js';
import { anyAction } from '../state/actions.js';
import { moduleOf } from './load.js';

const RUNS = 40;
const module = await moduleOf();
const trainer = { train: () => undefined, stop: () => undefined, close: () => undefined };

/** How many calls an engine still lives, and when it died. */
interface Fate {
  calls: number;
  died: number | null;
}

/** The real engine; when its time has come, it reads beyond its memory. */
async function mortal(fate: Fate): Promise<Engine> {
  const abi = await instantiate(module);
  const handler: ProxyHandler<typeof abi> = {
    get(exports, name: keyof typeof abi) {
      const call = exports[name];
      if (typeof call !== 'function') return call;
      return (...numbers: number[]): number => {
        if (fate.calls-- > 0) return call(...numbers);
        fate.died ??= performance.now();
        return abi.attn_entropy(-16, 4);
      };
    },
  };
  return new Engine(new Proxy({ ...abi }, handler));
}

function open(engine: Engine, newEngine: () => Promise<Engine>): Store {
  const store = createStore({
    initial: initialState(),
    engine,
    newEngine,
    makeTrainer: () => trainer,
    nextFrame: () => undefined,
  });
  watchFrames(store);
  return store;
}

/** As `act` left it, whatever befell the engine: all but the words about that. */
const kept = ({ wishes, past, future }: Store['state']) => ({ wishes, past, future });
const failures = ({ facts }: Store['state']): number =>
  facts.notices.filter(({ key }) => key === 'engine-failed').length;
const frameOf = async (store: Store) => createPath(await createEngine(module))(store.state);

it('a trap at any call, in any sequence of actions, loses nothing', { timeout: 60_000 }, async () => {
  const times: number[] = [];
  const calls = fc.nat({ max: 3000 });
  const trap = async (left: number, actions: readonly Action[]): Promise<void> => {
    const fate: Fate = { calls: Infinity, died: null };
    const newEngine = vi.fn(() => createEngine(module));
    const store = open(await mortal(fate), newEngine);
    fate.calls = left;
    for (const action of actions) {
      store.dispatch(action);
      store.flush();
    }
    const { died } = fate;
    if (died !== null) {
      const { frame: broken } = store;
      await new Promise<void>((resolve) => void store.subscribe((frame) => frame !== broken && resolve()));
      times.push(performance.now() - died);
    }
    expect(kept(store.state)).toEqual(kept(actions.reduce(reduce, initialState())));
    expect(store.frame).toEqual(await frameOf(store));
    expect([newEngine.mock.calls.length, failures(store.state)]).toEqual(died === null ? [0, 0] : [1, 1]);
    store.close();
  };
  await fc.assert(fc.asyncProperty(calls, fc.array(anyAction, { minLength: 5, maxLength: 15 }), trap), {
    seed: 6,
    numRuns: RUNS,
  });
  times.sort((a, b) => a - b);
  const shown = [0.5, 1].map((share) => times[Math.ceil(share * times.length) - 1]?.toFixed(0));
  console.log(
    `${times.length} of ${RUNS} engines trapped; the frame was there again after ${shown.join(' ms, at most ')} ms`,
  );
  expect(times.length).toBeGreaterThan(RUNS / 4);
});

it('no other engine to be had is said, and the next change asks again', async () => {
  const newEngine = vi.fn(() => createEngine(module)).mockRejectedValueOnce(new RangeError('out of memory'));
  const fate: Fate = { calls: Infinity, died: null };
  const store = open(await mortal(fate), newEngine);
  fate.calls = 5;
  store.dispatch({ type: 'wish', wishes: { text: 'the best editor is' } });
  store.flush();
  await vi.waitFor(() => expect(failures(store.state)).toBe(2));
  store.flush();
  expect(newEngine).toHaveBeenCalledTimes(1);
  store.dispatch({ type: 'wish', wishes: { beta: 7 } });
  store.flush();
  await vi.waitFor(() => expect(store.frame.tilt?.beta).toBe(7));
  expect(store.frame).toEqual(await frameOf(store));
  store.close();
});

it('a step that failed half-way is done again, even for what it had last', () => {
  const inEngine: string[] = [];
  const read = step((text: string) => {
    inEngine.splice(0, Infinity, text);
    if (text === 'too much') throw new Error('ESPACE');
    return [...inEngine];
  });
  expect(read('a')).toBe(read('a'));
  expect(() => read('too much')).toThrow('ESPACE');
  expect(read('a')).toEqual(inEngine);
});
