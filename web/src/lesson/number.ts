// A number on the page: rounded for the eye, exact in the `value` attribute.
import { html, type TemplateResult } from 'lit';
import { decimal, integer, significant } from './format.js';

/** A number in a text of its own, such as a percent that was rounded together with others. What is none has no value. */
export const exact = (value: number, text: string): TemplateResult =>
  Number.isNaN(value) ? html`${text}` : html`<data value=${String(value)}>${text}</data>`;

export const dec = (value: number, digits = 2): TemplateResult => exact(value, decimal(value, digits));
export const int = (value: number): TemplateResult => exact(value, integer(value));
export const sig = (value: number): TemplateResult => exact(value, significant(value));
