// Orders of the learner become requests to the lab, and its reports become facts.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LabReport, LabRequest } from '../../../web/src/engine/lab-protocol.js';
import { createLabWatcher } from '../../../web/src/path/lab.js';
import { createLibrarian } from '../../../web/src/path/librarian.js';
import { createReadings } from '../../../web/src/path/readings.js';
import type { Watcher } from '../../../web/src/path/store.js';
import { fullRun, initialState } from '../../../web/src/state/defaults.js';
import { reduce } from '../../../web/src/state/reduce.js';
import type { Action, Order } from '../../../web/src/state/reduce.js';
import type { State } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

let state: State;
let watcher: Watcher;
let asked: LabRequest[];
let report: (report: LabReport) => void;
const close = vi.fn();

function dispatch(action: Action): void {
  state = reduce(state, action);
  watcher.watch(state);
}
const order = (to: Order): void => dispatch({ type: 'order', order: to });

beforeEach(() => {
  state = initialState();
  asked = [];
  watcher = createLabWatcher(dispatch, (hear) => {
    report = hear;
    return { ask: (request) => void asked.push(request), close };
  });
  watcher.watch(state);
});

const comparison = (distance: number, seed: number, steps: number) => {
  const learner = { steps, sure: 4, before: [1], after: [1] };
  const learners = { attention: learner, recurrent: learner, windowed: learner };
  return { distance, seed, words: ['sugar'], lines: 4, learners };
};
const compared = (epoch: number, distance: number, seed: number, steps: number): void =>
  report({ type: 'progress', job: 'distance', epoch, done: 1, total: 2, result: comparison(distance, seed, steps) });

describe('an order', () => {
  it('is passed on once, with an epoch of its own, and the job runs', () => {
    order({ job: 'timing', to: 'start', options: { most: 100 } });
    order({ job: 'timing', to: 'start', options: { most: 1000 } }); // it goes on already
    dispatch({ type: 'copies', line: 0, by: 1 });
    order({ job: 'distance', to: 'start', options: { distance: 4, seed: 1 } });
    expect(asked).toEqual([
      { type: 'run', job: 'timing', epoch: 1, options: { most: 100 } },
      { type: 'run', job: 'distance', epoch: 2, options: { distance: 4, seed: 1 } },
    ]);
    expect(state.facts.jobs.timing).toMatchObject({ status: 'running', options: { most: 100 } });
    expect(state.facts.jobs.retrain.status).toBe('idle');
  });

  it('pauses, goes on and stops', () => {
    order({ job: 'retrain', to: 'pause' }); // nothing to pause
    order({ job: 'retrain', to: 'start', options: fullRun });
    for (const to of ['pause', 'resume', 'stop', 'resume'] as const) order({ job: 'retrain', to });
    expect(asked.map(({ type }) => type)).toEqual(['run', 'pause', 'resume', 'stop']);
    expect(state.facts.jobs.retrain.status).toBe('stopped');
  });
});

describe('a report', () => {
  it('changes numbers and leaves a pause a pause', () => {
    order({ job: 'timing', to: 'start', options: { most: 100 } });
    order({ job: 'timing', to: 'pause' });
    const result = [{ n: 10, milliseconds: 1, tableBytes: 400, usedBytes: 1, replaced: null }];
    report({ type: 'progress', job: 'timing', epoch: 1, done: 1, total: 3, result });
    expect(state.facts.jobs.timing).toMatchObject({ status: 'paused', done: 1, total: 3, result });
    report({ type: 'done', job: 'timing', epoch: 1 });
    expect(state.facts.jobs.timing.status).toBe('done');
  });

  it('of a failure is kept in words until the next start', () => {
    order({ job: 'timing', to: 'start', options: { most: 100 } });
    report({ type: 'failed', job: 'timing', epoch: 1, error: 'out of memory' });
    expect(state.facts.jobs.timing).toMatchObject({ status: 'failed', error: 'out of memory' });
    order({ job: 'timing', to: 'start', options: { most: 100 } });
    expect(state.facts.jobs.timing).toMatchObject({ status: 'running', error: '' });
  });

  it('of a comparison is added to those before, or replaces the same one', () => {
    order({ job: 'distance', to: 'start', options: { distance: 1, seed: 1 } });
    compared(1, 1, 1, 10);
    compared(1, 1, 1, 20);
    report({ type: 'done', job: 'distance', epoch: 1 });
    order({ job: 'distance', to: 'start', options: { distance: 4, seed: 1 } });
    expect(state.facts.jobs.distance.result).toEqual([comparison(1, 1, 20)]); // stays while the next one begins
    compared(2, 4, 1, 30);
    compared(2, 1, 2, 40);
    expect(state.facts.jobs.distance.result).toEqual([
      comparison(1, 1, 20),
      comparison(4, 1, 30),
      comparison(1, 2, 40),
    ]);
  });

  it('of an examination says whether its file is the shipped one, byte for byte', () => {
    const shipped = new Uint8Array([1, 2, 3]);
    const examined = (step: number, ...bytes: number[]): void => {
      const examination = { step, families: [], file: new Uint8Array(bytes) };
      const result = { losses: [], examination, milliseconds: 1 };
      report({ type: 'progress', job: 'retrain', epoch: 1, done: step, total: 9, result });
    };
    const same = () => state.facts.jobs.retrain.result?.examination?.shipped;
    order({ job: 'retrain', to: 'start', options: fullRun });
    examined(1, 1, 2, 3);
    expect(same()).toBeNull(); // there is nothing to compare with
    dispatch({ type: 'lesson-model', set: { status: 'ready', source: 'shipped', file: shipped } });
    examined(2, 1, 2, 4);
    expect(same()).toBe(false);
    const { examination } = state.facts.jobs.retrain.result!;
    dispatch({ type: 'lesson-model', set: { source: 'retrained', file: examination!.file } });
    examined(3, 1, 2, 3);
    expect(same()).toBe(true); // the shipped one is remembered
    const kept = state.facts.jobs.retrain.result!.examination;
    examined(3, 1, 2, 3);
    expect(state.facts.jobs.retrain.result!.examination).toBe(kept); // reported again: still the same object
    examined(4, 1, 2);
    expect(same()).toBe(false);
  });
});

it('ends with its lab', () => {
  watcher.close();
  expect(close).toHaveBeenCalled();
});

describe('the shipped model', () => {
  it('comes back after another one, without a second download', async () => {
    const file = new Uint8Array([1]);
    const download = vi.fn(() => Promise.resolve(file));
    watcher = createLibrarian(dispatch, download);
    const model = () => state.facts.lessonModel;
    watcher.watch(state);
    await vi.waitFor(() => expect(model()).toMatchObject({ status: 'ready', source: 'shipped', file }));
    dispatch({ type: 'lesson-model', set: { source: 'retrained', file: new Uint8Array([2]) } });
    dispatch({ type: 'lesson-model', set: { status: 'absent' } });
    await vi.waitFor(() => expect(model()).toMatchObject({ status: 'ready', source: 'shipped', file }));
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('that did not come is asked for again when the network is back', async () => {
    const network = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener'] as const)
      vi.stubGlobal(name, network[name].bind(network));
    const file = new Uint8Array([1]);
    const download = vi.fn(() => Promise.resolve(file)).mockRejectedValueOnce(new Error('404'));
    watcher = createLibrarian(dispatch, download);
    const model = () => state.facts.lessonModel;
    watcher.watch(state);
    await vi.waitFor(() => expect(model()).toMatchObject({ status: 'failed', error: 'Error: 404' }));
    network.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(model()).toMatchObject({ status: 'ready', file }));
    network.dispatchEvent(new Event('online'));
    expect(download).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });

  it('that is another file is refused once, and read by nobody', async () => {
    const refuse = vi.fn();
    const path = createReadings(await engineOf(), undefined, refuse);
    dispatch({ type: 'lesson-model', set: { status: 'ready', file: new TextEncoder().encode('<html>Log in') } });
    expect([path(state), path(state)]).toEqual([null, null]);
    expect(refuse).toHaveBeenCalledTimes(1);
  });
});
