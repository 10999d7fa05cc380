// Examples and documents to start from in chapter 5. They are data, not prose.
import type { Shot, Wishes } from '../state/state.js';

export interface ShotsPreset {
  /** key of its name */
  readonly name: 'updown' | 'classes' | 'letters' | 'fruit';
  readonly shots: readonly Shot[];
  readonly question: string;
}

const shots = (...pairs: readonly (readonly [string, string])[]): readonly Shot[] =>
  pairs.map(([text, label]) => ({ text, label }));

export const shotsPresets: readonly ShotsPreset[] = [
  { name: 'updown', shots: shots(['loved it', 'up'], ['total waste', 'down']), question: 'so happy' },
  {
    name: 'classes',
    shots: shots(['loved it', 'positive'], ['total waste', 'negative'], ['just average', 'neutral']),
    question: 'nothing special',
  },
  {
    name: 'letters',
    shots: shots(['works perfectly', 'a'], ['very bad', 'b'], ['it is okay', 'c']),
    question: 'awful service',
  },
  { name: 'fruit', shots: shots(['loved it', 'mango'], ['total waste', 'cherry']), question: 'so happy' },
];

/** Every label becomes the next one of those that are there: of two, they change places. */
export function swapLabels(list: readonly Shot[]): readonly Shot[] {
  const labels = [...new Set(list.map(({ label }) => label))];
  return list.map(({ text, label }) => ({ text, label: labels[(labels.indexOf(label) + 1) % labels.length]! }));
}

export interface DocumentsPreset {
  readonly name: 'two' | 'missing' | 'none';
  readonly wishes: Pick<Wishes, 'documents' | 'question'>;
}

const question = 'refunds within';
const others = ['returns within 14 days', 'shipping within 3 days', 'repairs within 2 weeks'];

export const documentsPresets: readonly DocumentsPreset[] = [
  { name: 'two', wishes: { documents: ['refunds within 30 days', 'refunds within 45 days'], question } },
  { name: 'missing', wishes: { documents: others, question } },
  { name: 'none', wishes: { documents: [], question } },
];

/** No document has the word that is asked for; two name a time. */
export const timeAsked: Pick<Wishes, 'documents' | 'question' | 'retriever'> = {
  documents: ['the screen was damaged', 'the box was empty', 'refunds within 30 days', 'repairs within 2 weeks'],
  question: 'months',
  retriever: { share: 0, k: 2 },
};

/** What the lesson begins with. */
export const firstAsked: typeof timeAsked = {
  documents: ['refunds within 30 days', ...others],
  question,
  retriever: { share: 0.5, k: 2 },
};
