// Row 5.3: how the attention of the asked token is shared among the documents of the context.
import type { Attention, Frame } from '../path/frame.js';

export interface Mass {
  /** number of the document as the learner counts; null: question and frame */
  readonly document: number | null;
  readonly text: string;
  readonly tokens: number;
  /** shares of 1, added up over its tokens: mean of all layers and heads, and of the chosen head */
  readonly mean: number;
  readonly inHead: number;
}

/** One for each document in the context, and one for all the rest; null: nothing was read. */
export function massesOf({ readings }: Frame): readonly Mass[] | null {
  const reading = readings?.scopes.documents;
  if (!readings || !reading?.attention) return null;
  const { attention, asked, tokens } = reading;
  const [mean, inHead] = [meanRow(attention, asked), rowOf(attention.head.weights, 0, attention.T, asked)];
  const masses = readings.retrieval.documents.flatMap(({ text, span }, index): Mass[] => {
    if (!span) return [];
    const within = (row: readonly number[]): number => sum(row.slice(span.from, span.until));
    return [{ document: index + 1, text, tokens: span.until - span.from, mean: within(mean), inHead: within(inHead) }];
  });
  const rest = (of: 'mean' | 'inHead' | 'tokens', all: number): number => all - sum(masses.map((mass) => mass[of]));
  const others: Mass = {
    document: null,
    text: '',
    tokens: rest('tokens', tokens.length),
    mean: Math.max(0, rest('mean', sum(mean))),
    inHead: Math.max(0, rest('inHead', sum(inHead))),
  };
  return [...masses, others];
}

function meanRow({ all, T, layers, heads }: Attention, token: number): number[] {
  const rows = Array.from({ length: layers * heads }, (_, which) => rowOf(all, which, T, token));
  return Array.from({ length: T }, (_, j) => sum(rows.map((row) => row[j] ?? 0)) / rows.length);
}

/** Row `token` of the table `which` of an (L,H,T,T). */
const rowOf = (weights: Float32Array, which: number, T: number, token: number): readonly number[] =>
  Array.from(weights.subarray((which * T + token) * T, (which * T + token + 1) * T));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
