// <attention-say name="example">: a sentence that the lesson model reads, to be typed; and the words that it doesn't know.
import { css, html, nothing, type TemplateResult } from 'lit';
import { parts, say } from '../lesson/say.js';
import type { Readings, Side, Unknown } from '../path/frame.js';
import { replaceToken } from '../path/nearest.js';
import { limits } from '../state/limits.js';
import type { LessonModel, Sentences } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { fitRows, growing, oneLine, textIn } from './grow.js';
import { kept } from './kept.js';
import { sayError } from './messages.js';
import { ownForm } from './own-form.js';
import { shared } from './styles.js';

/** So many unknown words are named; the others are counted. */
const NAMED = 6;

export class AttentionSay extends LessonElement {
  static override properties = { name: {}, label: {} };
  static override styles = [
    shared,
    growing,
    css`
      .field {
        margin-block: 0.75rem 0.5rem;
      }
    `,
  ];
  /** which sentence of the state */
  declare name: keyof Sentences;
  /** its name for a reader; '': the usual one */
  declare label: string;
  private readonly observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.updated());

  constructor() {
    super();
    this.name = 'example';
    this.label = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  protected override updated(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (field) fitRows(field);
  }

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { readings } = frame;
    const side = readings ? sideOf(readings, this.name) : undefined;
    const set = (text: string): void => emit({ type: 'say', name: this.name, text });
    return html`${ownForm(
      html`<label class="field">
        <span class="note">${this.label || say('say.label')}</span>
        <textarea
          rows="1"
          dir="auto"
          maxlength=${limits.sentenceLength}
          .value=${kept(state.wishes.sentences[this.name])}
          @beforeinput=${oneLine}
          @input=${(event: Event) => set(textIn(event.target as HTMLTextAreaElement))}
        ></textarea>
      </label>`,
    )}
    ${side ? trouble(side, readings!.model.maxTokens) : nothing} ${arrival(state.facts.lessonModel)}
    ${side ? unknownWords(side, (index, word) => set(replaceToken(state.wishes.sentences[this.name], side.tokens, index, word))) : nothing}`;
  }
}

function sideOf({ scopes, cross }: Readings, name: keyof Sentences): Side | undefined {
  if (name === 'shuffled') return undefined; // read with `trial`, word by word
  return name === 'asking' || name === 'asked' ? cross[name] : scopes[name];
}

function trouble({ tokens, problem }: Side, most: number): TemplateResult | typeof nothing {
  if (problem === 'ESPACE') return html`<p class="problem" role="status">${say('say.long', { most })}</p>`;
  if (problem !== '') return html`<p class="problem" role="status">${sayError(problem)}</p>`;
  return tokens.length === 0 ? html`<p class="note">${say('say.empty')}</p>` : nothing;
}

function arrival({ status, error }: LessonModel): TemplateResult | typeof nothing {
  if (status === 'loading') return html`<p class="note" role="status">${say('say.waiting')}</p>`;
  return status === 'failed' ? html`<p class="problem" role="alert">${say('say.failed', { error })}</p>` : nothing;
}

function unknownWords(
  { tokens, unknown }: Side,
  replace: (token: number, word: string) => void,
): TemplateResult | typeof nothing {
  if (unknown.length === 0) return nothing;
  const one = ({ token, near }: Unknown): TemplateResult =>
    html`<li class="row">
      <span class="word unknown">${tokens[token]?.text}</span>
      ${near.length > 0 ? say('say.near') : say('say.far')}
      ${near.map((word) => html`<button class="word" @click=${() => replace(token, word)}>${word}</button>`)}
    </li>`;
  const more = unknown.length - NAMED;
  return html`<div class="note">
    <p>${parts('say.unknown', { count: unknown.length })}</p>
    <ul class="plain">
      ${unknown.slice(0, NAMED).map(one)} ${more > 0 ? html`<li>${say('say.more', { count: more })}</li>` : nothing}
    </ul>
  </div>`;
}
