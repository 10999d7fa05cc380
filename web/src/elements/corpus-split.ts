// Which lines made the guess, and where in a line the answer begins.
import type { Frame } from '../path/frame.js';
import type { CorpusLine } from '../state/state.js';

export interface NumberedLine extends CorpusLine {
  readonly line: number;
}

export interface Sorted {
  /** lines that the guess was counted from */
  readonly near: readonly NumberedLine[];
  readonly far: readonly NumberedLine[];
}

export function sortLines(corpus: readonly CorpusLine[], frame: Frame): Sorted {
  const counted = new Set(frame.count?.endings.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const lines = corpus.map((line, index) => ({ ...line, line: index }));
  const isNear = ({ line }: NumberedLine): boolean => (frame.count?.suffixLength ?? 0) > 0 && counted.has(line);
  return { near: lines.filter(isNear), far: lines.filter((line) => !isNear(line)) };
}

/** "the best database is mongodb" → ["the best database is ", "mongodb"]: after the prompt, else the last word. */
export function splitEnding(text: string, prompt: string): readonly [string, string] {
  const folded = text.toLowerCase();
  if (prompt && folded.startsWith(prompt.toLowerCase()))
    return [text.slice(0, prompt.length), text.slice(prompt.length)];
  const last = /\S+\s*$/u.exec(text)?.index ?? 0;
  return [text.slice(0, last), text.slice(last)];
}

/** Scripts without spaces get none: 我喜欢喝 + 茶. */
export function joinEnding(prompt: string, ending: string): string {
  const spaceless = /\p{Script=Han}$|\p{Script=Hiragana}$|\p{Script=Katakana}$/u.test(prompt.trimEnd());
  return `${prompt.trimEnd()}${spaceless ? '' : ' '}${ending.trim()}`.trim();
}
