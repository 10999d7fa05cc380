// What a chapter is: its sections in the order of reading. The words live in one file per chapter.
import type { TemplateResult } from 'lit';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';

export interface Prediction {
  readonly question: string;
  readonly answers: readonly { readonly label: string; readonly reply: string }[];
}

export interface Section {
  /** part of a link to it */
  readonly id: string;
  readonly title: string;
  body(frame: Frame, state: State): TemplateResult;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** the chapter in a sentence or two */
  readonly lead: string;
  readonly sections: readonly Section[];
}
