// <attention-score>: every prediction of the lesson, what came of it, and a way to begin again.
import { html, type TemplateResult } from 'lit';
import type { Section } from '../lesson/chapter.js';
import { course } from '../lesson/chapters.js';
import { say } from '../lesson/say.js';
import { outcome, predictionsOf, score } from '../lesson/score.js';
import type { Progress } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shown } from './shown.js';

export class AttentionScore extends LessonElement {
  protected show({ state, emit, settings }: Lesson): TemplateResult {
    const { progress } = state.facts;
    const sections = shown(course.all, settings).flatMap((chapter) => chapter.sections);
    return html`<p class="result" data-test="score">${score(predictionsOf(sections), progress)}</p>
      <ol>
        ${sections.map((section) => rows(section, progress))}
      </ol>
      <p class="note">${say('score.kept')}</p>
      <button ?disabled=${Object.keys(progress.answers).length === 0} @click=${() => emit({ type: 'forget' })}>
        ${say('score.forget')}
      </button>`;
  }
}

const rows = ({ id, predictions = [] }: Section, progress: Progress): readonly TemplateResult[] =>
  predictions.map((prediction) => {
    const came = outcome(prediction, progress);
    const answer = prediction.answers[progress.answers[prediction.id] ?? -1]?.label ?? '';
    return html`<li data-outcome=${came}>
      <a href="#${id}">${prediction.question}</a><br /><span class="note">${say(`outcome.${came}`, { answer })}</span>
    </li>`;
  });
