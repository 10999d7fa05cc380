// <attention-answers scope="example">: what the lesson model answers at the word that is asked about.
import { html, nothing, type TemplateResult } from 'lit';
import { percents } from '../lesson/format.js';
import { say } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

/** How many answers are shown; the others are one number. */
const SHOWN = 4;

export class AttentionAnswers extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const reading = this.scope === '' ? undefined : frame.readings?.scopes[this.scope];
    const token = reading?.tokens[reading.asked];
    if (!reading || !token) return nothing;
    const answers = reading.answers.slice(0, SHOWN);
    const rounded = percents(answers.map(({ probability }) => probability));
    return html`<p class="answers">
      ${say('answers.at')} <span class="word">${token.label}</span>:
      ${answers.map(({ word, probability }, i) => html`<span data-word=${word} data-value=${String(probability)}><span class="word">${word}</span> ${rounded[i]} %</span> `)}
    </p>`;
  }
}
