// Known words that are spelled like an unknown one, and the text with one of them in its place.
import type { Token, Unknown } from './frame.js';

let graphemes: Intl.Segmenter | undefined; // takes 20 ms to make: not before a word is unknown
const split = (word: string): string[] => {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(word.normalize('NFC').toLowerCase())].map(({ segment }) => segment);
};

/** One mistake in three letters is still the same word, mistyped or in another form. */
const allowed = (length: number): number => Math.max(1, Math.floor(length / 3));

export const unknownWords = (tokens: readonly Token[], known: readonly string[]): readonly Unknown[] =>
  tokens.filter((token) => !token.known).map(({ text, index }) => ({ token: index, near: nearestWords(text, known) }));

interface Spelled {
  readonly candidate: string;
  readonly letters: readonly string[];
}
const spellings = new WeakMap<readonly string[], readonly Spelled[]>();

/** The letters of a whole vocabulary, once: finding them takes longer than all that follows. */
function spelled(known: readonly string[]): readonly Spelled[] {
  const found = spellings.get(known) ?? known.map((candidate) => ({ candidate, letters: split(candidate) }));
  spellings.set(known, found);
  return found;
}

/** The known words that lie nearest, nearest first; none when all of them are far. */
export function nearestWords(word: string, known: readonly string[], most = 3): readonly string[] {
  const typed = split(word);
  const limit = allowed(typed.length);
  return spelled(known)
    .filter((other) => Math.abs(other.letters.length - typed.length) <= limit && other.letters.length > 1)
    .map(({ candidate, letters }) => ({ candidate, distance: editDistance(typed, letters) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, taken out, replaced or swapped with their neighbour to make `b` of `a`: Damerau and
 * Levenshtein's, no letter touched twice. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let [before, above] = [[] as number[], b.map((_, j) => j)];
  above.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          above[j]! + 1,
          row[j - 1]! + 1,
          above[j - 1]! + (same ? 0 : 1),
          i > 1 && j > 1 && swapped ? before[j - 2]! + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}

/** The text with another word in the place of one of its tokens. */
export function replaceToken(text: string, tokens: readonly Token[], index: number, word: string): string {
  const composed = text.normalize('NFC'); // as the engine reads it
  let start = 0;
  let end = 0;
  for (const token of tokens.slice(0, index + 1)) {
    start = composed.indexOf(token.text, end);
    end = start + token.text.length;
  }
  return composed.slice(0, start) + word + composed.slice(end);
}
