// What a chapter is: its sections in the order of reading. The words live in one file per chapter.
import type { TemplateResult } from 'lit';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';

export interface Prediction {
  /** by which the chosen answer is remembered */
  readonly id: string;
  readonly question: string;
  /** in a few words, under which it is folded, so that the experiment stays on the same screen */
  readonly short?: string;
  readonly answers: readonly { readonly label: string; readonly reply: string }[];
  /** index of the answer that the experiment bears out; left out where none is right */
  readonly right?: number;
}

export interface Section {
  /** part of a link to it */
  readonly id: string;
  readonly title: string;
  /** those that its body asks */
  readonly predictions?: readonly Prediction[];
  /** what comes before the body: of the first section, it is painted before anything else is drawn */
  readonly start?: TemplateResult;
  body(frame: Frame, state: State): TemplateResult;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** the chapter in a sentence or two */
  readonly lead: string;
  readonly sections: readonly Section[];
}
