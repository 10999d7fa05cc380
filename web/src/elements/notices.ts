// What was refused, above everything else.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { sayNotice } from './messages.js';

export function notices({ state, emit }: Lesson): TemplateResult | typeof nothing {
  const { notices } = state.facts;
  if (notices.length === 0) return nothing;
  return html`<div class="notices" role="status">
    ${notices.map(
      (notice, index) =>
        html`<p class="problem">
          ${sayNotice(notice)}
          <button @click=${() => emit({ type: 'dismiss', index })}>${say('dismiss')}</button>
        </p>`,
    )}
  </div>`;
}
