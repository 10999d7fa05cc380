// <attention-tools>: presets, undo, redo, reset, and a link to the lesson as it is now.
import { html, type TemplateResult } from 'lit';
import { say, sayAny } from '../lesson/say.js';
import { limits } from '../state/limits.js';
import { makeHash } from '../state/link.js';
import { notice } from '../state/notices.js';
import { presets, presetWishes } from '../state/presets.js';
import type { CorpusLine } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

/** By content, because a link or a reload brings a copy. */
const sameCorpus = (a: readonly CorpusLine[], b: readonly CorpusLine[]): boolean =>
  a.length === b.length && a.every(({ text, copies }, i) => text === b[i]!.text && copies === b[i]!.copies);

export class AttentionTools extends LessonElement {
  static override properties = { link: { state: true } };
  /** the link that was asked for, shown so that it can be copied by hand; '' when none was */
  declare link: string;

  constructor() {
    super();
    this.link = '';
  }

  protected show({ state, emit }: Lesson): TemplateResult {
    const chosen = presets.find(({ corpus }) => sameCorpus(corpus, state.wishes.corpus));
    const choose = (event: Event): void => {
      const preset = presets.find(({ name }) => name === (event.target as HTMLSelectElement).value);
      if (preset) emit({ type: 'wish', wishes: presetWishes(preset) });
    };
    return html`<div class="row controls">
        <button ?disabled=${state.past.length === 0} @click=${() => emit({ type: 'undo' })}>${say('undo')}</button>
        <button ?disabled=${state.future.length === 0} @click=${() => emit({ type: 'redo' })}>${say('redo')}</button>
        <button @click=${() => emit({ type: 'reset' })}>${say('reset')}</button>
        <label class="choice">
          <span>${say('preset')}</span>
          <select @change=${choose}>
            <option value="" ?selected=${!chosen}>${say('preset.own')}</option>
            ${presets.map(({ name }) => html`<option value=${name} ?selected=${name === chosen?.name}>${sayAny(`preset.${name}`)}</option>`)}
          </select>
        </label>
        <button @click=${() => void this.copyLink()}>${say('link')}</button>
      </div>
      ${this.link ? this.shownLink() : ''}`;
  }

  private shownLink(): TemplateResult {
    return html`<p class="note" role="status">${say('link.copied')}</p>
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
    this.link = location.href.split('#')[0]! + hash;
    await this.updateComplete;
    await navigator.clipboard?.writeText(this.link).catch(() => this.copyByHand());
    if (!navigator.clipboard) this.copyByHand();
  }

  /** Frames may lack the right to the clipboard; a selected field can be copied by anybody. */
  private copyByHand(): void {
    this.renderRoot.querySelector<HTMLInputElement>('.link')?.focus();
    document.execCommand('copy');
  }
}
