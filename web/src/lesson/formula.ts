// Formulas as MathML, built from small pieces; a number in a formula keeps its exact value in `data-value`.
import { html, mathml, type TemplateResult } from 'lit';
import { decimal } from './format.js';

export type Piece = ReturnType<typeof mathml>;

export const name = (text: string): Piece =>
  mathml`<mi mathvariant=${text.length > 1 ? 'normal' : 'italic'}>${text}</mi>`;
export const word = (text: string): Piece => mathml`<mtext>${text}</mtext>`;
export const sign = (text: string): Piece => mathml`<mo>${text}</mo>`;
export const value = (x: number, digits = 2): Piece => mathml`<mn data-value=${String(x)}>${decimal(x, digits)}</mn>`;
export const row = (...pieces: readonly Piece[]): Piece => mathml`<mrow>${pieces}</mrow>`;
export const fraction = (above: Piece, below: Piece): Piece => mathml`<mfrac>${above}${below}</mfrac>`;
export const root = (of: Piece): Piece => mathml`<msqrt>${of}</msqrt>`;
export const power = (of: Piece, exponent: Piece): Piece => mathml`<msup>${of}${exponent}</msup>`;
export const index = (of: Piece, below: Piece): Piece => mathml`<msub>${of}${below}</msub>`;
export const total = (over?: Piece): Piece => (over ? mathml`<munder><mo>∑</mo>${over}</munder>` : sign('∑'));
/** A negative number inside a sum or product: in brackets. */
export const term = (x: number, digits = 2): Piece =>
  x < 0 ? row(sign('('), value(x, digits), sign(')')) : value(x, digits);
export const ln = (of: Piece): Piece => row(name('ln'), sign('\u2061'), of);
/** A unit after a number, with its thin space. */
export const unit = (text: string): Piece => mathml`<mspace width="0.25em"></mspace><mtext>${text}</mtext>`;
export const sum = (pieces: readonly Piece[]): Piece => row(...pieces.flatMap((p, i) => (i ? [sign('+'), p] : [p])));

/** The formula on a line of its own; wide ones scroll inside their own box, never the page. */
export const formula = (...pieces: readonly Piece[]): TemplateResult =>
  html`<div class="formula" tabindex="0" role="group"><math display="block">${row(...pieces)}</math></div>`;
export const inline = (...pieces: readonly Piece[]): TemplateResult => html`<math>${row(...pieces)}</math>`;
