// <attention-predict>: a question to answer before the experiment. Every answer gets its own reply, and is kept in
// the browser.
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Prediction } from '../lesson/chapter.js';
import { isHidden, type Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionPredict extends LessonElement {
  static override properties = { prediction: { attribute: false } };
  static override styles = [
    shared,
    css`
      :host {
        border-inline-start: 3px solid var(--accent);
        padding-inline-start: 1rem;
        margin: 1.25rem 0;
        max-width: var(--measure);
      }

      /* One answer per line: whose button is whose is never asked. */
      .answers {
        display: grid;
        justify-items: start;
      }

      @media (width <= 30rem) {
        :host {
          padding-inline-start: 0.6rem;
          margin: 0.5rem 0;
        }

        fieldset,
        p {
          margin: 0;
        }

        legend {
          line-height: 1.35;
        }
      }
    `,
  ];
  declare prediction: Prediction | undefined;

  protected show(lesson: Lesson): TemplateResult | typeof nothing {
    const { state, emit } = lesson;
    if (!this.prediction || isHidden('predictions', lesson)) return nothing;
    const { id, question, short, answers } = this.prediction;
    const chosen = state.facts.progress.answers[id] ?? -1;
    const asked = html`<fieldset>
        <legend>${say('predict')} ${question}</legend>
        <div class="answers">
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
    if (short === undefined) return asked;
    return html`<details ?open=${chosen >= 0}>
      <summary>${say('predict')} ${short}</summary>
      ${asked}
    </details>`;
  }
}
