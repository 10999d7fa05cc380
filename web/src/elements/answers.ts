// <attention-answers scope="example">: what the lesson model answers at the word that is asked about.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { parts, say } from '../lesson/say.js';
import { pictureStyle } from '../marks/style.js';
import { percentTexts } from '../views/shares.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

/** How many answers are shown; the others are one number. */
const SHOWN = 4;

export class AttentionAnswers extends LessonElement {
  static override styles = [
    shared,
    pictureStyle,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(3rem, max-content) minmax(2rem, 12rem) max-content;
        gap: 0.2rem 0.75rem;
        list-style: none;
        padding: 0;
        margin: 0.25rem 0 0.75rem;
      }

      li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
      }

      @media print {
        attention-trace {
          display: none;
        }
      }

      svg {
        width: 100%;
        height: 0.75rem;
      }
    `,
  ];

  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const reading = this.scope === '' ? undefined : frame.readings?.scopes[this.scope];
    const token = reading?.tokens[reading.asked];
    if (!reading || !token) return nothing;
    const answers = reading.answers.slice(0, SHOWN);
    const others = answers.reduce((rest, { probability }) => rest - probability, 1);
    const texts = percentTexts([...answers.map(({ probability }) => probability), Math.max(0, others)]);
    return html`<div class="answers">
      <p>${parts('answers.of', { word: html`<span class="word">${token.label}</span>` })}</p>
      <ul>
        ${answers.map(
          ({ word, probability }, i) =>
            html`<li data-word=${word} data-value=${String(probability)}>
              <span class="word">${word}</span>${bar(probability)}<span>${texts[i]}</span>
            </li>`,
        )}
        <li>
          <span class="note">${say('answers.others')}</span>${bar(Math.max(0, others))}<span class="note"
            >${texts.at(-1)}</span
          >
        </li>
      </ul>
      <attention-trace view="answers" scope=${this.scope}></attention-trace>
    </div>`;
  }
}

const bar = (share: number): TemplateResult =>
  html`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="bar fill-new" width=${100 * share} height="1"></rect>`}
  </svg>`;
