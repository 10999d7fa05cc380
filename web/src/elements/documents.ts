// <attention-documents>: the documents, to be edited, removed and put into another order (row 5.3).
import { css, html, nothing, type TemplateResult } from 'lit';
import { documentsPresets } from '../lesson/examples-context.js';
import { say } from '../lesson/say.js';
import type { StoredDocument } from '../path/frame.js';
import { defaultWishes } from '../state/defaults.js';
import { limits } from '../state/limits.js';
import type { Wishes } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { kept } from './kept.js';
import { shared } from './styles.js';

type Documents = readonly string[];

export class AttentionDocuments extends LessonElement {
  static override styles = [
    shared,
    css`
      ol {
        list-style: none;
        margin: 0.5rem 0;
        padding: 0;
        max-width: var(--measure);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.4rem;
        align-items: center;
        margin: 0.35rem 0;
      }

      .number {
        width: 1.2rem;
        color: var(--muted);
        text-align: end;
      }

      .text {
        min-width: 0;
        flex: 1 1 10rem;
      }

      .acts {
        white-space: nowrap;
        margin-inline-start: auto;
      }

      .acts :disabled {
        opacity: 0.4;
      }

      .remark {
        flex: 1 0 100%;
        margin: 0;
        padding-inline-start: 1.6rem;
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { documents, question } = state.wishes;
    const stored = frame.readings?.retrieval.documents ?? [];
    return html`${presets(emit)}
      <ol aria-label=${say('documents.list')}>
        ${documents.map((text, i) => line(emit, documents, i, text, stored[i]))}
      </ol>
      <label class="choice">
        <span>${say('documents.question')}</span>
        ${field(question, null, (typed) => emit({ type: 'wish', wishes: { question: typed }, burst: 'question of documents' }))}
      </label>
      <div class="row controls">
        <button ?disabled=${documents.length >= limits.documents} @click=${() => set(emit, [...documents, ''])}>
          ${say('documents.add')}
        </button>
        <button @click=${() => emit({ type: 'wish', wishes: first })}>${say('documents.reset')}</button>
      </div>`;
  }
}

const first: Partial<Wishes> = {
  documents: defaultWishes.documents,
  question: defaultWishes.question,
  retriever: defaultWishes.retriever,
};

const set = (emit: Emit, documents: Documents, burst?: string): void =>
  emit({ type: 'wish', wishes: { documents }, ...(burst !== undefined && { burst }) });

const presets = (emit: Emit): TemplateResult =>
  html`<div class="row controls" role="group" aria-label=${say('documents.presets')}>
    <span class="note">${say('documents.presets')}</span>
    ${documentsPresets.map(({ name, wishes }) => html`<button @click=${() => emit({ type: 'wish', wishes })}>${say(`documents.${name}`)}</button>`)}
  </div>`;

function line(
  emit: Emit,
  documents: Documents,
  index: number,
  text: string,
  stored: StoredDocument | undefined,
): TemplateResult {
  const number = index + 1;
  const act = (sign: string, name: string, disabled: boolean, next: () => Documents): TemplateResult =>
    html`<button class="quiet" aria-label=${name} ?disabled=${disabled} @click=${() => set(emit, next())}>
      ${sign}
    </button>`;
  return html`<li data-document=${number}>
    <span class="number" aria-hidden="true">${number}</span>
    ${field(text, say('documents.text', { number }), (typed) => set(emit, documents.with(index, typed), `document ${index}`))}
    <span class="acts">
      ${act('↑', say('documents.up', { number }), index === 0, () => moved(documents, index, -1))}
      ${act('↓', say('documents.down', { number }), index === documents.length - 1, () => moved(documents, index, 1))}
      ${act('✕', say('documents.remove', { number }), false, () => documents.toSpliced(index, 1))}
    </span>
    ${remark(stored)}
  </li>`;
}

const field = (value: string, name: string | null, typed: (text: string) => void): TemplateResult =>
  html`<input
    class="text"
    type="text"
    dir="auto"
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    maxlength=${limits.sentenceLength}
    aria-label=${name ?? nothing}
    .value=${kept(value)}
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
  />`;

const moved = (documents: Documents, index: number, by: number): Documents =>
  documents.with(index, documents[index + by]!).with(index + by, documents[index]!);

function remark(stored: StoredDocument | undefined): TemplateResult | typeof nothing {
  const unknown = stored?.tokens.filter(({ known }) => !known).map(({ text }) => text) ?? [];
  if (stored?.problem) return html`<p class="note remark">${say('documents.refused')}</p>`;
  if (unknown.length === 0) return nothing;
  return html`<p class="note remark">${say('documents.unknown', { words: unknown.join(', ') })}</p>`;
}
