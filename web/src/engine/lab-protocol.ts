// What the page and the lab say to each other: orders for long jobs one way, how these go the other.
import type { DistanceOptions, DistanceResult } from './lab-distance.js';
import type { RetrainOptions, RetrainResult } from './lab-retrain.js';
import type { Timing, TimingOptions } from './lab-timing.js';

/** What each job is asked, and what it finds. */
export interface Work {
  readonly timing: { readonly options: TimingOptions; readonly result: readonly Timing[] };
  readonly distance: { readonly options: DistanceOptions; readonly result: DistanceResult };
  readonly retrain: { readonly options: RetrainOptions; readonly result: RetrainResult };
}
export type JobName = keyof Work;

/** How far a job is. It goes from one of these to the next without letting anybody else in. */
export interface Progress<Result> {
  readonly done: number;
  readonly total: number;
  /** so far */
  readonly result: Result;
}

/** A job in slices: whoever runs it may pause between two of them, or never ask for the next. */
export type Slices<Name extends JobName> = Generator<Progress<Work[Name]['result']>, void>;

export type Order<Name extends JobName = JobName> = {
  [N in Name]: {
    readonly type: 'run';
    readonly job: N;
    /** comes back with each report, so that late ones can be told */
    readonly epoch: number;
    readonly options: Work[N]['options'];
  };
}[Name];

export type LabRequest = Order | { readonly type: 'pause' | 'resume' | 'stop'; readonly job: JobName };

export type LabReport =
  | {
      [N in JobName]: { readonly type: 'progress'; readonly job: N; readonly epoch: number } & Progress<
        Work[N]['result']
      >;
    }[JobName]
  | { readonly type: 'done'; readonly job: JobName; readonly epoch: number }
  | { readonly type: 'failed'; readonly job: JobName; readonly epoch: number; readonly error: string };

/** What the worker says: that it has started, then how its jobs go. */
export type LabMessage = LabReport | { readonly type: 'ready' };
