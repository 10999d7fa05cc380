// <attention-scale>: the √d_k switch (row 3.6). The model is trained again with it.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dec } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionScale extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const set = (event: Event): void =>
      emit({ type: 'switch', name: 'unscaled', on: !(event.target as HTMLInputElement).checked });
    const effective = frame.attention?.head.effective[frame.selection.token];
    const word = html`<span class="word">${frame.tokens[frame.selection.token]?.label}</span>`;
    return html`<label class="choice"
        ><input type="checkbox" .checked=${live(!state.wishes.switches.unscaled)} @change=${set} />
        <span>${say('scale')}</span></label
      >
      ${effective === undefined ? '' : html`<p class="note">${parts('scale.effective', { word, effective: dec(effective) })}</p>`}`;
  }
}
