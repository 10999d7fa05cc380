// Row 5.3 through the page's own path, with the shipped parameters: documents decide, params stay.
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../../web/src/path/frame.js';
import { documentSets, removed, replaced } from './document-sets.js';
import { lessonPath } from './lesson-path.js';

const path = await lessonPath();
const answerOf = (readings: Readings): string => readings.scopes.documents.answers[0]?.word ?? '';

describe('50 random sets of documents', () => {
  const sets = documentSets(50, 3);

  it('the answer is the fact, follows it when it changes, goes with it when it is removed; no param moves', () => {
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
  });

  it('attention mass is that of the document that answers', () => {
    const onRight = sets.map((set) => {
      const { retrieval, scopes } = path({ documents: set.documents, question: set.question });
      const { attention, asked } = scopes.documents;
      const { span } = retrieval.documents[set.at]!;
      return attention!.head.weights
        .slice(asked * attention!.T + span!.from, asked * attention!.T + span!.until)
        .reduce((a, b) => a + b);
    });
    expect(Math.min(...onRight)).toBeGreaterThan(0.5);
  });
});
