// What the page and the training worker say to each other.
import type { LossPoint, Recipe } from './training.js';

export type Request =
  /** first of all: the compiled module, of which the worker makes its own instance */
  | { readonly type: 'start'; readonly module: WebAssembly.Module }
  /** train this, and drop what is being trained */
  | { readonly type: 'train'; readonly epoch: number; readonly recipe: Recipe }
  | { readonly type: 'stop' };

/** The epoch is that of the request, so that late answers can be told. */
export type Report =
  | {
      readonly type: 'progress';
      readonly epoch: number;
      /** of the steps since the last report */
      readonly losses: readonly LossPoint[];
      readonly total: number;
      /** spent in training since the request, ms */
      readonly milliseconds: number;
    }
  | { readonly type: 'done'; readonly epoch: number; readonly params: Float32Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly epoch: number; readonly error: string };
