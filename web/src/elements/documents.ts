// <attention-documents>: the documents, to be edited, removed and put into another order (row 5.3).
import { commas } from '../lesson/format.js';
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
import { FocusAfter, sameList } from './focus-after.js';
import { lineField } from './line-field.js';
import { ownForm } from './own-form.js';
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

      ::placeholder {
        color: var(--muted);
        opacity: 1;
      }

      /* The word to change is the last one: the field has the whole line. */
      @media (width <= 30rem) {
        li .text {
          flex-basis: calc(100% - 2rem);
        }
      }
    `,
  ];
  private readonly focusAfter = new FocusAfter(this, () => this.lesson?.state.wishes.documents);

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { documents, question } = state.wishes;
    const stored = frame.readings?.retrieval.documents ?? [];
    const change: Change = (next, ...selectors) => {
      this.focusAfter.when(next, ...selectors);
      set(emit, next);
    };
    return html`${presets(emit, state.wishes)}
      <ol aria-label=${say('documents.list')}>
        ${documents.map((text, i) => line(emit, change, documents, i, text, stored[i]))}
      </ol>
      ${ownForm(
        html`<label class="choice">
          <span>${say('documents.question')}</span>
          ${lineField({
            value: question,
            typed: (text) => emit({ type: 'wish', wishes: { question: text }, burst: 'question of documents' }),
            look: 'text',
          })}
        </label>`,
      )}
      <div class="row controls">
        <button
          class="add"
          ?disabled=${documents.length >= limits.documents}
          @click=${() => change([...documents, ''], at(documents.length, '.text'))}
        >
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

/** Another list, and where the focus goes with it. */
type Change = (next: Documents, ...selectors: readonly string[]) => void;

const at = (index: number, part: string): string => `[data-document="${index + 1}"] ${part}`;

const presets = (emit: Emit, { documents, question }: Wishes): TemplateResult =>
  html`<div class="row controls" role="group" aria-label=${say('documents.presets')}>
    <span class="note">${say('documents.presets')}</span>
    ${documentsPresets.map(({ name, wishes }) => html`<button aria-pressed=${sameList([wishes.documents, wishes.question], [documents, question])} @click=${() => emit({ type: 'wish', wishes })}>${say(`documents.${name}`)}</button>`)}
  </div>`;

function line(
  emit: Emit,
  change: Change,
  documents: Documents,
  index: number,
  text: string,
  stored: StoredDocument | undefined,
): TemplateResult {
  const number = index + 1;
  const act = (sign: string, look: string, name: string, disabled: boolean, press: () => void): TemplateResult =>
    html`<button class="quiet ${look}" aria-label=${name} ?disabled=${disabled} @click=${press}>${sign}</button>`;
  const move = (by: number): void =>
    change(moved(documents, index, by), at(index + by, by < 0 ? '.up' : '.down'), at(index + by, '.acts button'));
  const remove = (): void =>
    change(documents.toSpliced(index, 1), at(Math.min(index, documents.length - 2), '.remove'), '.add');
  return html`<li data-document=${number}>
    <span class="number" aria-hidden="true">${number}</span>
    ${ownForm(
      lineField({
        value: text,
        typed: (typed) => set(emit, documents.with(index, typed), `document ${index}`),
        name: say('documents.text', { number }),
        hint: say('documents.hint'),
        look: 'text',
      }),
    )}
    <span class="acts">
      ${act('↑', 'up', say('documents.up', { number }), index === 0, () => move(-1))}
      ${act('↓', 'down', say('documents.down', { number }), index === documents.length - 1, () => move(1))}
      ${act('✕', 'remove', say('documents.remove', { number }), false, remove)}
    </span>
    ${remark(stored)}
  </li>`;
}

const moved = (documents: Documents, index: number, by: number): Documents =>
  documents.with(index, documents[index + by]!).with(index + by, documents[index]!);

function remark(stored: StoredDocument | undefined): TemplateResult | typeof nothing {
  const unknown = stored?.tokens.filter(({ known }) => !known).map(({ text }) => text) ?? [];
  if (stored?.problem) return html`<p class="note remark">${say('documents.refused')}</p>`;
  if (unknown.length === 0) return nothing;
  return html`<p class="note remark">${say('documents.unknown', { words: commas(unknown) })}</p>`;
}
