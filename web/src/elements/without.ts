// <attention-without>: the answer when one document is left out of the context, each in its turn (row 5.3).
import { html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionWithout extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const answer = frame.readings?.scopes.documents.answers[0];
    if (!frame.readings || !answer) return nothing;
    return html`<table>
      <caption class="unseen">
        ${say('without.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('without.left-out')}</th>
          <th scope="col">${say('without.answer')}</th>
          <th scope="col">${say('without.share')}</th>
        </tr>
      </thead>
      <tbody>
        ${row(say('without.nothing'), answer)}
        ${frame.readings.without.map((one) => row(say('without.document', { number: one.document }), one))}
      </tbody>
    </table>`;
  }
}

const row = (name: string, { word, probability }: { word: string; probability: number }): TemplateResult =>
  html`<tr data-word=${word}>
    <th scope="row">${name}</th>
    <td class="word">${word}</td>
    <td>${exact(probability, percent(probability))}</td>
  </tr>`;
