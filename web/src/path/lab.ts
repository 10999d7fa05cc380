// Has long jobs done when the learner orders them, and tells the store how they go.
import { createLab } from '../engine/lab.js';
import type { Lab } from '../engine/lab.js';
import type { JobName, LabReport, Order, Work } from '../engine/lab-protocol.js';
import type { Action, JobReport } from '../state/reduce.js';
import type { DistanceResult, Jobs, LessonModel, RetrainResult, State } from '../state/state.js';
import type { Watcher } from './store.js';

type Seen = { readonly [Name in JobName]: Jobs[Name]['status'] };

export function createLabWatcher(
  dispatch: (action: Action) => void,
  makeLab: (report: (report: LabReport) => void) => Lab = createLab,
): Watcher {
  let seen: Seen = { timing: 'idle', distance: 'idle', retrain: 'idle' };
  let epoch = 0;
  let shipped: Uint8Array | null = null;
  let comparisons: readonly DistanceResult[] = [];
  let examined: RetrainResult['examination'] = null;
  const lab = makeLab(hear);

  function hear(report: LabReport): void {
    if (report.type === 'progress') return dispatch({ type: 'job', report: found(report) });
    const set =
      report.type === 'done' ? { status: 'done' as const } : { status: 'failed' as const, error: report.error };
    dispatch({ type: 'job', report: { job: report.job, set } });
  }

  function found(report: Extract<LabReport, { type: 'progress' }>): JobReport {
    const { done, total } = report;
    switch (report.job) {
      case 'timing':
        return { job: 'timing', set: { done, total, result: report.result } };
      case 'distance':
        comparisons = [...comparisons.filter((one) => !sameRun(one, report.result)), report.result];
        return { job: 'distance', set: { done, total, result: comparisons } };
      case 'retrain':
        return { job: 'retrain', set: { done, total, result: retrained(report.result) } };
    }
  }

  /** An examination comes again with each report: it stays the same object, and is compared with the shipped file once. */
  function retrained(result: Work['retrain']['result']): RetrainResult {
    const { examination } = result;
    if (examination?.step !== examined?.step)
      examined = examination && { ...examination, shipped: shipped && sameBytes(examination.file, shipped) };
    return { ...result, examination: examined };
  }

  function follow(job: JobName, from: Jobs[JobName]['status'], to: Jobs[JobName]): void {
    if (to.status === 'wanted') {
      if (job === 'retrain') examined = null;
      lab.ask({ type: 'run', job, epoch: ++epoch, options: to.options } as Order);
      dispatch({ type: 'job', report: { job, set: { status: 'running' } } });
    } else if (to.status === 'paused') lab.ask({ type: 'pause', job });
    else if (to.status === 'running' && from === 'paused') lab.ask({ type: 'resume', job });
    else if (to.status === 'stopped') lab.ask({ type: 'stop', job });
  }

  return {
    watch({ facts: { jobs, lessonModel } }: State) {
      shipped = shippedFile(lessonModel) ?? shipped;
      for (const job of Object.keys(seen) as JobName[]) {
        const from = seen[job];
        if (from === jobs[job].status) continue;
        seen = { ...seen, [job]: jobs[job].status }; // before it is followed: what follows may be another state
        follow(job, from, jobs[job]);
      }
    },
    close: () => lab.close(),
  };
}

const shippedFile = ({ source, file }: LessonModel): Uint8Array | null => (source === 'shipped' ? file : null);

const sameRun = (a: DistanceResult, b: DistanceResult): boolean => a.distance === b.distance && a.seed === b.seed;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
