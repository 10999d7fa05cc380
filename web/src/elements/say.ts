// <attention-say name="example">: a sentence that the lesson model reads, to be typed.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Reading } from '../path/frame.js';
import { limits } from '../state/limits.js';
import type { Sentences } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { kept } from './kept.js';
import { sayError } from './messages.js';

export class AttentionSay extends LessonElement {
  static override properties = { name: {}, label: {} };
  /** which sentence of the state */
  declare name: keyof Sentences;
  /** its name for a reader; '': the usual one */
  declare label: string;

  constructor() {
    super();
    this.name = 'example';
    this.label = '';
  }

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { status, error } = state.facts.lessonModel;
    const scopes: Readonly<Partial<Record<string, Reading>>> = frame.readings?.scopes ?? {};
    const problem = scopes[this.name]?.problem ?? '';
    return html`<label class="field">
        <span class="note">${this.label || say('say.label')}</span>
        <input
          type="text"
          dir="auto"
          maxlength=${limits.sentenceLength}
          .value=${kept(state.wishes.sentences[this.name])}
          @input=${(event: Event) =>
            emit({ type: 'say', name: this.name, text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${problem ? html`<p class="problem" role="status">${sayError(problem)}</p>` : nothing}
      ${status === 'loading' ? html`<p class="note" role="status">${say('say.waiting')}</p>` : nothing}
      ${status === 'failed' ? html`<p class="problem" role="alert">${say('say.failed', { error })}</p>` : nothing}`;
  }
}
