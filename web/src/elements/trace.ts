// <attention-trace view="arcs">: where the selected number of a picture comes from, and a program that computes it again.
import { css, html, nothing, type TemplateResult } from 'lit';
import { significant, decimal } from '../lesson/format.js';
import { say } from '../lesson/say.js';
import { tracerOf, type Trace } from '../trace/trace.js';
import { copyText } from './clipboard.js';
import { isHidden, type Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionTrace extends LessonElement {
  static override properties = { view: {}, open: { state: true }, outcome: { state: true } };
  static override styles = [
    shared,
    css`
      ol {
        padding-inline-start: 1.25rem;
      }

      textarea {
        width: 100%;
        height: 10rem;
        font: 0.8rem var(--code);
        direction: ltr;
      }
    `,
  ];
  /** whose number */
  declare view: string;
  declare open: boolean;
  /** of the last press on "copy": the program when the clipboard refused it */
  declare outcome: { readonly copied: boolean; readonly python: string } | null;

  constructor() {
    super();
    this.view = '';
    this.open = false;
    this.outcome = null;
  }

  /** The steps are made when they are opened, the program when it is copied. */
  protected show(lesson: Lesson): TemplateResult | typeof nothing {
    const { frame, state } = lesson;
    const tracer = tracerOf(this.view);
    if (!tracer || isHidden('trace', lesson)) return nothing;
    const trace = (): Trace | null => tracer(frame, state, this.scope);
    return html`<details @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${say('trace.title')}</summary>
      ${this.open ? this.steps(trace()) : nothing}
    </details>`;
  }

  private steps(trace: Trace | null): TemplateResult | typeof nothing {
    if (!trace) return html`<p class="note">${say('figure.waiting')}</p>`;
    const { what, value, steps, python } = trace;
    return html`<p data-value=${String(value)}>
        ${say('trace.value', { what, value: Math.abs(value) < 0.001 ? significant(value) : decimal(value, 4) })}
      </p>
      <ol>
        ${steps.map(({ words, formula }) => html`<li>${words} ${formula}</li>`)}
      </ol>
      <button @click=${() => void this.copy(python)}>${say('trace.copy')}</button>
      ${this.said()}`;
  }

  private said(): TemplateResult | typeof nothing {
    if (!this.outcome) return nothing;
    const { copied, python } = this.outcome;
    return copied
      ? html`<p role="status">${say('trace.copied', { lines: python.split('\n').length })}</p>`
      : html`<p role="status">${say('trace.refused')}</p>
          <textarea readonly aria-label=${say('trace.program')} .value=${python}></textarea>`;
  }

  private async copy(python: string): Promise<void> {
    this.outcome = { copied: await copyText(python), python };
  }
}
