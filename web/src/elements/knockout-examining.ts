// What shows the examination of chapter 6 also keeps it going: one question in each frame, so that the page never waits.
import { html, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Examination } from '../path/examination.js';
import type { Emit } from '../views/view.js';
import { LessonElement } from './element.js';

export abstract class ExaminingElement extends LessonElement {
  protected override updated(): void {
    const { frame, emit } = this.lesson ?? {};
    const examination = frame?.readings?.trials.examination;
    if (!emit || !examination) return;
    const { done, total } = examination;
    if (done.length > 0 && done.length < total) emit({ type: 'examine', questions: done.length + 1 });
  }
}

/** A button, then how far it has come. */
export function progress({ done, total }: Examination, emit: Emit): TemplateResult {
  if (done.length === 0)
    return html`<div class="row controls">
      <button @click=${() => emit({ type: 'examine', questions: 1 })}>${say('examine.start', { total })}</button>
    </div>`;
  const key = done.length < total ? 'examine.going' : 'examine.done';
  return html`<p class="note" role="status">${parts(key, { done: int(done.length), total: int(total) })}</p>`;
}
