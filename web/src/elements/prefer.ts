// <attention-prefer>: which answer do humans prefer (row 2.1)?
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { tuned } from './tuned.js';

const SHOWN = 10;

export class AttentionPrefer extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const words = (frame.tilt?.endings ?? []).slice(0, SHOWN).map(({ word }) => word);
    // Whoever was asked about another sentence's answers was not asked about these.
    const preferred = words.find((word) => word === state.wishes.preferred) ?? null;
    const choice = (label: string, word: string | null, look: string): TemplateResult =>
      html`<label class="choice"
        ><input
          type="radio"
          name="preferred"
          .checked=${live(preferred === word)}
          @change=${() => emit({ type: 'wish', wishes: { preferred: word } })}
        />
        <span class=${look}>${label}</span></label
      >`;
    return html`<fieldset>
        <legend>${say('prefer')}</legend>
        <div class="row">
          ${choice(say('prefer.nobody'), null, '')} ${words.map((word) => choice(word, word, 'word'))}
        </div>
      </fieldset>
      ${tuned(frame.tilt)}`;
  }
}
