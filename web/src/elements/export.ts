// <attention-export>: one figure as a file or as a table in the clipboard; as text to copy by hand where both are refused.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Exportable, Format } from '../exports/source.js';
import { say, type Values } from '../lesson/say.js';
import { copyText } from './clipboard.js';
import { dataUrl, inFrame, save } from './save.js';
import { shared } from './styles.js';

const files = ['svg', 'png', 'csv', 'json'] as const;
const copies = ['latex', 'markdown'] as const;

/** What the last press led to; `text` or `image`: to be taken by hand. */
interface Outcome {
  readonly words: string;
  readonly name?: string;
  readonly text?: string;
  readonly image?: string;
}

export class AttentionExport extends LitElement {
  static override properties = { figure: { attribute: false }, outcome: { state: true } };
  static override styles = [
    shared,
    css`
      .row {
        margin: 0.25rem 0 0.5rem;
      }

      textarea {
        width: 100%;
        height: 10rem;
        font: 0.8rem var(--code);
        direction: ltr;
      }

      img {
        max-width: 100%;
      }
    `,
  ];
  declare figure: (Exportable & { readonly view: string }) | null;
  declare outcome: Outcome | null;

  constructor() {
    super();
    this.figure = null;
    this.outcome = null;
  }

  protected override render(): TemplateResult {
    const row = (name: string, formats: readonly Format[]): TemplateResult =>
      html`<div class="row" role="group" aria-label=${name}>
        ${formats.map(
          (format) =>
            html`<button data-format=${format} @click=${() => void this.give(format)}>
              ${say(`export.${format}`)}
            </button>`,
        )}
      </div>`;
    return html`<details>
      <summary>${say('export.title')}</summary>
      ${row(say('export.files'), files)} ${row(say('export.copies'), copies)}
      <p role="status">${this.outcome?.words}</p>
      ${this.outcome ? byHand(this.outcome) : nothing}
    </details>`;
  }

  private async give(format: Format): Promise<void> {
    const { figure } = this;
    if (!figure) return;
    try {
      const { exportFigure } = await import('../exports/index.js');
      const blob = await exportFigure(figure, format);
      this.outcome =
        format === 'latex' || format === 'markdown'
          ? await copied(await blob.text())
          : await saved(blob, `attention-${figure.view}.${format}`);
    } catch (error) {
      this.outcome = { words: failure(error) };
    }
  }
}

const failure = (error: unknown): string => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return name === 'NothingShown' ? say('export.nothing') : say('export.failed', { error: message });
};

async function saved(blob: Blob, name: string): Promise<Outcome> {
  save(blob, name);
  if (!inFrame()) return { words: say('export.saved', { name }) };
  const again = blob.type === 'image/png' ? { image: await dataUrl(blob) } : { text: await blob.text() };
  return { words: say('export.framed', { name }), name, ...again };
}

async function copied(text: string): Promise<Outcome> {
  if (await copyText(text))
    return { words: say('export.copied', { rows: text.trimEnd().split('\n').length } satisfies Values) };
  return { words: say('export.refused'), name: say('export.copies'), text };
}

function byHand({ name = '', text, image }: Outcome): TemplateResult | typeof nothing {
  const label = say('export.content', { name });
  if (image !== undefined) return html`<img .src=${image} alt=${label} />`;
  return text === undefined ? nothing : html`<textarea readonly aria-label=${label} .value=${text}></textarea>`;
}
