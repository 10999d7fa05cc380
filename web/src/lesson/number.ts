// A number on the page: rounded for the eye, exact in the `value` attribute.
import { html, type TemplateResult } from 'lit';
import { decimal, integer, percent, significant } from './format.js';

const data = (value: number, text: string): TemplateResult => html`<data value=${String(value)}>${text}</data>`;

export const dec = (value: number, digits = 2): TemplateResult => data(value, decimal(value, digits));
export const int = (value: number): TemplateResult => data(value, integer(value));
export const sig = (value: number): TemplateResult => data(value, significant(value));
export const pct = (share: number, digits = 0): TemplateResult => data(share, percent(share, digits));
/** A percent that was rounded together with others, so that they add up to 100. */
export const pctOf = (share: number, rounded: number): TemplateResult => data(share, `${integer(rounded)} %`);
