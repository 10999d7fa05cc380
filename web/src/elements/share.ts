// <attention-share>: the lesson for somebody else's page. First what they see, then a look at it, then codes to copy.
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { course } from '../lesson/chapters.js';
import { say, sayAny } from '../lesson/say.js';
import { makeHash } from '../state/link.js';
import { limits } from '../state/limits.js';
import { controls, type Settings } from '../state/settings.js';
import type { Wishes } from '../state/state.js';
import { plainAddress } from './address.js';
import { copyText } from './clipboard.js';
import { isHidden, type Lesson } from './context.js';
import { LessonElement } from './element.js';
import { lessonFile } from './lesson-file.js';
import { save } from './save.js';
import { address, codes, type Shared } from './share-codes.js';
import { shared } from './styles.js';

/** px, of a frame whose host listens to no heights */
const HEIGHT = 900;
const FILE = 'attention-lesson.html';

export class AttentionShare extends LessonElement {
  static override properties = {
    hide: { state: true },
    present: { state: true },
    withState: { state: true },
    hash: { state: true },
    said: { state: true },
  };
  static override styles = [
    shared,
    css`
      dialog {
        width: min(46rem, 100vw - 2rem);
        max-height: calc(100dvh - 2rem);
        box-sizing: border-box;
        border: 1px solid var(--rule);
        background: var(--paper);
        color: var(--ink);
        padding: 1rem 1.25rem;
        font: 0.95rem/1.5 var(--plain);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1rem;
      }

      .file {
        margin-top: 1rem;
      }

      h2 {
        margin: 0;
        font: 600 1.25rem/1.3 var(--prose);
      }

      fieldset {
        border: 0;
        margin: 0.75rem 0 0;
        min-width: 0;
        padding: 0;
      }

      legend {
        color: var(--muted);
        padding: 0;
      }

      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 0 1rem;
      }

      .choices label,
      .option {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        min-height: 1.75rem;
      }

      .code {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 0.5rem;
        align-items: center;
        margin-top: 0.75rem;
      }

      .code label {
        grid-column: 1 / -1;
        color: var(--muted);
      }

      textarea {
        font: 0.8rem/1.4 var(--code);
        direction: ltr;
        resize: vertical;
        width: 100%;
        box-sizing: border-box;
      }
    `,
  ];
  declare hide: readonly string[];
  declare present: boolean;
  declare withState: boolean;
  /** of the wishes when the dialog was opened; null: too long for a link */
  declare hash: string | null;
  declare said: string;

  constructor() {
    super();
    Object.assign(this, { hide: [], present: false, withState: true, hash: '', said: '' });
  }

  protected show(lesson: Lesson): TemplateResult | typeof nothing {
    if (isHidden('share', lesson)) return nothing;
    const { wishes } = lesson.state;
    const given = this.given(wishes);
    return html`<button aria-haspopup="dialog" @click=${() => void this.open(wishes)}>${say('share.open')}</button>
      <dialog aria-labelledby="share-title" @keydown=${stay}>
        <form method="dialog" class="head">
          <h2 id="share-title">${say('share.title')}</h2>
          <button>${say('share.close')}</button>
        </form>
        ${this.choices('share.chapters', course.all)}
        ${this.choices(
          'share.controls',
          controls.map((id) => ({ id, title: sayAny(`share.control.${id}`) })),
        )}
        <fieldset>
          ${option(say('share.state'), this.withState, (on) => (this.withState = on))}
          ${option(say('share.present'), this.present, (on) => (this.present = on))}
        </fieldset>
        ${this.withState && this.hash === null ? html`<p class="problem" role="alert">${say('share.long')}</p>` : nothing}
        <p><a href=${address(given)} target="_blank" rel="noopener">${say('share.preview')}</a></p>
        ${(Object.keys(codes) as (keyof typeof codes)[]).map((name) => this.code(name, codes[name](given)))}
        <div class="row controls file">
          <button @click=${() => void this.download(wishes)}>${say('share.file')}</button>
          <span class="note">${say('share.file.note')}</span>
        </div>
        <p role="status">${this.said}</p>
      </dialog>`;
  }

  /** What is unticked is hidden. */
  private choices(title: string, list: readonly { readonly id: string; readonly title: string }[]): TemplateResult {
    const tick = (id: string, on: boolean): void => {
      const others = this.hide.filter((name) => name !== id);
      this.hide = on ? others : [...others, id];
    };
    return html`<fieldset>
      <legend>${sayAny(title)}</legend>
      <div class="choices">
        ${list.map((one) => option(one.title, !this.hide.includes(one.id), (on) => tick(one.id, on)))}
      </div>
    </fieldset>`;
  }

  private code(name: keyof typeof codes, text: string): TemplateResult {
    const copy = async (): Promise<void> => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${name}`);
      this.said = say((await copyText(text, field)) ? 'share.copied' : 'share.refused');
    };
    return html`<div class="code">
      <label for=${name}>${sayAny(`share.${name}`)}</label>
      <textarea
        id=${name}
        readonly
        rows=${name === 'link' ? 1 : 2}
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
      <button aria-describedby=${name} @click=${() => void copy()}>${say('share.copy')}</button>
    </div>`;
  }

  private given(wishes: Wishes): Shared {
    const settings: Partial<Settings> = { hide: this.hide, present: this.present };
    const hash = (this.withState && this.hash) || '';
    return { base: plainAddress(), hash, wishes, settings, height: HEIGHT, title: say('title') };
  }

  private async open(wishes: Wishes): Promise<void> {
    const hash = await makeHash(wishes);
    this.hash = hash.length > limits.hash ? null : hash;
    this.said = '';
    if (this.isConnected) this.renderRoot.querySelector('dialog')?.showModal(); // another language may have come meanwhile
  }

  private async download(wishes: Wishes): Promise<void> {
    try {
      save(await lessonFile(wishes), FILE);
      this.said = say('share.file.saved', { name: FILE });
    } catch (error) {
      this.said = say('share.file.missing', { error: String(error) });
    }
  }
}

const option = (label: string, on: boolean, set: (on: boolean) => void): TemplateResult =>
  html`<label class="option">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;

/** Escape closes the dialog, and means nothing to the lesson below it. */
const stay = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') event.stopPropagation();
};
