// Formulas as MathML, built from small pieces; a number in a formula keeps its exact value in `data-value`.
import { html, mathml, type TemplateResult } from 'lit';
import { decimal } from './format.js';
import { focusableWhenWide } from './wide.js';

export type Piece = ReturnType<typeof mathml>;

export const name = (text: string): Piece => mathml`<mi>${text}</mi>`;
export const word = (text: string): Piece => mathml`<mtext>${text}</mtext>`;
export const sign = (text: string): Piece => mathml`<mo stretchy="false">${text}</mo>`;
/** Brackets as high as what they hold. */
export const brackets = (...of: readonly Piece[]): Piece => mathml`<mrow><mo>(</mo>${of}<mo>)</mo></mrow>`;
export const value = (x: number, digits = 2): Piece => mathml`<mn data-value=${String(x)}>${decimal(x, digits)}</mn>`;
export const row = (...pieces: readonly Piece[]): Piece => mathml`<mrow>${pieces}</mrow>`;
export const fraction = (above: Piece, below: Piece): Piece => mathml`<mfrac>${above}${below}</mfrac>`;
export const root = (of: Piece): Piece => mathml`<msqrt>${of}</msqrt>`;
export const power = (of: Piece, exponent: Piece): Piece => mathml`<msup>${of}${exponent}</msup>`;
export const index = (of: Piece, below: Piece): Piece => mathml`<msub>${of}${below}</msub>`;
/** A negative number inside a sum or product: in brackets. */
export const term = (x: number, digits = 2): Piece =>
  decimal(x, digits).includes('−') ? row(sign('('), value(x, digits), sign(')')) : value(x, digits);
export const ln = (of: Piece): Piece => mathml`<mi>ln</mi><mspace width="0.17em"></mspace>${of}`;
/** A unit after a number, with its thin space. */
export const unit = (text: string): Piece => mathml`<mspace width="0.25em"></mspace><mtext>${text}</mtext>`;
export const sum = (pieces: readonly Piece[]): Piece => row(...pieces.flatMap((p, i) => (i ? [sign('+'), p] : [p])));

/** A line may break before these two, and only here. */
export const equals = mathml`<mo form="infix">=</mo>`;
export const plus = mathml`<mo form="infix">+</mo>`;

/** The formula on a line of its own, or on several where there is no room. */
export function formula(...pieces: readonly Piece[]): TemplateResult {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === equals || piece === plus) lines.push([]);
    lines.at(-1)!.push(piece);
  }
  return html`<div class="formula" ${focusableWhenWide()}>
    ${lines.map((line) => html`<math display="block">${row(...line)}</math>`)}
  </div>`;
}
