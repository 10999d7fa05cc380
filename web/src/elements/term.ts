// <attention-term name="softmax">softmax</attention-term>: a term in a sentence. Pressed, it says what it means, and leads
// to the glossary; before the glossary has come it only leads there.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { definition } from '../lesson/glossary.js';
import { say } from '../lesson/say.js';

const EDGE = 8; // px that stay free beside it
let last = 0;

export class AttentionTerm extends LitElement {
  static override properties = { name: {}, open: { state: true } };
  static override styles = css`
    :host {
      display: inline;
    }

    button {
      font: inherit;
      color: inherit;
      text-align: inherit;
      background: none;
      border: 0;
      padding: 0 0.45rem;
      margin: 0 -0.45rem; /* the shortest, β, is wide enough to be hit */
      cursor: pointer;
      text-decoration: underline dotted var(--accent) 2px;
      text-underline-offset: 0.2em;
    }

    button:hover,
    a {
      color: var(--accent);
    }

    a {
      padding-block: 0.3rem;
    }

    :focus {
      scroll-margin-block: var(--bar, 0) var(--foot, 0);
    }

    :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }

    [popover] {
      box-sizing: border-box;
      position: fixed;
      inset: auto;
      margin: 0;
      width: max-content;
      max-width: min(24rem, calc(100vw - 1rem));
      padding: 0.75rem 1rem;
      font: 1rem/1.5 var(--plain);
      text-align: start;
      color: var(--ink);
      background: var(--paper);
      border: 1px solid var(--rule);
      border-radius: 3px;
    }

    @media print {
      button {
        text-decoration: none;
      }
    }
  `;
  /** as in the glossary */
  declare name: string;
  declare open: boolean;
  private readonly place = `meaning-${++last}`;

  constructor() {
    super();
    this.name = '';
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<button type="button" popovertarget=${this.place}><slot></slot></button
      ><span popover id=${this.place} role="note" @toggle=${this.toggled}
        >${this.open ? this.meaning() : nothing}</span
      >`;
  }

  private meaning(): TemplateResult {
    return html`${definition(this.name)} <a href="#term-${this.name}">${say('term.more')}</a>`;
  }

  /** Below the word, inside the window; above it where there is no room below. */
  private readonly toggled = async (event: ToggleEvent): Promise<void> => {
    this.open = event.newState === 'open';
    await this.updateComplete;
    const note = event.target as HTMLElement;
    const word = this.getBoundingClientRect();
    const { width, height } = note.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(word.left, document.documentElement.clientWidth - width - EDGE));
    const below = word.bottom + EDGE;
    const top = below + height > innerHeight ? Math.max(EDGE, word.top - height - EDGE) : below;
    const { currentCSSZoom: zoom = 1 } = this; // in front of a class our pixels are larger than those of the window
    note.style.left = `${left / zoom}px`;
    note.style.top = `${top / zoom}px`;
  };
}
