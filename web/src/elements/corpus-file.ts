// <attention-corpus-file>: the corpus as a text file, out and in. What comes in is typed text like any other: the editor
// around it reads it.
import { css, html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import { formatCorpus } from '../state/corpus-text.js';
import { limits } from '../state/limits.js';
import { notice } from '../state/notices.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { sayNotice } from './messages.js';
import { inFrame, save } from './save.js';
import { shared } from './styles.js';

const NAME = 'attention-corpus.txt';

/** What the editor does with a text; false: not all of it can be read. */
export type Take = (text: string) => boolean;

export class AttentionCorpusFile extends LessonElement {
  static override properties = { take: { attribute: false }, outcome: { state: true } };
  static override styles = [
    shared,
    css`
      p {
        margin: 0.25rem 0;
      }

      input[type='file'] {
        max-width: 100%;
      }
    `,
  ];
  declare take: Take;
  /** what happened last, in words */
  declare outcome: string;
  private field: EventTarget | null = null;

  constructor() {
    super();
    this.take = () => true;
    this.outcome = '';
  }

  /** A file may be dropped anywhere on the editor: elsewhere the browser would leave the page for it. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.field = this.getRootNode();
    this.field.addEventListener('dragover', this.welcome);
    this.field.addEventListener('drop', this.drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.field?.removeEventListener('dragover', this.welcome);
    this.field?.removeEventListener('drop', this.drop);
  }

  protected show({ state }: Lesson): TemplateResult {
    const choose = ({ target }: Event): void => {
      const field = target as HTMLInputElement;
      void this.read(field.files?.[0]);
      field.value = ''; // so that the same file can be read again
    };
    return html`<div class="row">
        <button @click=${() => this.save(formatCorpus(state.wishes.corpus))}>${say('corpus.file.save')}</button>
        <label>${say('corpus.file.open')} <input type="file" accept=".txt,text/plain" @change=${choose} /></label>
      </div>
      <p class="note">${say('corpus.file.drop')}</p>
      <p role="status">${this.outcome}</p>`;
  }

  /** In a frame it may be forbidden; the text to copy stands in the editor. */
  private save(text: string): void {
    save(new Blob([text], { type: 'text/plain;charset=utf-8' }), NAME);
    this.outcome = say(inFrame() ? 'corpus.file.framed' : 'export.saved', { name: NAME });
  }

  private readonly welcome = (event: Event): void => {
    if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  private readonly drop = (event: Event): void => {
    const file = (event as DragEvent).dataTransfer?.files[0];
    if (!file) return; // text, which the field takes by itself
    event.preventDefault();
    void this.read(file);
  };

  /** A file that is too large is not even opened. */
  private async read(file: File | undefined): Promise<void> {
    if (!file) return;
    const { name, size } = file;
    if (size > limits.bytes) {
      this.outcome = `${name}: ${sayNotice(notice('corpus-bytes', { bytes: size, limit: limits.bytes }))}`;
      return;
    }
    try {
      const whole = this.take(await file.text());
      this.outcome = say(whole ? 'corpus.file.read' : 'corpus.file.problems', { name });
    } catch (error) {
      this.outcome = say('corpus.file.unreadable', { name, error: String(error) });
    }
  }
}
