// Row 5.3 through the page's own path, with the shipped parameters: documents decide, params stay.
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../../web/src/path/frame.js';
import { documentSets, removed, replaced } from './document-sets.js';
import { firstAsked, timeAsked } from '../../../web/src/lesson/examples-context.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { lessonPath } from './lesson-path.js';

/** ms: hundreds of texts are read, and the machine may be busy. */
const SLOW = 30_000;

const path = await lessonPath();
const answerOf = (readings: Readings): string => readings.scopes.documents.answers[0]?.word ?? '';

describe('50 random sets of documents', () => {
  const sets = documentSets(50, 3);

  it(
    'the answer is the fact, follows it when it changes, goes with it when it is removed; no param moves',
    () => {
      const fingerprint = path().model.fingerprint;
      const failures: string[] = [];
      const expectThat = (right: boolean, what: string): void => {
        if (!right) failures.push(what);
      };
      for (const set of sets) {
        const ask = (documents: readonly string[]): string => {
          const readings = path({ documents, question: set.question });
          expect(readings.frozen.after).toBe(fingerprint);
          return answerOf(readings);
        };
        const told = JSON.stringify(set);
        const [before, changed, gone] = [ask(set.documents), ask(replaced(set)), ask(removed(set))];
        expectThat(before === set.amount, `${told}: says ${before}`);
        expectThat(changed === set.newAmount, `${told}: changed, says ${changed}`);
        expectThat(gone !== set.amount, `${told}: removed, still says ${gone}`);
      }
      expect(failures).toEqual([]);
    },
    SLOW,
  );

  it(
    'attention mass is that of the document that answers',
    () => {
      const onRight = sets.map((set) => {
        const { retrieval, scopes } = path({ documents: set.documents, question: set.question });
        const { attention, asked } = scopes.documents;
        const { span } = retrieval.documents[set.at]!;
        return attention!.head.weights
          .slice(asked * attention!.T + span!.from, asked * attention!.T + span!.until)
          .reduce((a, b) => a + b);
      });
      expect(Math.min(...onRight)).toBeGreaterThan(0.5);
    },
    SLOW,
  );
});

it(
  'a document is worth its answer: without it there is another one, without another it stays',
  () => {
    for (const { documents, at, question, amount } of documentSets(15, 3)) {
      const { without, scopes, retrieval } = path({ documents, question, retriever: { share: 0.5, k: 4 } });
      expect(without.map(({ document }) => document)).toEqual(documents.map((_, i) => i + 1));
      for (const { document, word } of without) {
        const alone = path({
          documents: documents.filter((_, i) => i + 1 !== document),
          question,
          retriever: { share: 0.5, k: 4 },
        });
        expect(word).toBe(answerOf(alone));
        expect(word === amount, `${retrieval.context} without ${document}: ${word}`).toBe(document !== at + 1);
      }
      expect(scopes.documents.answers[0]?.word).toBe(amount);
    }
    expect(path({ documents: [] }).without).toEqual([]);
  },
  SLOW,
);

describe('the retriever', () => {
  const documents = ['refunds within 30 days', '', 'returns within 14 days.', 'Refunds refunds', 'wibble'];
  const question = 'refunds within?';
  const lists = [['refunds', 'within', '30', 'days'], ['returns', 'within', '14', 'days'], ['refunds', 'refunds'], ['wibble']]; // prettier-ignore

  /** BM25 with k1 = 1.2, b = 0.75, written out once more, over the documents that are not empty. */
  function bm25(list: readonly string[]): number {
    const mean = lists.flat().length / lists.length;
    return ['refunds', 'within']
      .map((word) => {
        const tf = list.filter((other) => other === word).length;
        const df = lists.filter((other) => other.includes(word)).length;
        const idf = Math.log(1 + (lists.length - df + 0.5) / (df + 0.5));
        return (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * list.length) / mean));
      })
      .reduce((a, b) => a + b);
  }

  it('scores, ranks and chooses; empty documents are left out, the others keep their order', () => {
    const { retrieval } = path({ documents, question, retriever: { share: 1, k: 2 } });
    const stored = retrieval.documents;
    const kept = [0, 2, 3, 4].map((index) => stored[index]!);
    const wanted = lists.map(bm25);
    kept.forEach((document, i) => {
      expect(document.bm25).toBeCloseTo(wanted[i]!, 5);
      expect(document.score).toBeCloseTo(wanted[i]! / Math.max(...wanted), 5);
    });
    const order = [...kept].sort((a, b) => b.score - a.score);
    expect(order.map(({ rank }) => rank)).toEqual([0, 1, 2, 3]);
    expect(stored[1]).toMatchObject({ rank: null, span: null, answers: false });
    expect(stored.map(({ answers }) => answers)).toEqual([true, false, false, false, false]);
    expect(retrieval.context).toBe('policy: refunds within 30 days. Refunds refunds. answer: refunds within ___');
  });

  it('mixes with the cosine', () => {
    const at = (share: number) => path({ documents, question, retriever: { share, k: 4 } }).retrieval.documents;
    const [byCosine, mixed] = [at(0), at(0.25)];
    for (const index of [0, 2, 3]) {
      const { bm25, cosine, score } = mixed[index]!;
      const most = Math.max(...lists.map((_, i) => mixed[[0, 2, 3, 4][i]!]!.bm25));
      expect(score).toBeCloseTo((0.25 * bm25) / most + 0.75 * cosine, 5);
      expect(byCosine[index]!.score).toBeCloseTo(cosine, 6);
      expect(Math.abs(cosine)).toBeLessThanOrEqual(1 + 1e-6);
    }
    expect(mixed[4]!.cosine).toBe(0); // no word that the model knows
  });

  it('shows what the lesson says of cosine: words for time are alike, refunds and returns less so', () => {
    const cosines = (documents: readonly string[], question: string): number[] =>
      path({ documents, question }).retrieval.documents.map(({ cosine }) => cosine);
    const times = ['days', 'hours', 'weeks', 'months'];
    const others = ['refunds', 'returns', 'shipping', 'repairs', 'within', 'screen', 'box'];
    for (const time of times)
      expect(Math.min(...cosines(times, time))).toBeGreaterThan(Math.max(...cosines(others, time)));
    const [returns, claims] = cosines(['returns', 'claims'], 'refunds');
    expect(returns).toBeLessThan(claims!);

    const months = path(timeAsked).retrieval.documents;
    expect(months.map(({ bm25 }) => bm25)).toEqual([0, 0, 0, 0]);
    expect(months.map(({ span }) => span !== null)).toEqual([false, false, true, true]);

    const { documents, question, retriever } = defaultWishes;
    expect(firstAsked).toEqual({ documents, question, retriever });
    const first = path(firstAsked).retrieval.documents;
    expect(first.map(({ rank }) => rank)).toEqual([0, 2, 3, 1]);
    const near = first.map(({ cosine }) => cosine);
    expect(Math.max(...near) - Math.min(...near)).toBeLessThan(0.06);
    expect(near[3]! - near[1]!).toBeLessThan(0.02);
  });

  it('gives each chosen document its tokens in the context, whatever was typed', () => {
    const odd = ['e\u0301te\u0301 3.5', '…?!', '“quoted”', 'a.b, c', 'שלום', 'x'.repeat(200)];
    const { retrieval, scopes } = path({ documents: odd, question: 'x', retriever: { share: 0.5, k: 4 } });
    const { tokens } = scopes.documents;
    for (const { span, tokens: own } of retrieval.documents) {
      if (!span) continue;
      const there = tokens.slice(span.from, span.until).map(({ text }) => text);
      expect(there).toEqual([...own.map(({ text }) => text), '.']);
    }
    expect(retrieval.documents.filter(({ span }) => span).length).toBe(4);
  });

  it('leaves out a document that is longer than the model can read', () => {
    const long = 'returns within 14 days '.repeat(20);
    const { retrieval } = path({
      documents: [long, 'refunds within 30 days'],
      question,
      retriever: { share: 1, k: 4 },
    });
    expect(retrieval.documents[0]).toMatchObject({ problem: 'ESPACE', rank: null });
    expect(retrieval.context).toBe('policy: refunds within 30 days. answer: refunds within ___');
  });

  it('can be asked nothing', () => {
    const { scopes } = path({ documents: [' '], question: '' });
    expect(scopes.documents.problem).toBe('');
  });
});
