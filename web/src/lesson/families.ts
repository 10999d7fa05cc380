// Row 3.9: families of sentences that the lesson model learned. The sentences are its own, in English, in every language.
import * as english from './en/families.js';
import type { Prediction } from './chapter.js';
import { spoken } from './speech.js';

export interface Variant {
  /** what is different in it */
  readonly label: string;
  readonly text: string;
  /** where the answer is one of two words of the text: the right one and its rival */
  readonly between?: readonly [wanted: string, rival: string];
}

export interface Family {
  /** as in model/lesson.grammar */
  readonly name: string;
  readonly title: string;
  readonly variants: readonly Variant[];
  /** what the pictures alone would leave open, about the shipped model */
  readonly note?: string;
  /** its point is how well the words go together */
  readonly fit?: true;
  readonly prediction: Prediction;
}

/** What the model was never prepared for. */
export interface Strange {
  readonly label: string;
  readonly text: string;
}

export const examples = spoken('examples', english);
