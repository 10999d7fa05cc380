// <attention-tuning>: a fact in the text against a fact in the parameters, both to be tried, with the time that it took.
import { html, nothing, type TemplateResult } from 'lit';
import { int, sig } from '../lesson/number.js';
import { parts, say, type Key } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionTuning extends LessonElement {
  protected show({ state }: Lesson): TemplateResult {
    const { status, step, milliseconds } = state.facts.training;
    const took = { steps: int(step), seconds: sig(milliseconds / 1000) };
    return html`<p>${parts('tuning.text', { link: link('rag', 'tuning.text.link') })}</p>
      <p data-test="tuning" data-status=${status}>
        ${parts('tuning.parameters', { link: link('corpus', 'tuning.parameters.link') })}
        ${status === 'done' ? parts('tuning.took', took) : nothing}
      </p>
      <p>${parts('tuning.lesson', { link: link('retrain', 'tuning.lesson.link') })}</p>`;
  }
}

const link = (to: string, key: Key): TemplateResult => html`<a href="#${to}">${say(key)}</a>`;
