// <attention-order>: two texts of the same words, compared word by word with positions and without (row 6.2).
import { html, nothing, type TemplateResult } from 'lit';
import { percent, precise } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Unshuffled } from '../path/trials-order.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

/** The distance between 1 and the next float32. */
const STEP = 2 ** -23;

export class AttentionOrder extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const order = frame.readings?.trials.order;
    if (!order) return nothing;
    const { withPositions, without } = order;
    if (!withPositions || !without) return html`<p class="problem" role="status">${say('order.different')}</p>`;
    const columns = ['weights', 'probs', 'first', 'second'] as const;
    return html`<div class="wide" tabindex="0" role="group" aria-label=${say('order.table')}>
        <table>
          <caption class="unseen">
            ${say('order.table')}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${columns.map((column) => html`<th scope="col">${say(`order.${column}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${row('with', withPositions)} ${row('without', without)}
          </tbody>
        </table>
      </div>
      <p>${rest(without.apart.weights)}</p>`;
  }
}

const row = (name: 'with' | 'without', { apart, answers }: Unshuffled): TemplateResult =>
  html`<tr data-order=${name}>
    <th scope="row">${say(`order.${name}`)}</th>
    <td>${exact(apart.weights, precise(apart.weights))}</td>
    <td>${exact(apart.probs, precise(apart.probs))}</td>
    <td>${guess(answers.first)}</td>
    <td>${guess(answers.second)}</td>
  </tr>`;

const guess = ([first]: Unshuffled['answers']['first']): TemplateResult | typeof nothing =>
  first
    ? html`<span class="word">${first.word}</span> ${exact(first.probability, percent(first.probability, 1))}`
    : nothing;

const rest = (left: number): unknown =>
  left === 0 ? say('order.exact') : parts('order.rounding', { left: precise(left), step: precise(STEP) });
