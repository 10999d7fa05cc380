// <attention-provenance>: where the answer comes from: a document that answers, another one, or none (row 5.3).
import { list } from '../lesson/format.js';
import { html, nothing, type TemplateResult } from 'lit';
import { parts, type Key } from '../lesson/say.js';
import type { Readings, StoredDocument } from '../path/frame.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionProvenance extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const word = frame.readings?.scopes.documents.answers[0]?.word;
    if (!frame.readings || word === undefined) return nothing;
    const marked = html`<span class="word">${word}</span>`;
    return html`<div role="status" data-test="provenance">
      ${provenance(frame.readings, word).map(([key, numbers]) => html`<p data-key=${key}>${parts(key, { ...numbers, word: marked })}</p>`)}
    </div>`;
  }
}

type Sentence = readonly [key: Key, numbers: Readonly<Record<string, string>>];

/** What can be said about an answer, in one or two sentences. */
export function provenance(
  { retrieval: { documents, question } }: Pick<Readings, 'retrieval'>,
  word: string,
): Sentence[] {
  const numbers = (test: (document: StoredDocument) => boolean): string =>
    list(documents.flatMap((document, i) => (test(document) ? [String(i + 1)] : [])));
  const says = ({ tokens }: Pick<StoredDocument, 'tokens'>): boolean =>
    tokens.some(({ text }) => text.toLowerCase() === word);
  const context = documents.filter(({ span }) => span !== null);
  const answering = context.filter(({ answers }) => answers);
  const unfounded = (): Sentence => {
    if (frame.test(word)) return ['provenance.sign', {}];
    if (says(question)) return ['provenance.asked', {}];
    const elsewhere = numbers((document) => document.span !== null && says(document));
    return elsewhere ? ['provenance.elsewhere', { documents: elsewhere }] : ['provenance.nowhere', {}];
  };
  const all = numbers(({ span, answers }) => span !== null && answers);
  if (context.length === 0) return [['provenance.empty', {}]];
  if (answering.length === 0) {
    const left = numbers(({ answers }) => answers);
    return [left ? ['provenance.left-out', { left }] : ['provenance.unanswered', {}], unfounded()];
  }
  const saying = numbers((document) => document.span !== null && document.answers && says(document));
  if (!saying) return [['provenance.wrong', { all }]];
  return [[answering.every(says) ? 'provenance.stands' : 'provenance.among', { all, documents: saying }]];
}

/** Words and signs that stand around every text of documents. */
const frame = /^(?:policy|answer|[^\p{L}\p{N}])$/u;
