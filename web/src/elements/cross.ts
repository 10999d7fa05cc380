// <attention-cross>: two sentences, one that asks and one that is asked, and the head in which they meet.
import { html, nothing, type TemplateResult } from 'lit';
import { crossings } from '../lesson/crossings.js';
import { say } from '../lesson/say.js';
import { searching } from '../state/defaults.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { headChoice } from './sentence.js';

export class AttentionCross extends LessonElement {
  protected show({ state: { wishes }, frame, emit }: Lesson): TemplateResult {
    const cross = frame.readings?.cross;
    const { sentences, pins } = wishes;
    return html`<div class="row controls" role="group" aria-label=${say('cross.examples')}>
        <span class="note">${say('cross.examples')}</span>
        ${crossings.map(
          ({ label, asking, asked }) =>
            html`<button
              translate="no"
              aria-pressed=${sentences.asking === asking && sentences.asked === asked}
              @click=${() => emit({ type: 'wish', wishes: { sentences: { ...sentences, asking, asked }, pins: { ...pins, cross: searching } } })}
            >
              ${label}
            </button>`,
        )}
      </div>
      <attention-say name="asking" label=${say('cross.asking')}></attention-say>
      <attention-say name="asked" label=${say('cross.asked')}></attention-say>
      ${cross && cross.D > 0 ? headChoice(cross, cross.selection, (selection) => emit({ type: 'pin', scope: 'cross', selection })) : nothing}`;
  }
}
