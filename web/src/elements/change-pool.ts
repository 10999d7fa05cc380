// <attention-pool>: row 4.4's aside. A pool of two assets keeps the product of its amounts; one trade moves the price.
import { html, type TemplateResult } from 'lit';
import { decimal } from '../lesson/format.js';
import { equals, formula, fraction, sign, value, word } from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import { LessonElement } from './element.js';

export interface Pool {
  readonly x: number;
  readonly y: number;
}

/** Somebody pays this much x in, and takes as much y out as leaves the product as it was. */
export const trade = ({ x, y }: Pool, paid: number): Pool => ({ x: x + paid, y: (x * y) / (x + paid) });

/** What one y costs, in x, for whoever comes next. */
export const price = ({ x, y }: Pool): number => x / y;

/** Set by hand for teaching. */
const pool: Pool = { x: 100, y: 100 };

export class AttentionPool extends LessonElement {
  static override properties = { paid: { state: true } };
  /** x that the one trade pays in */
  declare paid: number;

  constructor() {
    super();
    this.paid = pool.x / 4;
  }

  protected show(): TemplateResult {
    const after = trade(pool, this.paid);
    const change = (event: Event): void => void (this.paid = Number((event.target as HTMLInputElement).value));
    return html`<label class="row controls">
        <span>${say('pool.paid', { paid: decimal(this.paid, 0) })}</span>
        <input type="range" min="0" max=${pool.x} step="5" .value=${String(this.paid)} @input=${change} />
      </label>
      ${formula(value(after.x, 0), sign('·'), value(after.y), equals, value(after.x * after.y, 0))}
      ${formula(word(say('pool.price')), equals, fraction(value(after.x, 0), value(after.y)), equals, value(price(after)))}
      <p class="note">${say('pool.before', { price: decimal(price(pool)) })}</p>`;
  }
}
