// The page's side of long work: one worker for all jobs, made for the first of them; or the main thread where workers
// are refused.
import { createJobs } from './lab-jobs.js';
import type { Jobs } from './lab-jobs.js';
import type { JobName, LabMessage, LabReport, LabRequest } from './lab-protocol.js';
import { serveLab } from './lab-serve.js';
import { startLabWorker } from './workers.js';

export interface Lab {
  ask(request: LabRequest): void;
  /** End the worker, for ever. */
  close(): void;
}

/** The part of Worker that is used here. */
export interface LabWorker {
  postMessage(message: LabRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<LabMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LabParts {
  readonly makeWorker: () => LabWorker;
  /** for the main thread, when it has to do them */
  readonly makeJobs: () => Jobs;
}

/** Reports come with the epoch of their order, and none of an order that was stopped or replaced. */
export function createLab(
  report: (report: LabReport) => void,
  { makeWorker, makeJobs }: LabParts = { makeWorker: startLabWorker, makeJobs: createJobs },
): Lab {
  /** what is going on, by job, as its epoch */
  const going = new Map<JobName, number>();
  let worker: LabWorker | null = null;
  let send: ((request: LabRequest) => void) | null = null;

  function hear(message: LabReport): void {
    if (going.get(message.job) !== message.epoch) return;
    if (message.type !== 'progress') going.delete(message.job);
    report(message);
  }

  function sendToWorker(): ((request: LabRequest) => void) | null {
    try {
      const made = makeWorker();
      /** asked before the worker has said that it is there */
      let unheard: LabRequest[] | null = [];
      made.onmessage = ({ data }) => {
        if (data.type === 'ready') unheard = null;
        else hear(data);
      };
      made.onerror = (event) => {
        event.preventDefault();
        made.terminate();
        worker = null;
        send = unheard ? sendHere() : null;
        if (unheard) unheard.forEach(send!);
        else fail(event.message);
      };
      worker = made;
      return (request) => {
        unheard?.push(request);
        made.postMessage(request);
      };
    } catch {
      return null;
    }
  }

  function sendHere(): (request: LabRequest) => void {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    return serveLab({ jobs: makeJobs(), slice: 6, pause, report: hear });
  }

  /** The worker died: its jobs have failed, and the next one gets another worker. */
  function fail(error: string): void {
    for (const [job, epoch] of [...going]) hear({ type: 'failed', job, epoch, error });
  }

  return {
    ask(request) {
      if (request.type === 'run') going.set(request.job, request.epoch);
      if (request.type === 'stop') going.delete(request.job);
      send ??= sendToWorker() ?? sendHere();
      send(request);
    },
    close() {
      for (const job of [...going.keys()]) this.ask({ type: 'stop', job });
      worker?.terminate();
    },
  };
}
