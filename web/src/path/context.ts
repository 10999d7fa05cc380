// Rows 5.2 and 5.3: what stands around a question becomes one text, in the form that the lesson model was trained on.
import type { Shot } from '../state/state.js';
import { HIDDEN } from './reading.js';

/** "loved it: up; total waste: down; so happy: ___"; a line in which nothing was typed is left out. */
export const shotsText = (shots: readonly Shot[], question: string): string =>
  [
    ...shots.map(({ text, label }) => [bare(text), bare(label)]).filter((parts) => parts.join('') !== ''),
    [bare(question), HIDDEN],
  ]
    .map((parts) => parts.join(': '))
    .join('; ');

/** Tokens of "policy:". */
const OPENING = 2;

export interface Context {
  readonly text: string;
  /** where each document lies in it, its full stop with it */
  readonly spans: readonly { readonly from: number; readonly until: number }[];
}

/** "policy: refunds within 30 days. answer: refunds within ___"; lines without a policy were questions in training:
 * "question: refunds within? answer: ___". `lengths`: tokens of each document. */
export function policyContext(documents: readonly string[], lengths: readonly number[], question: string): Context {
  if (documents.length === 0) return { text: `question: ${question}? answer: ${HIDDEN}`, spans: [] };
  let until = OPENING;
  return {
    text: `policy: ${documents.map((document) => `${document}. `).join('')}answer: ${question} ${HIDDEN}`,
    spans: lengths.map((length) => ({ from: until, until: (until += length + 1) })),
  };
}

/** Forgiving: without blanks around it, without the sign that ends a sentence, without a hidden word at its end. */
export const bare = (text: string): string => text.trim().replace(/[\s.,:;?!_]+$/u, '');
