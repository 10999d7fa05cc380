// <attention-copies scope="shots">: how much the hidden word looks, in the chosen head, at where its answer stands.
import { html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Reading } from '../path/frame.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

/** The tokens that say the likeliest answer already. */
export const saidIn = ({ tokens, asked, answers: [answer] }: Reading): readonly number[] =>
  tokens.filter(({ index, text }) => index !== asked && text.toLowerCase() === answer?.word).map(({ index }) => index);

export class AttentionCopies extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult | typeof nothing {
    const reading = this.scope === '' ? undefined : frame.readings?.scopes[this.scope];
    if (!reading?.attention) return nothing;
    const { layer, head } = state.wishes.pinned;
    const chosen = layer !== null || head !== null;
    return html`<p data-test="copies">
      ${sentence(reading)}
      ${
        chosen
          ? html`<button @click=${() => emit({ type: 'pin', selection: { layer: null, head: null } })}>
              ${say('copies.best')}
            </button>`
          : nothing
      }
    </p>`;
  }
}

function sentence(reading: Reading): unknown {
  const { attention, asked, answers, selection } = reading;
  const word = html`<span class="word">${answers[0]?.word}</span>`;
  const places = saidIn(reading);
  if (!attention || places.length === 0) return parts('copies.unsaid', { word });
  const { T, head } = attention;
  const weight = places.reduce((sum, place) => sum + (head.weights[asked * T + place] ?? 0), 0);
  return parts('copies.said', {
    layer: selection.layer + 1,
    head: selection.head + 1,
    share: exact(weight, percent(weight)),
    word,
  });
}
