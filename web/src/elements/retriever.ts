// <attention-retriever>: the question, and which documents the retriever chooses for it (row 5.3).
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { decimal } from '../lesson/format.js';
import { equals, formula, fraction, plus, sign, value, word } from '../lesson/formula.js';
import { dec } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
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

      @media (width <= 30rem) {
        thead th {
          font-size: 0.85rem;
        }

        th:last-child,
        td:last-child {
          padding-inline-end: 0;
        }
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { retriever } = state.wishes;
    return html`${mix(emit, retriever)} ${count(emit, retriever)}
    ${frame.readings ? scores(frame.readings.retrieval.documents, retriever) : nothing}`;
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

function scores(documents: readonly StoredDocument[], retriever: Retriever): TemplateResult {
  const ranked = documents.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return html`<p class="note">${say('retriever.none')}</p>`;
  const tied = new Set(ranked.map(({ score }) => score)).size < ranked.length;
  return html`${made(Math.max(...ranked.map(({ bm25 }) => bm25)), retriever)} ${table(documents)}
  ${tied ? html`<p class="note" data-test="tied">${say('retriever.tied')}</p>` : nothing}`;
}

/** How the engine makes one score of two numbers of which only one has an upper end. */
function made(best: number, { share }: Retriever): TemplateResult {
  const cosine = [value(1 - share), sign('·'), word(say('retriever.cosine'))];
  if (best === 0) return html`${formula(word(say('retriever.score')), equals, ...cosine)} ${note('retriever.no-bm25')}`;
  const bm25 = [value(share), sign('·'), fraction(word(say('retriever.bm25')), value(best))];
  return html`${formula(word(say('retriever.score')), equals, ...bm25, plus, ...cosine)}
  ${note('retriever.best', dec(best))}`;
}

const note = (key: 'retriever.best' | 'retriever.no-bm25', best: unknown = nothing): TemplateResult =>
  html`<p class="note" data-test="made">${parts(key, { best })}</p>`;

function table(documents: readonly StoredDocument[]): TemplateResult {
  const heads = ['retriever.bm25', 'retriever.cosine', 'retriever.score'] as const;
  const digits = digitsApart(documents.map(({ score }) => score));
  return html`<div class="within" tabindex="0" role="group" aria-label=${say('retriever.table')}>
    <table>
      <caption class="unseen">
        ${say('retriever.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('retriever.document')}</th>
          ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
          <th scope="col">${say('retriever.chosen')}</th>
        </tr>
      </thead>
      <tbody>
        ${documents.map((document, i) => row(document, i, digits))}
      </tbody>
    </table>
  </div>`;
}

const FEW = 2;
const MANY = 6;

/** Decimals with which scores that differ look different, as far as there are any. */
export function digitsApart(values: readonly number[]): number {
  const different = new Set(values).size;
  for (let digits = FEW; digits < MANY; digits++)
    if (new Set(values.map((one) => decimal(one, digits))).size === different) return digits;
  return MANY;
}

const row = (
  { text, bm25, cosine, score, rank, span }: StoredDocument,
  index: number,
  digits: number,
): TemplateResult =>
  html`<tr class=${span ? 'chosen' : ''} data-document=${index + 1} data-rank=${rank ?? ''}>
    <th scope="row">${index + 1} <span class="word">${text}</span></th>
    <td>${dec(bm25)}</td>
    <td>${dec(cosine)}</td>
    <td>${dec(score, digits)}</td>
    <td>
      <span aria-hidden="true">${span ? '✓' : '–'}</span>
      <span class="unseen">${say(span ? 'retriever.yes' : 'retriever.no')}</span>
    </td>
  </tr>`;
