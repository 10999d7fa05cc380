// What shows the examination of chapter 6 also keeps it going: one question in each frame, so that the page never waits.
import { html, nothing, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Examination } from '../path/examination.js';
import type { Emit } from '../views/view.js';
import { LessonElement } from './element.js';

export abstract class ExaminingElement extends LessonElement {
  /** the questions were asked here, not in the other section that asks them */
  private asked = false;

  protected override updated(): void {
    const { frame, emit } = this.lesson ?? {};
    const examination = frame?.readings?.trials.examination;
    if (!emit || !examination) return;
    const { done, total } = examination;
    if (done.length > 0 && done.length < total) emit({ type: 'examine', questions: done.length + 1 });
  }

  /** A button, then how far it has come. */
  protected progress({ done, total }: Examination, emit: Emit, elsewhere: TemplateResult): TemplateResult {
    const start = (): void => {
      this.asked = true;
      emit({ type: 'examine', questions: 1 });
    };
    if (done.length === 0) {
      this.asked = false;
      return html`<div class="row controls">
        <button @click=${start}>${say('examine.start', { total })}</button>
      </div>`;
    }
    const key = done.length < total ? 'examine.going' : 'examine.done';
    return html`<p class="note" role="status">
      ${this.asked ? nothing : elsewhere} ${parts(key, { done: int(done.length), total: int(total) })}
    </p>`;
  }
}
