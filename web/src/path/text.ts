// Steps 1 and 2: the corpus into the engine, the sentence into tokens.
import { EngineError } from '../engine/errors.js';
import type { Encoded, Lesson } from '../engine/lesson.js';
import { openCorpus } from '../engine/training.js';
import type { CorpusLine } from '../state/state.js';
import type { Problem, Token } from './frame.js';
import { lossFloor } from './loss-floor.js';

export interface Corpus {
  /** for each line of the engine, its index in wishes.corpus */
  readonly lines: readonly number[];
  /** the lines of the engine */
  readonly read: readonly { readonly ids: readonly number[]; readonly copies: number }[];
  readonly prompts: readonly string[];
  readonly lossFloor: number;
  readonly words: readonly string[]; // (V)
  readonly problems: readonly Problem[];
}

export interface Sentence {
  /** as the engine read it; null: refused */
  readonly encoded: Encoded | null;
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

export function readCorpus(lesson: Lesson, corpus: readonly CorpusLine[]): Corpus {
  const { lines, refused } = openCorpus(lesson, { corpus, heads: 1, layers: 1 });
  const read = lines.map((line) => ({ ...lesson.encode(corpus[line]?.text ?? ''), copies: corpus[line]?.copies ?? 0 }));
  return {
    lines,
    read,
    prompts: promptsOf(read),
    lossFloor: lossFloor(read),
    words: lesson.words(),
    problems: refused.map(({ line, error }) => ({ where: 'corpus', line, error })),
  };
}

/** All but the last word of each line, most copies first, each once. */
function promptsOf(lines: readonly (Encoded & { copies: number })[]): string[] {
  const prompts = new Map<string, { text: string; copies: number }>();
  for (const { text, ids, spans, copies } of lines) {
    const end = spans.at(-2)?.end;
    if (end === undefined) continue;
    const key = ids.slice(0, -1).join(' ');
    const known = prompts.get(key);
    prompts.set(key, { text: known?.text ?? text.slice(spans[0]?.start, end), copies: copies + (known?.copies ?? 0) });
  }
  return [...prompts.values()].sort((a, b) => b.copies - a.copies).map(({ text }) => text);
}

export function readSentence(lesson: Lesson, text: string): Sentence {
  try {
    const encoded = lesson.encode(text);
    return { encoded, tokens: tokensOf(encoded), problems: [] };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { encoded: null, tokens: [], problems: [{ where: 'text', line: -1, error: error.code }] };
  }
}

export function tokensOf({ text, ids, spans }: Encoded): Token[] {
  const pieces = spans.map(({ start, end }) => text.slice(start, end));
  const words = pieces.map((piece) => piece.toLowerCase());
  const repeated = (word: string | undefined): boolean => words.indexOf(word ?? '') !== words.lastIndexOf(word ?? '');
  return pieces.map((piece, index) => ({
    index,
    text: piece,
    id: ids[index] ?? 0,
    known: ids[index] !== 0,
    label: repeated(words[index]) ? piece + subscript(index + 1) : piece,
  }));
}

const subscript = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
