// <attention-frozen>: nothing is trained here, and the fingerprint of the parameters proves it.
import { html, nothing, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { parts } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionFrozen extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    if (!frame.readings) return nothing;
    const { model, frozen } = frame.readings;
    const print = (fingerprint: string, test: string): TemplateResult =>
      html`<span class="word" data-test=${test}>${fingerprint}</span>`;
    return html`<p>${parts('frozen', { texts: int(frozen.texts) })}</p>
      <p class="note">
        ${parts(frozen.before === frozen.after ? 'frozen.same' : 'frozen.other', {
          count: int(model.paramCount),
          before: print(frozen.before, 'before'),
          after: print(frozen.after, 'after'),
        })}
      </p>`;
  }
}
