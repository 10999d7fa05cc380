// The corpus as text that people edit: one sentence a line, with its copies as "sentence × n", "sentence<TAB>n",
// "sentence x n" or "sentence * n". A line without copies counts once.
import { byteLength, limits } from './limits.js';
import { notice } from './notices.js';
import type { CorpusLine, Notice } from './state.js';

export interface ParsedCorpus {
  readonly lines: readonly CorpusLine[];
  /** what is not in `lines`, and why; keep showing the text that was typed while there are any */
  readonly problems: readonly Notice[];
}

/** After a tab or ×, anything is meant as a count; after x or *, which are also words, only what starts like one. A
 * line separator of Unicode ends no line here. */
const withCopies = /^(.*)(?:\t\s*|×\s*|\s[x*]\s*(?=[-+]?\d))(\S+)$/su;

export function parseCorpus(text: string): ParsedCorpus {
  const bytes = byteLength(text);
  if (bytes > limits.bytes) return { lines: [], problems: [notice('corpus-bytes', { bytes, limit: limits.bytes })] };
  const problems: Notice[] = [];
  const lines = text.split(/\r\n|\r|\n/).flatMap((typed, index): CorpusLine[] => {
    const [, sentence = typed, count = '1'] = withCopies.exec(typed.trim()) ?? [];
    const { low, high } = limits.copies;
    const copies = /^\d+$/.test(count) ? Number(count) : NaN;
    if (sentence.trim() === '') return [];
    if (copies >= low && copies <= high) return [{ text: sentence.trim(), copies }];
    problems.push(notice('corpus-count', { line: index + 1, typed: count.slice(0, limits.wordLength), low, high }));
    return [];
  });
  if (lines.length > limits.lines) problems.push(notice('corpus-lines', { count: lines.length, limit: limits.lines }));
  return { lines: lines.slice(0, limits.lines), problems };
}

/** The count is always written, so that a sentence which itself ends in "× 5" comes back unchanged. */
export const formatCorpus = (lines: readonly CorpusLine[]): string =>
  lines.map(({ text, copies }) => `${text} × ${copies}\n`).join('');
