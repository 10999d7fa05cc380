// <attention-prompt>: the sentence whose next word is guessed: one of the corpus's prompts, or anything you type.
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parts, say } from '../lesson/say.js';
import type { Token } from '../path/frame.js';
import type { CorpusLine } from '../state/state.js';
import { sayError } from './messages.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { ownForm } from './own-form.js';
import { shared } from './styles.js';

const CHIPS = 6;

export class AttentionPrompt extends LessonElement {
  static override properties = { offers: { attribute: false } };
  static override styles = [
    shared,
    css`
      .sentence {
        width: 100%;
        font: 1.15rem/1.4 var(--mono);
        padding: 0.4rem 0.6rem;
      }

      .chips {
        scrollbar-width: thin;
      }

      @media (width <= 30rem) {
        label {
          position: absolute;
          clip-path: inset(50%);
        }

        .chips {
          flex-wrap: nowrap;
          overflow-x: auto;
          padding-bottom: 0.25rem;
        }
      }

      .chips button {
        flex: none;
        max-width: 100%;
        font: 0.9rem/1.2 var(--mono);
        unicode-bidi: isolate;
        overflow-wrap: anywhere;
      }
    `,
  ];
  /** sentences to offer as buttons: the corpus's own prompts, or these, as far as the corpus knows their words */
  declare offers: 'prompts' | readonly string[] | undefined;

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { text, corpus } = state.wishes;
    const offers = this.offers === 'prompts' ? frame.prompts : fitting(this.offers ?? [], corpus);
    const choose = (prompt: string, burst?: string): void =>
      emit({ type: 'wish', wishes: { text: prompt, opened: null }, ...(burst && { burst }) });
    return html`${ownForm(
      html`<label for="sentence">${say('prompt.label')}</label>
        <input
          class="sentence"
          id="sentence"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="auto"
          .value=${live(text)}
          @input=${(event: Event) => choose((event.target as HTMLInputElement).value, 'text')}
          @blur=${() => emit({ type: 'settle' })}
        />`,
    )}
    ${
      offers.length > 0
        ? html`<div class="row chips controls" role="group" aria-label=${say('prompt.others')}>
            ${offers
              .slice(0, CHIPS)
              .map(
                (prompt) =>
                  html`<button translate="no" aria-pressed=${prompt === text.trim()} @click=${() => choose(prompt)}>
                    ${prompt} ___
                  </button>`,
              )}
          </div>`
        : nothing
    }
    ${this.unknown(frame.tokens, () => emit({ type: 'add', line: { text, copies: 1 } }))}
    ${frame.problems
      .filter(({ where }) => where === 'text')
      .map(({ error }) => html`<p class="problem">${say('problem.text', { why: sayError(error) })}</p>`)}`;
  }

  private unknown(tokens: readonly Token[], add: () => void): TemplateResult | typeof nothing {
    const words = [...new Set(tokens.filter(({ known }) => !known).map(({ text }) => text))];
    if (words.length === 0) return nothing;
    const marked = words.map((word, i) => html`${i ? ', ' : ''}<span class="word unknown">${word}</span>`);
    return html`<p class="note">${parts('prompt.unknown', { words: marked })}</p>
      <button class="controls" @click=${add}>${say('prompt.add')}</button>`;
  }
}

/** Chinese writes no spaces: there each character counts. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];

/** Sentences of which the corpus knows more than two words in three. */
function fitting(sentences: readonly string[], corpus: readonly CorpusLine[]): readonly string[] {
  const known = new Set(corpus.flatMap(({ text }) => wordsOf(text)));
  return sentences.filter((sentence) => {
    const words = wordsOf(sentence);
    return words.filter((word) => known.has(word)).length * 3 > words.length * 2;
  });
}
