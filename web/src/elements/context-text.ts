// <attention-context text="documents">: the whole text that the lesson model reads, so that nothing is hidden.
import { css, html, nothing, type TemplateResult } from 'lit';
import { commas, integer } from '../lesson/format.js';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Reading } from '../path/frame.js';
import type { Lesson } from './context.js';
import { saidIn } from './copies.js';
import { LessonElement } from './element.js';
import { sayError } from './messages.js';
import { shared } from './styles.js';

export class AttentionContext extends LessonElement {
  static override properties = { text: {} };
  static override styles = [
    shared,
    css`
      .text {
        font-family: var(--mono);
        font-size: 0.93rem;
        line-height: 1.8;
        background: var(--tint);
        padding: 0.5rem 0.75rem;
        overflow-wrap: anywhere;
      }

      mark {
        color: var(--accent);
        background: none;
        font-weight: 700;
        border-bottom: 2px solid;
      }
    `,
  ];
  declare text: 'shots' | 'documents';

  constructor() {
    super();
    this.text = 'shots';
  }

  protected show({ state, frame }: Lesson): TemplateResult {
    const { status, error } = state.facts.lessonModel;
    if (status === 'failed') return html`<p class="problem" role="alert">${say('say.failed', { error })}</p>`;
    if (!frame.readings) return html`<p class="note" role="status">${say('say.waiting')}</p>`;
    const reading = frame.readings.scopes[this.text];
    const { M } = frame.readings.model.shape;
    if (reading.problem === 'ESPACE')
      return html`<p class="problem" role="status">${say('context.full', { most: integer(M) })}</p>`;
    if (reading.problem) return html`<p class="problem" role="status">${sayError(reading.problem)}</p>`;
    return html`<p class="note">${say('context.reads')}</p>
      ${tokens(reading)}
      <p class="note">
        ${parts('context.count', { count: int(reading.tokens.length), most: int(M) })}
        ${saidIn(reading).length > 0 ? say('context.marked') : nothing}
      </p>
      ${unknown(reading)}`;
  }
}

function tokens(reading: Reading): TemplateResult {
  const said = saidIn(reading);
  return html`<p class="text" dir="auto" translate="no" data-test="context">
    ${reading.tokens.map(({ index, text, known }) => {
      const word = known ? text : html`<span class="unknown">${text}</span>`;
      return html`${said.includes(index) ? html`<mark>${word}</mark>` : word} `;
    })}
  </p>`;
}

function unknown({ tokens }: Reading): TemplateResult | typeof nothing {
  const words = [...new Set(tokens.filter(({ known }) => !known).map(({ text }) => text))];
  if (words.length === 0) return nothing;
  return html`<p class="problem" role="status">${say('context.unknown', { words: commas(words) })}</p>`;
}
