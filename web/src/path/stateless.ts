// Row 6.6: the model keeps nothing between two runs; what it "remembers" stands in the prompt.
import type { Reading } from './frame.js';
import { fingerprint } from './lesson-model.js';
import { askedToken, likeliestAt } from './reading.js';
import type { ReadText } from './reading.js';

export interface Stateless {
  /** hashes of all probabilities: of the prompt, of another text after it, of the prompt once more */
  readonly first: string;
  readonly between: { readonly text: string; readonly hash: string };
  readonly again: string;
  /** the two runs of the prompt, bit by bit */
  readonly same: boolean;
  /** fingerprints of the parameters, before the three runs and after them */
  readonly params: readonly [string, string];
  readonly answers: Reading['answers'];
  /** the last sentence without those before it; null: there is only one */
  readonly alone: { readonly text: string; readonly answers: Reading['answers'] } | null;
}

/** A model that reads, really, each time that it is asked to. */
export interface Runs {
  readonly read: (text: string) => ReadText;
  readonly params: () => Float32Array;
}

export function readTwice({ read, params }: Runs, prompt: string, other: string): Stateless | null {
  const before = fingerprint(params());
  const first = read(prompt);
  if (!first.run) return null;
  const between = read(other);
  const again = read(prompt);
  const rest = lastSentence(prompt);
  const alone = rest === null ? null : read(rest);
  return {
    first: hashOf(first),
    between: { text: other, hash: hashOf(between) },
    again: hashOf(again),
    same: first.run.probs.every((p, i) => Object.is(p, again.run?.probs[i])),
    params: [before, fingerprint(params())],
    answers: answersOf(first),
    alone: alone?.run ? { text: alone.text, answers: answersOf(alone) } : null,
  };
}

const hashOf = ({ run }: ReadText): string => (run ? fingerprint(run.probs) : '');
const answersOf = (read: ReadText): Reading['answers'] => likeliestAt(read, askedToken(read.tokens));

/** What stands after the last full stop that has something on both sides. */
export function lastSentence(text: string): string | null {
  const sentences = text.split(/[.!?。]/).filter((sentence) => sentence.trim() !== '');
  return sentences.length > 1 ? sentences.at(-1)!.trim() : null;
}
