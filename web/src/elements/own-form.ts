// A form around a field, or what belongs to it. With each letter, move of the caret and choice, Chromium, which may want to
// fill it in, reads all fields of the form; without one, all fields of the page that are in none: 7 ms each time.
import { html, type TemplateResult } from 'lit';

/** Enter sends it nowhere: it would press the form's first button, and that one can't be pressed. */
export const ownForm = (field: TemplateResult): TemplateResult =>
  html`<form class="own" novalidate><button disabled hidden></button>${field}</form>`;
