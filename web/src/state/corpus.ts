// Small changes of the corpus; each gives a new one and leaves the old alone.
import { limits } from './limits.js';
import type { CorpusLine } from './state.js';

type Corpus = readonly CorpusLine[];

export const editLine = (corpus: Corpus, line: number, set: Partial<CorpusLine>): Corpus =>
  corpus.map((old, index) => (index === line ? { ...old, ...set } : old));

export const changeCopies = (corpus: Corpus, line: number, by: number): Corpus =>
  corpus.map((old, index) => (index === line ? { ...old, copies: Math.max(limits.copies.low, old.copies + by) } : old));

export const removeLine = (corpus: Corpus, line: number): Corpus => corpus.filter((_, index) => index !== line);

export function addLine(corpus: Corpus, { text, copies }: CorpusLine): Corpus {
  const sentence = text.trim();
  const same = corpus.findIndex((line) => line.text === sentence);
  return same < 0 ? [...corpus, { text: sentence, copies }] : changeCopies(corpus, same, copies);
}

/** By content, because a link or a reload brings a copy. */
export const sameCorpus = (a: Corpus, b: Corpus): boolean =>
  a.length === b.length && a.every(({ text, copies }, i) => text === b[i]!.text && copies === b[i]!.copies);
