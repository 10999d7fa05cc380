// Which documents answer a query: against BM25 and cosine written out once more.
import { describe, expect, it } from 'vitest';
import type { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from './load.js';

const documents = [[1, 2, 3, 4], [5, 2, 6], [], [1, 1, 7, 0, 8, 9, 2], [3]]; // prettier-ignore
const query = [1, 4, 4, 0, 9];
const [V, C] = [10, 3];

function bm25(document: readonly number[]): number {
  const mean = documents.flat().length / documents.length;
  return [...new Set(query)]
    .filter((id) => id > 0)
    .map((id) => {
      const tf = document.filter((other) => other === id).length;
      const df = documents.filter((other) => other.includes(id)).length;
      const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
      return tf && (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * document.length) / mean));
    })
    .reduce((a, b) => a + b);
}

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const embeddings = engine.random(V * C, 5);
  const direction = (ids: readonly number[]): number[] =>
    [0, 1, 2].map((c) =>
      ids.filter((id) => id > 0).reduce((sum, id) => sum + (embeddings[id * C + c] ?? NaN), 0),
    ); // prettier-ignore
  const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);
  const cosine = (a: number[], b: number[]): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)) || 0;
  const retrieve = (share: number) => engine.retrieve({ documents, query, embeddings, V, C, share });

  it('gives BM25, cosine, and their mixture', () => {
    const got = retrieve(0.25);
    const wanted = documents.map(bm25);
    documents.forEach((document, d) => {
      expect(got.bm25[d]).toBeCloseTo(wanted[d] ?? NaN, 5);
      expect(got.cosine[d]).toBeCloseTo(cosine(direction(document), direction(query)), 5);
      const mixed = (0.25 * (got.bm25[d] ?? NaN)) / Math.max(...got.bm25) + 0.75 * (got.cosine[d] ?? NaN);
      expect(got.scores[d]).toBeCloseTo(mixed, 5);
    });
  });

  it('orders the documents, equal ones as they stand', () => {
    const { scores } = retrieve(1);
    const order = engine.top(scores, documents.length);
    expect(order).toEqual([...order].sort((a, b) => (scores[b] ?? NaN) - (scores[a] ?? NaN) || a - b));
    expect(engine.top([1, 3, 3, 2], 3)).toEqual([1, 2, 3]);
  });

  it.each([
    ['no documents', () => engine.retrieve({ documents: [], query, embeddings, V, C, share: 1 })],
    ['a share of 2', () => retrieve(2)],
    ['ids beyond the vocabulary', () => engine.retrieve({ documents: [[10]], query, embeddings, V, C, share: 1 })],
    ['the best 2 of 1', () => engine.top([1], 2)],
  ])('refuses %s', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ code: 'EARG' }) as EngineError);
  });
});
