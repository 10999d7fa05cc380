// <attention-predict>: a question to answer before the experiment. Every answer gets its own reply; nothing is kept.
import { css, html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Prediction } from '../lesson/chapter.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionPredict extends LessonElement {
  static override properties = { prediction: { attribute: false }, chosen: { state: true } };
  static override styles = [
    shared,
    css`
      :host {
        border-left: 3px solid var(--accent);
        padding-left: 1rem;
        margin: 1.25rem 0;
        max-width: var(--measure);
      }
    `,
  ];
  declare prediction: Prediction | undefined;
  /** index of the answer; -1: none yet */
  declare chosen: number;

  constructor() {
    super();
    this.chosen = -1;
  }

  protected show(): TemplateResult {
    const { question, answers } = this.prediction ?? { question: '', answers: [] };
    return html`<fieldset>
        <legend>${say('predict')} ${question}</legend>
        <div class="row">
          ${answers.map(
            ({ label }, i) =>
              html`<label class="choice"
                ><input type="radio" name="answer" .checked=${i === this.chosen} @change=${() => (this.chosen = i)} />
                <span>${label}</span></label
              >`,
          )}
        </div>
      </fieldset>
      <p role="status">${answers[this.chosen]?.reply ?? ''}</p>`;
  }
}
