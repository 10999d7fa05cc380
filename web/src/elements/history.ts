// Undo and redo: in the bar of the course, and among the tools where there is no such bar.
import { html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { State } from '../state/state.js';
import type { Emit } from '../views/view.js';

export const history = ({ past, future }: State, emit: Emit): TemplateResult =>
  html`<button ?disabled=${past.length === 0} @click=${() => emit({ type: 'undo' })}>${say('undo')}</button>
    <button ?disabled=${future.length === 0} @click=${() => emit({ type: 'redo' })}>${say('redo')}</button>`;
