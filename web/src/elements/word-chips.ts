// Words of a text to choose one from: a toolbar, one stop for the Tab key, arrows inside.
import { html, type TemplateResult } from 'lit';
import type { Token } from '../path/frame.js';
import { rove } from './words-bar.js';

interface Chips {
  readonly tokens: readonly Token[];
  /** index of a token; null: none */
  readonly chosen: number | null;
  readonly name: string;
  readonly choose: (token: number) => void;
}

export function wordChips({ tokens, chosen, name, choose }: Chips): TemplateResult {
  const stop = Math.max(
    0,
    tokens.findIndex(({ index }) => index === chosen),
  );
  return html`<div class="row words" role="toolbar" aria-label=${name} dir="auto" translate="no">
    ${tokens.map(
      ({ index, label }, at) =>
        html`<button
          data-token=${index}
          tabindex=${at === stop ? 0 : -1}
          aria-pressed=${index === chosen}
          @click=${() => choose(index)}
          @keydown=${(event: KeyboardEvent) => rove(event, at, tokens.length)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
