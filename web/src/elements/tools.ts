// <attention-tools>: undo, redo, reset, presets, and a link to the lesson as it is now.
import { html, nothing, type TemplateResult } from 'lit';
import { say, sayAny } from '../lesson/say.js';
import { sameCorpus } from '../state/corpus.js';
import { limits } from '../state/limits.js';
import { makeHash } from '../state/link.js';
import { notice } from '../state/notices.js';
import { presets, presetWishes } from '../state/presets.js';
import { plainAddress } from './address.js';
import { copyText } from './clipboard.js';
import { isHidden, type Lesson } from './context.js';
import { LessonElement } from './element.js';
import { history } from './history.js';
import { ownForm } from './own-form.js';

export class AttentionTools extends LessonElement {
  static override properties = { history: { attribute: false }, link: { state: true }, copied: { state: true } };
  /** false where undo and redo stand elsewhere */
  declare history: boolean;
  /** the link that was asked for, shown so that it can be copied by hand; '' when none was */
  declare link: string;
  /** whether the clipboard took it */
  declare copied: boolean;

  constructor() {
    super();
    this.history = true;
    this.link = '';
    this.copied = false;
  }

  protected show(lesson: Lesson): TemplateResult | typeof nothing {
    if (isHidden('tools', lesson)) return nothing;
    const { state, emit } = lesson;
    const chosen = presets.find(({ corpus }) => sameCorpus(corpus, state.wishes.corpus));
    const choose = (event: Event): void => {
      const preset = presets.find(({ name }) => name === (event.target as HTMLSelectElement).value);
      if (preset) emit({ type: 'wish', wishes: presetWishes(preset) });
    };
    return html`<div class="row controls">
        ${this.history ? history(state, emit) : nothing}
        <button @click=${() => emit({ type: 'reset' })}>${say('reset')}</button>
        ${ownForm(
          html`<label class="choice">
            <span>${say('preset')}</span>
            <select @change=${choose}>
              <option value="" ?selected=${!chosen}>${say('preset.own')}</option>
              ${presets.map(({ name }) => html`<option value=${name} ?selected=${name === chosen?.name}>${sayAny(`preset.${name}`)}</option>`)}
            </select>
          </label>`,
        )}
        ${
          isHidden('share', lesson)
            ? nothing
            : html`<button @click=${() => void this.copyLink()}>${say('link')}</button>
                <attention-share></attention-share>`
        }
      </div>
      ${this.link ? this.shownLink() : ''}`;
  }

  private shownLink(): TemplateResult {
    return html`<p class="note" role="status">${say(this.copied ? 'link.copied' : 'link.shown')}</p>
      <input
        class="link"
        readonly
        size="40"
        aria-label=${say('link.label')}
        .value=${this.link}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />`;
  }

  private async copyLink(): Promise<void> {
    if (!this.lesson) return;
    const hash = await makeHash(this.lesson.state.wishes);
    if (hash.length > limits.hash) {
      this.lesson.emit({ type: 'notice', notice: notice('link-unmade', { length: hash.length, limit: limits.hash }) });
      return;
    }
    this.link = plainAddress() + hash;
    await this.updateComplete;
    this.copied = await copyText(this.link, this.renderRoot.querySelector<HTMLInputElement>('.link'));
  }
}
