// <attention-corpus-text>: the whole corpus as text. What was typed stays until all of it can be read.
import { css, html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import { formatCorpus, parseCorpus } from '../state/corpus-text.js';
import { limits } from '../state/limits.js';
import type { Notice } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { sayError, sayNotice } from './messages.js';
import { ownForm } from './own-form.js';
import { shared } from './styles.js';

export class AttentionCorpusText extends LessonElement {
  static override properties = { draft: { state: true } };
  static override styles = [
    shared,
    css`
      textarea {
        display: block;
        width: 100%;
        min-height: 14rem;
        font: 0.9rem/1.5 var(--mono);
        padding: 0.5rem;
        white-space: pre;
        resize: vertical;
      }
    `,
  ];
  /** what is being typed; null: the corpus of the state is shown */
  declare draft: string | null;

  constructor() {
    super();
    this.draft = null;
  }

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { corpus } = state.wishes;
    const problems = this.draft === null ? [] : parseCorpus(this.draft).problems;
    const take = (text: string): boolean => {
      this.draft = text;
      const parsed = parseCorpus(text);
      const whole = parsed.problems.length === 0;
      if (whole) emit({ type: 'wish', wishes: { corpus: parsed.lines }, burst: 'corpus text' });
      return whole;
    };
    const leave = (): void => {
      emit({ type: 'settle' });
      if (this.draft !== null && parseCorpus(this.draft).problems.length === 0) this.draft = null;
    };
    const takeFile = (text: string): boolean => {
      const whole = take(text);
      leave();
      return whole;
    };
    return html`<details>
      <summary>${say('corpus.text')}</summary>
      <p class="note" id="rule">${say('corpus.text.rule')}</p>
      ${ownForm(
        html`<textarea
          aria-label=${say('corpus.text.label')}
          aria-describedby="rule problems"
          spellcheck="false"
          dir="auto"
          aria-invalid=${problems.length > 0}
          .value=${this.draft ?? formatCorpus(corpus)}
          @input=${({ target }: Event) => take((target as HTMLTextAreaElement).value)}
          @blur=${leave}
        ></textarea>`,
      )}
      <div id="problems" role="status">
        ${problems.slice(0, limits.notices).map(sentence)} ${refusals(frame.problems, corpus)}
      </div>
      ${problems.length > 0 ? html`<button @click=${() => (this.draft = null)}>${say('corpus.text.drop')}</button>` : ''}
      <attention-corpus-file .take=${takeFile}></attention-corpus-file>
    </details>`;
  }
}

const sentence = (notice: Notice): TemplateResult => html`<p class="problem">${sayNotice(notice)}</p>`;

const refusals = (problems: Lesson['frame']['problems'], corpus: Lesson['state']['wishes']['corpus']) =>
  problems
    .filter(({ where }) => where === 'corpus')
    .map(
      ({ line, error }) =>
        html`<p class="problem">
          ${say('problem.corpus', { line: line + 1, text: (corpus[line]?.text ?? '').slice(0, 60), why: sayError(error) })}
        </p>`,
    );
