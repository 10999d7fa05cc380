// <attention-predict>: a question to answer before the experiment. Every answer gets its own reply, and is kept in
// the browser.
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Prediction } from '../lesson/chapter.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionPredict extends LessonElement {
  static override properties = { prediction: { attribute: false } };
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

  protected show({ state, emit }: Lesson): TemplateResult | typeof nothing {
    if (!this.prediction) return nothing;
    const { id, question, answers } = this.prediction;
    const chosen = state.facts.progress.answers[id] ?? -1;
    return html`<fieldset>
        <legend>${say('predict')} ${question}</legend>
        <div class="row">
          ${answers.map(
            ({ label }, i) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="answer"
                  .checked=${i === chosen}
                  @change=${() => emit({ type: 'answer', prediction: id, answer: i })}
                />
                <span>${label}</span></label
              >`,
          )}
        </div>
      </fieldset>
      <p role="status">${answers[chosen]?.reply ?? ''}</p>`;
  }
}
