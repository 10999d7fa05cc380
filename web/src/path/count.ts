// Step 3: what followed this prompt in the corpus.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import type { CountGuess, Ending, LineShare } from './frame.js';
import type { Corpus, Sentence } from './text.js';

/** Endings whose corpus lines are looked up: each costs a walk through the corpus. */
const TRACED = 64;

/** The model's opinion of the endings is added when there is a model (model.ts). */
export function countEndings(
  engine: Engine,
  lesson: Lesson,
  corpus: Corpus,
  { encoded }: Sentence,
  opened: string | null,
): CountGuess | null {
  if (!encoded || corpus.lines.length === 0) return null;
  const suffixLength = lesson.count();
  const counts = lesson.ints('counts').data.slice();
  const baseLogits = lesson.floats('base_logits').data.slice();
  if (!counts.some((count) => count > 0)) return null;
  const probs = engine.softmax(baseLogits);
  const ids = Array.from(counts.keys())
    .filter((id) => (counts[id] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byCode(corpus.words[a] ?? '', corpus.words[b] ?? ''));
  const endings = ids.map((id, rank): Ending => {
    const [word = '', probability = 0] = [corpus.words[id], probs[id]];
    const traced = rank < TRACED || word === opened;
    return {
      word,
      id,
      count: counts[id] ?? 0,
      baseLogit: baseLogits[id] ?? -Infinity,
      probability,
      loss: -Math.log(probability),
      lines: traced ? sharesOf(lesson.countLines(id), corpus) : [],
      modelProbability: null,
    };
  });
  const { text, spans } = encoded;
  return {
    suffixLength,
    suffix: suffixLength > 0 ? text.slice(spans.at(-suffixLength)?.start, spans.at(-1)?.end) : '',
    total: counts.reduce((sum, count) => sum + count, 0),
    endings,
    entropy: engine.entropy(probs),
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sharesOf = (lineCounts: Int32Array, corpus: Corpus): LineShare[] =>
  corpus.lines.map((line, index) => ({ line, count: lineCounts[index] ?? 0 })).filter(({ count }) => count > 0);
