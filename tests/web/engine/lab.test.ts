// Long jobs through real message ports, and without a worker: what they find, pause, stop, failures in words.
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compared } from '../../../web/src/engine/lab-distance.js';
import type { DistanceResult } from '../../../web/src/engine/lab-distance.js';
import { createJobs } from '../../../web/src/engine/lab-jobs.js';
import type { LabSources } from '../../../web/src/engine/lab-jobs.js';
import { listenLab } from '../../../web/src/engine/lab-listen.js';
import type { LabPort } from '../../../web/src/engine/lab-listen.js';
import { distances, linesAt } from '../../../web/src/engine/lab-lines.js';
import type { LabMessage, LabReport, LabRequest } from '../../../web/src/engine/lab-protocol.js';
import type { RetrainResult } from '../../../web/src/engine/lab-retrain.js';
import type { Timing } from '../../../web/src/engine/lab-timing.js';
import { createLab } from '../../../web/src/engine/lab.js';
import type { Lab, LabWorker } from '../../../web/src/engine/lab.js';
import { bytesOf } from './load.js';

const bytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(`build/${file}`));
const sources: LabSources = {
  engine: { simd: await bytesOf('simd'), scalar: await bytesOf('scalar') },
  trainer: { simd: await bytes('lesson-trainer.simd.wasm'), scalar: await bytes('lesson-trainer.scalar.wasm') },
  grammar: () => readFile('model/lesson.grammar', 'utf8'),
};

interface PortWorker extends LabWorker {
  die(): void;
}

/** Lets timers in as well: the test runs in the worker's thread. */
const immediate = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A worker made of a message channel: structured clones are real, only the thread is not, so its jobs have to be ended. */
function portWorker(): PortWorker {
  const { port1, port2 } = new NodeChannel();
  const port: LabPort = { postMessage: (message) => port2.postMessage(message), onmessage: null };
  const hear = (data: LabRequest): void => port.onmessage?.({ data } as MessageEvent<LabRequest>);
  port2.on('message', hear);
  const worker: PortWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => port1.postMessage(message),
    terminate() {
      for (const job of ['timing', 'distance', 'retrain'] as const) hear({ type: 'stop', job });
      port1.close();
    },
    die() {
      this.terminate();
      this.onerror?.({ preventDefault: () => undefined, message: 'out of memory' } as ErrorEvent);
    },
  };
  port1.on('message', (data: LabMessage) => worker.onmessage?.({ data } as MessageEvent<LabMessage>));
  listenLab(port, createJobs(sources), immediate);
  return worker;
}

const refused = (): never => {
  throw new DOMException('workers are blocked', 'SecurityError');
};

let lab: Lab;
let reports: LabReport[];
function open(makeWorker: () => LabWorker): void {
  reports = [];
  const makeJobs = () => createJobs(sources);
  lab = createLab((report) => reports.push(report), { makeWorker, makeJobs });
}
afterEach(() => lab.close());

const until = (ready: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(ready()).toBe(true), { timeout: 20_000, interval: 5 });
const ended = (): Promise<void> => until(() => reports.some(({ type }) => type !== 'progress'));
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const done = () => reports.flatMap((report) => (report.type === 'progress' ? [report.done] : []));

/** What the last report of a job that is done found. */
function found(): unknown {
  expect(reports.at(-1)?.type).toBe('done');
  const last = reports.at(-2);
  if (last?.type !== 'progress') throw new Error('nothing found');
  expect(last.done).toBeLessThanOrEqual(last.total);
  return last.result;
}

vi.setConfig({ testTimeout: 30_000 });

describe.each([
  ['with a worker', portWorker],
  ['without workers', refused],
])('the lab %s', (_, makeWorker) => {
  it('times attention over longer and longer texts', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'timing', epoch: 1, options: { most: 1000 } });
    await ended();
    const timings = found() as readonly Timing[];
    expect(timings.map(({ n }) => n)).toEqual([10, 100, 1000]);
    for (const { n, milliseconds, tableBytes, usedBytes, replaced } of timings) {
      expect(Number.isFinite(milliseconds) && milliseconds > 0).toBe(true);
      expect(tableBytes).toBe(4 * n * n);
      expect(usedBytes).toBeLessThan(4_000_000);
      expect(replaced!.milliseconds).toBeGreaterThan(0);
      expect(replaced!.farthest).toBeGreaterThan(0); // the tokens are others, and so are the roundings
      expect(replaced!.farthest).toBeLessThan(1e-5);
    }
    const [short, , long] = timings;
    expect(long!.milliseconds).toBeGreaterThan(short!.milliseconds);
  });

  it('teaches three networks the same lines', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'distance', epoch: 1, options: { distance: 4, seed: 1 } });
    await ended();
    const { words, lines, learners } = found() as DistanceResult;
    const { attention, recurrent, windowed } = learners;
    expect([words, lines]).toEqual([['sugar', 'in', 'the', 'cup', 'is'], 4]);
    expect([attention.sure, recurrent.sure, windowed.sure]).toEqual([4, 4, 0]);
    expect(attention.steps).toBeLessThan(recurrent.steps);
    expect(windowed.steps).toBe(recurrent.steps);
    // before training: a factor for nearly every word in the state, none in attention, exactly 0 outside the window
    const far = (values: readonly number[]): number => values[0]! / values.at(-1)!;
    expect(far(recurrent.before)).toBeLessThan(0.2);
    expect(far(attention.before)).toBeGreaterThan(0.2);
    expect([windowed.before, windowed.after!].map((values) => values.map((value) => value > 0))).toEqual([
      [false, false, true, true, true],
      [false, false, true, true, true],
    ]);
    // after it the state has learned to carry the word
    expect(recurrent.after![0]).toBeGreaterThan(recurrent.before[0]!);
  });

  it('trains the lesson model, examines it, and hands over its file', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'retrain', epoch: 1, options: { steps: 4, seed: 1 } });
    await ended();
    const { losses, examination, milliseconds } = found() as RetrainResult;
    expect(losses.map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    expect(losses.every(({ loss }) => loss > 0)).toBe(true);
    expect(examination?.step).toBe(4);
    expect(examination?.families.map(({ family }) => family)).toContain('it-meaning');
    expect(examination?.file.length).toBeGreaterThan(100_000);
    expect(milliseconds).toBeGreaterThan(0);
  });

  it('waits while it is paused, and goes on where it was', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'retrain', epoch: 1, options: { steps: 30, seed: 1 } });
    await until(() => done().length > 0);
    lab.ask({ type: 'pause', job: 'retrain' });
    await wait(150); // the slice that was going on
    const before = reports.length;
    await wait(200);
    expect(reports.length).toBe(before);
    lab.ask({ type: 'resume', job: 'retrain' });
    await ended();
    found();
    expect(done()).toEqual([...done()].sort((a, b) => a - b));
  });

  it.each([
    ['while it runs', false],
    ['while it is paused', true],
  ])('is silent about a job that was stopped %s, and does another beside it', async (_when, paused) => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'retrain', epoch: 1, options: { steps: 12_000, seed: 1 } });
    await until(() => done().length > 0);
    if (paused) lab.ask({ type: 'pause', job: 'retrain' });
    lab.ask({ type: 'stop', job: 'retrain' });
    reports.length = 0;
    lab.ask({ type: 'run', job: 'distance', epoch: 2, options: { distance: 1, seed: 1 } });
    await ended();
    await wait(100);
    expect(new Set(reports.map(({ job }) => job))).toEqual(new Set(['distance']));
    found();
  });

  it('drops an order for a newer one of the same job', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'distance', epoch: 1, options: { distance: 12, seed: 1 } });
    lab.ask({ type: 'run', job: 'distance', epoch: 2, options: { distance: 1, seed: 1 } });
    await ended();
    expect(new Set(reports.map(({ epoch }) => epoch))).toEqual(new Set([2]));
  });

  it('says in words what cannot be done, and then does what can', async () => {
    open(makeWorker);
    lab.ask({ type: 'run', job: 'distance', epoch: 1, options: { distance: 5, seed: 1 } });
    await ended();
    expect(reports).toEqual([
      { type: 'failed', job: 'distance', epoch: 1, error: 'RangeError: no lines of distance 5' },
    ]);
    reports.length = 0;
    lab.ask({ type: 'run', job: 'distance', epoch: 2, options: { distance: 1, seed: 1 } });
    await ended();
    found();
  });
});

describe('a worker', () => {
  it('is made for the first job, once', async () => {
    const make = vi.fn(portWorker);
    open(make);
    expect(make).not.toHaveBeenCalled();
    lab.ask({ type: 'run', job: 'distance', epoch: 1, options: { distance: 1, seed: 1 } });
    await ended();
    lab.ask({ type: 'run', job: 'distance', epoch: 2, options: { distance: 1, seed: 1 } });
    await until(() => reports.filter(({ type }) => type === 'done').length === 2);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('that dies takes its jobs with it, in words; the next job gets another', async () => {
    const made: PortWorker[] = [];
    open(() => {
      made.push(portWorker());
      return made.at(-1)!;
    });
    lab.ask({ type: 'run', job: 'retrain', epoch: 1, options: { steps: 12_000, seed: 1 } });
    await until(() => reports.length > 0);
    made[0]!.die();
    expect(reports.at(-1)).toEqual({ type: 'failed', job: 'retrain', epoch: 1, error: 'out of memory' });
    reports.length = 0;
    lab.ask({ type: 'run', job: 'distance', epoch: 2, options: { distance: 1, seed: 1 } });
    await ended();
    found();
    expect(made.length).toBe(2);
  });

  it('that never starts is replaced by the main thread, with all that was asked', async () => {
    const terminate = vi.fn();
    const silent: LabWorker = { postMessage: vi.fn(), terminate, onmessage: null, onerror: null };
    open(() => silent);
    lab.ask({ type: 'run', job: 'distance', epoch: 1, options: { distance: 1, seed: 1 } });
    lab.ask({ type: 'pause', job: 'distance' });
    silent.onerror?.({ preventDefault: () => undefined, message: '' } as ErrorEvent);
    await wait(150);
    expect(reports.filter(({ type }) => type !== 'progress')).toEqual([]);
    lab.ask({ type: 'resume', job: 'distance' });
    await ended();
    found();
    expect(terminate).toHaveBeenCalled();
  });

  it('ends with the lab', async () => {
    const worker = portWorker();
    const terminate = vi.spyOn(worker, 'terminate');
    open(() => worker);
    lab.ask({ type: 'run', job: 'retrain', epoch: 1, options: { steps: 12_000, seed: 1 } });
    await until(() => reports.length > 0);
    lab.close();
    expect(terminate).toHaveBeenCalled();
    reports.length = 0;
    await wait(150);
    expect(reports).toEqual([]);
  });
});

describe('what a job needs', () => {
  it('is loaded when it is needed, once; after a failure it is tried again', async () => {
    const grammar = vi.fn(sources.grammar).mockRejectedValueOnce(new Error('no grammar came'));
    const jobs = createJobs({ ...sources, grammar });
    expect(grammar).not.toHaveBeenCalled();
    const options = { steps: 1, seed: 1 };
    await expect(jobs.retrain(options)).rejects.toThrow('no grammar came');
    for (let time = 0; time < 2; time++) await jobs.retrain(options);
    expect(grammar).toHaveBeenCalledTimes(2);
  });
});

describe('the lines of row 4.3', () => {
  it.each(distances)('have %i words between the first and the last', (distance) => {
    const lines = linesAt(distance);
    expect(new Set(lines.map(({ answer }) => answer)).size).toBe(lines.length);
    expect(new Set(lines.map(({ prompt }) => prompt.split(' ').slice(1).join(' '))).size).toBe(1);
    for (const { prompt } of lines) expect(prompt.split(' ').length).toBe(1 + distance);
  });

  it('reach out of the window, and stay in it', () => {
    expect(distances.some((distance) => distance < compared.window)).toBe(true);
    expect(distances.some((distance) => distance >= compared.window)).toBe(true);
  });
});
