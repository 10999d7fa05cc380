// <attention-retriever>: the question, and which documents the retriever chooses for it (row 5.3).
import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dec } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import type { StoredDocument } from '../path/frame.js';
import { limits } from '../state/limits.js';
import type { Retriever } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionRetriever extends LessonElement {
  static override styles = [
    shared,
    css`
      input[type='range'] {
        width: min(16rem, 100%);
      }

      .chosen th,
      .chosen td {
        background: var(--tint);
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { retriever } = state.wishes;
    return html`${mix(emit, retriever)} ${count(emit, retriever)}
    ${frame.readings ? table(frame.readings.retrieval.documents) : ''}`;
  }
}

function mix(emit: Emit, retriever: Retriever): TemplateResult {
  const bm25 = Math.round(retriever.share * 100);
  const text = say('retriever.share', { bm25, cosine: 100 - bm25 });
  return html`<div class="row controls">
    <input
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label=${say('retriever.mix')}
      aria-valuetext=${text}
      .value=${live(String(retriever.share))}
      @input=${(event: Event) =>
        emit({
          type: 'wish',
          wishes: { retriever: { ...retriever, share: Number((event.target as HTMLInputElement).value) } },
          burst: 'share of BM25',
        })}
    />
    <span>${text}</span>
  </div>`;
}

const count = (emit: Emit, retriever: Retriever): TemplateResult =>
  html`<div class="row controls" role="group" aria-label=${say('retriever.k')}>
    ${Array.from({ length: limits.retrieved.high }, (_, i) => i + 1).map(
      (k) =>
        html`<button
          aria-pressed=${k === retriever.k}
          @click=${() => emit({ type: 'wish', wishes: { retriever: { ...retriever, k } } })}
        >
          ${k}
        </button>`,
    )}
    <span class="note">${say('retriever.k')}</span>
  </div>`;

function table(documents: readonly StoredDocument[]): TemplateResult {
  if (documents.every(({ rank }) => rank === null)) return html`<p class="note">${say('retriever.none')}</p>`;
  const heads = ['retriever.bm25', 'retriever.cosine', 'retriever.score'] as const;
  return html`<table>
    <caption class="unseen">
      ${say('retriever.table')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('retriever.document')}</th>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
        <th scope="col"><span class="unseen">${say('retriever.chosen')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${documents.map(row)}
    </tbody>
  </table>`;
}

const row = ({ text, bm25, cosine, score, rank, span }: StoredDocument, index: number): TemplateResult =>
  html`<tr class=${span ? 'chosen' : ''} data-document=${index + 1} data-rank=${rank ?? ''}>
    <th scope="row">${index + 1} <span class="word">${text}</span></th>
    <td>${dec(bm25)}</td>
    <td>${dec(cosine)}</td>
    <td>${dec(score)}</td>
    <td>
      <span aria-hidden="true">${span ? '✓' : '–'}</span>
      <span class="unseen">${say(span ? 'retriever.yes' : 'retriever.no')}</span>
    </td>
  </tr>`;
