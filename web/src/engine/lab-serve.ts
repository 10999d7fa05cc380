// Runs the jobs of the lab side by side, slice by slice. The worker does this; without workers the main thread does.
import type { Jobs } from './lab-jobs.js';
import type { JobName, LabReport, LabRequest, Order, Progress, Slices, Work } from './lab-protocol.js';

export interface LabService {
  readonly jobs: Jobs;
  /** milliseconds of work between two pauses */
  readonly slice: number;
  /** lets messages in */
  readonly pause: () => Promise<void>;
  readonly report: (report: LabReport) => void;
}

/** Reports closer to each other than this, ms, tell a reader nothing. */
const INTERVAL = 100;

/** One order being carried out. */
class Turn {
  dropped = false;
  /** waits while the job is paused */
  gate: Promise<void> = Promise.resolve();
  open: () => void = () => undefined;

  close(): void {
    this.open(); // whoever waits at an older gate
    this.gate = new Promise((resolve) => (this.open = resolve));
  }
}

/** Returns what to call with each request. */
export function serveLab({ jobs, slice, pause, report }: LabService): (request: LabRequest) => void {
  const turns = new Map<JobName, Turn>();

  async function carryOut<Name extends JobName>(order: Order<Name>, turn: Turn): Promise<void> {
    const { job, epoch } = order;
    const start: (options: Work[Name]['options']) => Promise<Slices<Name>> = jobs[job];
    const tell = (progress: Progress<Work[Name]['result']>): void =>
      report({ type: 'progress', job, epoch, ...progress } as LabReport);
    let told = -Infinity;
    let untold: Progress<Work[Name]['result']> | null = null;
    let breath = performance.now();
    for (const progress of await start(order.options)) {
      const now = performance.now();
      untold = progress;
      if (now - told >= INTERVAL) {
        tell(progress);
        [told, untold] = [now, null];
      }
      if (now - breath < slice) continue;
      await pause();
      await turn.gate;
      if (turn.dropped) return;
      breath = performance.now();
    }
    if (turn.dropped) return;
    if (untold) tell(untold);
    report({ type: 'done', job, epoch });
  }

  function run(order: Order): void {
    const turn = new Turn();
    drop(order.job);
    turns.set(order.job, turn);
    carryOut(order, turn).catch((error: unknown) => {
      if (!turn.dropped) report({ type: 'failed', job: order.job, epoch: order.epoch, error: String(error) });
    });
  }

  function drop(job: JobName): void {
    const turn = turns.get(job);
    turns.delete(job);
    if (!turn) return;
    turn.dropped = true;
    turn.open();
  }

  return (request) => {
    switch (request.type) {
      case 'run':
        return run(request);
      case 'pause':
        return turns.get(request.job)?.close();
      case 'resume':
        return turns.get(request.job)?.open();
      case 'stop':
        return drop(request.job);
    }
  };
}
