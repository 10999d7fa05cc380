// One text that the lesson model has read, as pictures show it: one layer and head, and the answer at one token.
import type { Engine } from '../engine/engine.js';
import type { Selection } from '../state/state.js';
import { clipSelection, readAttention } from './attention.js';
import type { Activations } from './attention.js';
import type { LessonModelFacts, Reading, Token } from './frame.js';

/** Everything of one run, copied. */
export interface ReadText {
  readonly model: LessonModelFacts;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** null: nothing to read, or refused */
  readonly run: {
    readonly activations: Activations;
    readonly logits: Float32Array; // (T,V)
    readonly probs: Float32Array; // (T,V)
  } | null;
  readonly problem: string;
}

/** The hidden word, in the texts of the lesson model. */
export const HIDDEN = '___';
/** How many of the likeliest words are shown. */
const SHOWN = 10;
/** What the model was trained to be asked about, the most telling first: hidden words, pronouns, a word with two
 * meanings, verbs. */
const questions: readonly (readonly string[])[] = [
  [HIDDEN],
  ['it', 'he', 'she'],
  ['bank'],
  ['were', 'was', 'are', 'is'],
];

/** The token that a text asks about when the learner has not chosen one. */
export function askedToken(tokens: readonly Token[]): number {
  for (const words of questions) {
    const asked = tokens.findLast(({ text }) => words.includes(text.toLowerCase()));
    if (asked) return asked.index;
  }
  return Math.max(0, tokens.length - 1);
}

export function viewReading(engine: Engine, read: ReadText, wished: Selection): Reading {
  const { model, text, tokens, run, problem } = read;
  const question = askedToken(tokens);
  const selection = clipSelection({ ...wished, token: wished.token ?? question }, tokens.length, run?.activations);
  const asked = tokens[question]?.text === HIDDEN ? question : selection.token;
  return {
    text,
    tokens,
    attention: readAttention(engine, run && run.activations, selection.layer, selection.head),
    asked,
    answers: run ? answersAt(model.words, run, asked) : [],
    selection,
    problem,
  };
}

function answersAt(
  words: readonly string[],
  { logits, probs }: NonNullable<ReadText['run']>,
  token: number,
): Reading['answers'] {
  const V = words.length;
  const row = probs.subarray(token * V, (token + 1) * V);
  return Array.from(row.keys())
    .filter((id) => id > 0)
    .sort((a, b) => row[b]! - row[a]!)
    .slice(0, SHOWN)
    .map((id) => ({ word: words[id] ?? '', probability: row[id]!, logit: logits[token * V + id]! }));
}
