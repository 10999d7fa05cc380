// What the tuned model guesses, beside a control whose picture stands further away.
import { html, nothing, type TemplateResult } from 'lit';
import { sig } from '../lesson/number.js';
import { parts } from '../lesson/say.js';
import type { Tilt } from '../path/frame.js';
import { percentTexts } from '../views/shares.js';

export function tuned(tilt: Tilt | null): TemplateResult | typeof nothing {
  if (!tilt) return nothing;
  const at = tilt.endings.findIndex(({ word }) => word === tilt.winner);
  const share = percentTexts(tilt.endings.map(({ probability }) => probability))[at];
  const word = html`<strong class="word">${tilt.winner}</strong>`;
  return html`<p class="note">${parts('tuned', { beta: sig(tilt.beta), word, share })}</p>`;
}
