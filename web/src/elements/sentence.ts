// <attention-sentence>: the words of the sentence as a toolbar; the one that you choose is chosen in every picture.
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Attention, Frame, Token } from '../path/frame.js';
import { lingering, looking } from '../views/look.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';
import { rove, wordStyle } from './words-bar.js';

export class AttentionSentence extends LessonElement {
  static override styles = [
    shared,
    wordStyle,
    css`
      .focus {
        border-color: var(--accent);
        box-shadow: inset 0 -2px 0 var(--accent);
      }
    `,
  ];
  private emit: Emit | null = null;

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    this.emit ??= lingering(emit);
    const { pinned } = state.wishes;
    const chip = pinned.token === null ? undefined : frame.tokens[pinned.token];
    return html`<div class="row words" role="toolbar" aria-label=${say('sentence.words')} dir="auto" translate="no">
        ${frame.tokens.map((token) => this.token(token, frame.tokens.length, frame.selection.token, pinned.token))}
      </div>
      <div class="row">
        ${
          chip
            ? html`<button
                aria-label=${say('sentence.unpin', { word: chip.label })}
                @click=${() => emit({ type: 'unpin' })}
              >
                ${say('sentence.pinned', { word: chip.label })}
              </button>`
            : nothing
        }
        <span class="note">${say('sentence.rule')} ${sayRepeated(frame.tokens)}</span>
      </div>`;
  }

  private token(
    { index, label, text, known }: Token,
    count: number,
    focus: number,
    pinned: number | null,
  ): TemplateResult {
    const handlers = looking(this.emit!, { token: index, other: null });
    return html`<button
      class="${index === focus ? 'focus' : ''} ${known ? '' : 'unknown'}"
      tabindex=${index === focus ? 0 : -1}
      aria-pressed=${index === pinned}
      aria-label=${known ? label : say('sentence.unknown', { word: label })}
      data-token=${index}
      @pointerenter=${handlers.enter}
      @pointerleave=${handlers.leave}
      @focus=${handlers.enter}
      @blur=${handlers.leave}
      @click=${handlers.press}
      @keydown=${(event: KeyboardEvent) => rove(event, index, count)}
    >
      ${label || text}
    </button>`;
  }
}

/** What the small numbers are, where a word occurs twice. */
function sayRepeated(tokens: readonly Token[]): string {
  const first = tokens.find(({ label, text }) => label !== text);
  const again = tokens.find((token) => token !== first && token.label !== token.text && isSame(token, first!));
  if (!first || !again) return '';
  const [at, later] = [first.index + 1, again.index + 1];
  return say('sentence.repeated', { first: first.label, at, again: again.label, later });
}

const isSame = (one: Token, other: Token): boolean => one.text.toLowerCase() === other.text.toLowerCase();

/** <attention-heads>: which layer and head; nothing where there is no choice. */
export class AttentionHeads extends LessonElement {
  protected show({ frame, emit }: Lesson): TemplateResult | typeof nothing {
    const { attention, selection } = frame;
    if (!attention) return nothing;
    return headChoice(attention, selection, (selection) => emit({ type: 'pin', selection }));
  }
}

type Place = Pick<Frame['selection'], 'layer' | 'head'>;

export function headChoice(
  { layers, heads }: Pick<Attention, 'layers' | 'heads'>,
  { layer, head }: Place,
  choose: (place: Place) => void,
): TemplateResult {
  const choice = (name: keyof Place, count: number): TemplateResult | typeof nothing =>
    count < 2
      ? nothing
      : html`<div class="row" role="group" aria-label=${say(name)}>
          <span class="note">${say(name)}</span>
          ${Array.from({ length: count }, (_, i) => html`<button aria-pressed=${{ layer, head }[name] === i} @click=${() => choose({ layer, head, [name]: i })}>${i + 1}</button>`)}
        </div>`;
  return html`<div class="row controls">${choice('layer', layers)} ${choice('head', heads)}</div>`;
}
