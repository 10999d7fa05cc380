// Training through real message ports, and without a worker: progress, newest request only, failures in words.
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../web/src/engine/listen.js';
import type { Port } from '../../../web/src/engine/listen.js';
import type { Report } from '../../../web/src/engine/protocol.js';
import { createTrainer } from '../../../web/src/engine/trainer.js';
import type { Trainer, WorkerLike } from '../../../web/src/engine/trainer.js';
import { live } from '../../../web/src/engine/training.js';
import type { Recipe } from '../../../web/src/engine/training.js';
import { moduleOf } from './load.js';

const module = await moduleOf();
const recipe: Recipe = {
  corpus: [
    { text: 'the sky is blue', copies: 3 },
    { text: 'the sky is grey', copies: 1 },
    { text: 'the grass is green', copies: 4 },
  ],
  switches: { causal: true },
  heads: 2,
  layers: 1,
  seed: 1,
};

/** A worker made of a message channel: structured clones and transfers are real, only the thread is not. */
function portWorker(): WorkerLike & { die(): void } {
  const { port1, port2 } = new NodeChannel();
  listen(port2 as unknown as Port);
  const worker: WorkerLike & { die(): void } = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => port1.postMessage(message),
    terminate: () => port1.close(),
    die() {
      port1.close();
      this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    },
  };
  port1.on('message', (data: Report) => worker.onmessage?.({ data } as MessageEvent<Report>));
  return worker;
}

const refusedWorker = (): never => {
  throw new DOMException('workers are blocked', 'SecurityError');
};

/** Run a trainer until its first report that ends a request. */
async function untilEnd(makeWorker: () => WorkerLike, ask: (trainer: Trainer) => void): Promise<Report[]> {
  const reports: Report[] = [];
  let trainer: Trainer | undefined;
  await new Promise<void>((resolve) => {
    trainer = createTrainer(
      module,
      (report) => {
        reports.push(report);
        if (report.type !== 'progress') resolve();
      },
      makeWorker,
    );
    ask(trainer);
  });
  trainer?.close();
  return reports;
}

const paramsOf = (reports: Report[]): Float32Array => {
  const last = reports.at(-1);
  if (last?.type !== 'done') throw new Error(`ended with ${JSON.stringify(last)}`);
  return last.params;
};

describe.each([
  ['with a worker', portWorker],
  ['without workers', refusedWorker],
])('training %s', (_, makeWorker) => {
  it('reports every step once, a loss that falls, and the params at the end', async () => {
    const reports = await untilEnd(makeWorker, (trainer) => trainer.train(1, recipe));
    const losses = reports.flatMap((report) => (report.type === 'progress' ? report.losses : []));
    expect(losses.map(({ step }) => step)).toEqual(Array.from({ length: live.steps }, (_, index) => index + 1));
    expect(losses.at(-1)?.loss).toBeLessThan(0.5 * (losses[0]?.loss ?? 0));
    expect(paramsOf(reports).every(Number.isFinite)).toBe(true);
  });

  it('is the same bits each time', async () => {
    const run = () => untilEnd(makeWorker, (trainer) => trainer.train(1, recipe));
    expect(paramsOf(await run())).toEqual(paramsOf(await run()));
  });

  it('drops an older request for a newer one', async () => {
    const reports = await untilEnd(makeWorker, (trainer) => {
      trainer.train(1, recipe);
      trainer.train(2, { ...recipe, seed: 2 });
    });
    expect(new Set(reports.map(({ epoch }) => epoch))).toEqual(new Set([2]));
  });

  it('drops a request that is running', async () => {
    let trainer: Trainer | undefined;
    const epochs: number[] = [];
    await new Promise<void>((resolve) => {
      trainer = createTrainer(
        module,
        (report) => {
          epochs.push(report.epoch);
          if (report.epoch === 1) trainer?.train(2, recipe);
          if (report.type === 'done') resolve();
        },
        makeWorker,
      );
      trainer.train(1, recipe);
    });
    trainer?.close();
    expect(epochs.filter((epoch) => epoch === 1).length).toBe(1);
    expect(epochs.at(-1)).toBe(2);
  });

  it('says by name why a corpus cannot be trained on, and trains the next', async () => {
    const trainer = (asked: Trainer): void => asked.train(1, { ...recipe, corpus: [] });
    expect(await untilEnd(makeWorker, trainer)).toEqual([{ type: 'failed', epoch: 1, error: 'ESTATE' }]);
    const words = [{ text: 'word', copies: 1 }];
    const reports = await untilEnd(makeWorker, (asked) => asked.train(1, { ...recipe, corpus: words }));
    expect(reports).toEqual([{ type: 'failed', epoch: 1, error: 'ESTATE' }]);
  });

  it('leaves out lines that the engine refuses', async () => {
    const hostile = [{ text: '\0', copies: 1 }, ...recipe.corpus, { text: ' ', copies: 1 }];
    const run = (corpus: Recipe['corpus']) =>
      untilEnd(makeWorker, (trainer) => trainer.train(1, { ...recipe, corpus }));
    expect(paramsOf(await run(hostile))).toEqual(paramsOf(await run(recipe.corpus)));
  });
});

describe('a worker that dies', () => {
  it('is replaced by the main thread, which gives the same params', async () => {
    const expected = paramsOf(await untilEnd(refusedWorker, (trainer) => trainer.train(1, recipe)));
    const worker = portWorker();
    const reports = await untilEnd(
      () => worker,
      (trainer) => {
        trainer.train(1, recipe);
        worker.die();
      },
    );
    expect(paramsOf(reports)).toEqual(expected);
  });
});

describe('a stopped trainer', () => {
  it('says nothing more', async () => {
    const reports: Report[] = [];
    const trainer = createTrainer(module, (report) => reports.push(report), refusedWorker);
    trainer.train(1, recipe);
    trainer.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reports).toEqual([]);
  });
});
