// A view is three pure functions: numbers, picture, sentence. The first and the third are tested without a browser.
import type { SVGTemplateResult } from 'lit';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';
import type { Action } from '../state/reduce.js';
import type { Table } from './table.js';

/** What a picture lets the learner do: it emits actions and never changes anything itself. */
export type Emit = (action: Action) => void;

/** The room that the page has for the picture, CSS pixels, and how the learner reads. */
export interface Room {
  readonly width: number;
  readonly rtl: boolean;
}

export interface View<Scene> {
  /** `attention-figure view="..."`, also the key of its strings */
  readonly name: string;
  /** where everything lies; null when the frame has nothing to show yet */
  layout(frame: Frame, state: State, room: Room): Scene | null;
  draw(scene: Scene, emit: Emit): SVGTemplateResult;
  /** the picture in one sentence: its accessible name, live region and print caption */
  describe(frame: Frame, state: State): string;
  /** the same numbers as a table, behind a disclosure: first row is the head */
  table(frame: Frame, state: State): Table;
}
