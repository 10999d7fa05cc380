// A field for one line of the learner's words: of an example, of a document.
import { html, nothing, type TemplateResult } from 'lit';
import { limits } from '../state/limits.js';
import { kept } from './kept.js';

export interface LineField {
  readonly value: string;
  readonly typed: (text: string) => void;
  /** where no label beside it says what it is for */
  readonly name?: string;
  readonly hint?: string;
  /** class names */
  readonly look?: string;
}

export const lineField = ({ value, typed, name, hint, look = '' }: LineField): TemplateResult =>
  html`<input
    class=${look}
    type="text"
    dir="auto"
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    maxlength=${limits.sentenceLength}
    aria-label=${name ?? nothing}
    placeholder=${hint ?? nothing}
    .value=${kept(value)}
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
  />`;
