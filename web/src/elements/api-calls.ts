// What a host may call, see api.ts.
import type { Action } from '../state/reduce.js';
import type { State, Wishes } from '../state/state.js';
import { LessonAttributes } from './api-attributes.js';
import { exported } from './api-export.js';
import { readState, writeState } from './api-state.js';
import type { LessonApi } from './api.js';
import type { AttentionFigure } from './figure.js';

export abstract class LessonCalls extends LessonAttributes implements LessonApi {
  abstract page: boolean;

  /** Also before there is a store. */
  protected abstract get state(): State;
  protected abstract dispatch(action: Action): void;
  /** All of this, as one step. */
  protected abstract become(wishes: Wishes): void;
  protected abstract figures(): readonly AttentionFigure[];

  /** All that was chosen, as text to be kept. */
  getState(): string {
    return writeState(this.state.wishes);
  }

  /** What getState() gave, as one step of undo. Anything else throws, and changes nothing. */
  setState(state: string): void {
    this.become(readState(state));
  }

  /** As at the beginning; can be undone. */
  reset(): void {
    this.dispatch({ type: 'reset' });
  }

  /** One step back. */
  undo(): void {
    this.dispatch({ type: 'undo' });
  }

  /** One step forward again. */
  redo(): void {
    this.dispatch({ type: 'redo' });
  }

  /** The first figure, or the one with this view, as a picture of lines. */
  exportSVG(view?: string): Promise<Blob> {
    return exported(this.figures(), 'svg', view);
  }

  /** The same as a picture of pixels. */
  exportPNG(view?: string): Promise<Blob> {
    return exported(this.figures(), 'png', view);
  }

  /** The numbers of the same. */
  exportCSV(view?: string): Promise<Blob> {
    return exported(this.figures(), 'csv', view);
  }
}
