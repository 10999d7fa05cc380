// Words of a text to choose one from: a toolbar, one stop for the Tab key, arrows inside.
import { css, html, type TemplateResult } from 'lit';
import type { Token } from '../path/frame.js';
import { stepped } from '../views/look.js';

export const chipStyle = css`
  .words button {
    font-family: var(--mono);
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
`;

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
  const key = (event: KeyboardEvent, at: number): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const button = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(button).direction === 'rtl' && Number.isFinite(by);
    const to = stepped(at, rtl ? -by : by, tokens.length);
    if (to !== null) (button.parentElement!.children[to] as HTMLElement).focus();
  };
  return html`<div class="row words" role="toolbar" aria-label=${name} dir="auto">
    ${tokens.map(
      ({ index, label }, at) =>
        html`<button
          data-token=${index}
          tabindex=${at === stop ? 0 : -1}
          aria-pressed=${index === chosen}
          @click=${() => choose(index)}
          @keydown=${(event: KeyboardEvent) => key(event, at)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
