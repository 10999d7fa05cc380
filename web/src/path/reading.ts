// One text that the lesson model has read, as pictures show it: one layer and head, and the answer at one token.
import type { Engine } from '../engine/engine.js';
import type { Selection } from '../state/state.js';
import { clipSelection, readAttention } from './attention.js';
import type { Activations } from './attention.js';
import type { LessonModelFacts, Reading, Token, Unknown } from './frame.js';
import { tellingHead } from './telling.js';

/** Everything of one run, copied. */
export interface ReadText {
  readonly model: LessonModelFacts;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly unknown: readonly Unknown[];
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
    const asked = tokens.findLast(({ text, index }) => words.includes(text.toLowerCase()) && !names(tokens, index));
    if (asked) return asked.index;
  }
  return Math.max(0, tokens.length - 1);
}

/** "is the capital", "is a city": such a verb says what something is, and asks nothing. */
const names = (tokens: readonly Token[], verb: number): boolean =>
  ['the', 'a'].includes(tokens[verb + 1]?.text.toLowerCase() ?? '');

export function viewReading(engine: Engine, read: ReadText, wished: Selection): Reading {
  const { text, tokens, unknown, run, problem } = read;
  const question = askedToken(tokens);
  const { layer, head } = wished.layer === null || wished.head === null ? firstHead(read, question) : wished;
  const selection = clipSelection(
    { ...wished, layer, head, token: wished.token ?? question },
    tokens.length,
    run?.activations,
  );
  const asked = tokens[question]?.text === HIDDEN ? question : selection.token;
  return {
    text,
    tokens,
    attention: readAttention(engine, run && run.activations, selection.layer, selection.head),
    asked,
    answers: likeliestAt(read, asked),
    unknown,
    selection,
    problem,
  };
}

/** The head in which the token that the text asks about looks hardest at its answer; where that stands nowhere in the
 * text, the head of the last layer that looks hardest at any other word: what it reads goes straight into the answer. */
function firstHead(read: ReadText, question: number): Pick<Selection, 'layer' | 'head'> {
  const { tokens, run } = read;
  if (!run) return { layer: 0, head: 0 };
  const { T, layers, heads, weights } = run.activations;
  const rows = Array.from({ length: layers * heads }, (_, which) =>
    weights.subarray((which * T + question) * T, (which * T + question + 1) * T),
  );
  const others = tokens.filter(({ index }) => index !== question);
  const [answer] = likeliestAt(read, question);
  const said = others.filter(({ text }) => text.toLowerCase() === answer?.word);
  const first = said.length > 0 ? 0 : (layers - 1) * heads;
  const columns = (said.length > 0 ? said : others).map(({ index }) => index);
  const best = first + tellingHead(rows.slice(first), columns);
  return { layer: Math.floor(best / heads), head: best % heads };
}

/** The likeliest words at one token, the first ten. */
export function likeliestAt({ model: { words }, run }: ReadText, token: number): Reading['answers'] {
  if (!run) return [];
  const { logits, probs } = run;
  const V = words.length;
  const row = probs.subarray(token * V, (token + 1) * V);
  return Array.from(row.keys())
    .filter((id) => id > 0)
    .sort((a, b) => row[b]! - row[a]!)
    .slice(0, SHOWN)
    .map((id) => ({ word: words[id] ?? '', probability: row[id]!, logit: logits[token * V + id]! }));
}
