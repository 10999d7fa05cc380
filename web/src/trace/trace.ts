// Tracing a number: where it comes from, step by step, down to params or counts, and a program that computes it again.
import type { TemplateResult } from 'lit';
import type { Frame } from '../path/frame.js';
import type { State, TextScope } from '../state/state.js';

export interface Trace {
  /** which number, in words */
  readonly what: string;
  readonly value: number;
  /** from the number back to where it begins */
  readonly steps: readonly { readonly words: string; readonly formula: TemplateResult }[];
  /** a program for Python with NumPy whose last line of output is the value */
  readonly python: string;
}

/** Of the number that a picture has selected; null: it shows none. Through a lens, frame and state are those of the scope. */
export type Tracer = (frame: Frame, state: State, scope: TextScope | '') => Trace | null;

const tracers = new Map<string, Tracer>();

/** They come after the first screen, by name of the view. */
export function addTracers(more: Readonly<Record<string, Tracer>>): void {
  for (const [view, tracer] of Object.entries(more)) tracers.set(view, tracer);
}

export const tracerOf = (view: string): Tracer | undefined => tracers.get(view);
