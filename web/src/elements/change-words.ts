// <attention-change-words>: the two texts of row 4.1, to be typed; and one word of the second to be replaced: choose it,
// then choose or type another.
import { css, html, nothing, type TemplateResult } from 'lit';
import { swaps, type Swap } from '../lesson/examples-change.js';
import { say } from '../lesson/say.js';
import type { Token } from '../path/frame.js';
import { replaceToken } from '../path/nearest.js';
import { limits } from '../state/limits.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';
import { wordStyle } from './words-bar.js';

export class AttentionChangeWords extends LessonElement {
  static override properties = { chosen: { state: true } };
  static override styles = [
    shared,
    wordStyle,
    css`
      .other:not([aria-pressed='true']) {
        border-color: var(--accent);
        box-shadow: inset 0 -2px 0 var(--accent);
      }
    `,
  ];
  /** the token that is being replaced; null: none */
  declare chosen: number | null;

  constructor() {
    super();
    this.chosen = null;
  }

  protected show(lesson: Lesson): TemplateResult {
    const { readings } = lesson.frame;
    const tokens = readings?.scopes.after.tokens ?? [];
    const replaced = readings?.change?.replaced ?? [];
    const token = this.chosen === null ? undefined : tokens[this.chosen];
    return html`${this.offers(lesson)}
      <attention-say name="before" label=${say('change.before')}></attention-say>
      <attention-say name="after" label=${say('change.after')}></attention-say>
      <p class="note" id="words-name">${say('change.words')}</p>
      <div class="row words" role="group" aria-labelledby="words-name" dir="auto">
        ${tokens.map(({ index, label }) => this.word(index, label, replaced.includes(index)))}
      </div>
      ${readings && token ? this.form(lesson, tokens, token, readings.model.words) : nothing}`;
  }

  private offers({ state, emit }: Lesson): TemplateResult {
    const { sentences } = state.wishes;
    const offer = (swap: Swap): TemplateResult => {
      const { before, after } = swap;
      const pressed = before === sentences.before && after === sentences.after;
      const use = (): void => {
        this.chosen = null;
        emit({ type: 'wish', wishes: { sentences: { ...sentences, before, after } } });
      };
      return html`<button translate="no" aria-pressed=${pressed} @click=${use}>${nameOf(swap)}</button>`;
    };
    return html`<div class="row controls" role="group" aria-label=${say('change.offers')}>${swaps.map(offer)}</div>`;
  }

  private word(index: number, label: string, other: boolean): TemplateResult {
    const pressed = index === this.chosen;
    const choose = async (): Promise<void> => {
      this.chosen = pressed ? null : index;
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
    };
    return html`<button
      translate="no"
      class=${other ? 'other' : ''}
      aria-pressed=${pressed}
      aria-label=${other ? say('change.word.other', { word: label }) : label}
      @click=${() => void choose()}
    >
      ${label}
    </button>`;
  }

  private form(
    { state, emit }: Lesson,
    tokens: readonly Token[],
    token: Token,
    known: readonly string[],
  ): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const word = (this.renderRoot.querySelector('input')?.value ?? '').trim();
      if (!word) return;
      emit({ type: 'say', name: 'after', text: replaceToken(state.wishes.sentences.after, tokens, token.index, word) });
      emit({ type: 'settle' });
    };
    return html`<form class="row controls" @submit=${submit}>
      <label>
        <span class="note">${say('change.replace', { word: token.label })}</span>
        <input type="text" list="known" autocomplete="off" autocapitalize="none" maxlength=${limits.wordLength} />
      </label>
      <datalist id="known">${known.slice(1).map((word) => html`<option value=${word}></option>`)}</datalist>
      <button>${say('change.replace.button')}</button>
    </form>`;
  }
}

/** The first words in which the two texts differ: "tired → wide". */
function nameOf({ before, after }: Swap): string {
  const [old, now] = [before.split(' '), after.split(' ')];
  const at = old.findIndex((word, i) => word !== now[i]);
  const here = old.length === now.length ? now[at] : now.slice(at, at + 2).join(' ');
  return say('change.label', { before: bare(old[at]), after: bare(here) });
}

const bare = (word = ''): string => word.replace(/\.$/, '');
