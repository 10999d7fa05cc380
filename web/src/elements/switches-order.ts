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
    const write = (name: 'with' | 'without', shown: (found: Unshuffled) => unknown): TemplateResult =>
      html`<td data-order=${name}>${shown(name === 'with' ? withPositions : without)}</td>`;
    const row = (key: keyof typeof rows): TemplateResult =>
      html`<tr data-row=${key}>
        <th scope="row">${say(`order.${key}`)}</th>
        ${write('with', rows[key])} ${write('without', rows[key])}
      </tr>`;
    return html`<div class="within" tabindex="0" role="group" aria-label=${say('order.table')}>
        <table>
          <caption class="unseen">
            ${say('order.table')}
          </caption>
          <thead>
            <tr>
              <td></td>
              <th scope="col">${say('order.with')}</th>
              <th scope="col">${say('order.without')}</th>
            </tr>
          </thead>
          <tbody>
            ${row('weights')} ${row('probs')} ${row('first')} ${row('second')}
          </tbody>
        </table>
      </div>
      <p>${rest(without.apart.weights)}</p>`;
  }
}

const rows = {
  weights: ({ apart }: Unshuffled): unknown => exact(apart.weights, precise(apart.weights)),
  probs: ({ apart }: Unshuffled): unknown => exact(apart.probs, precise(apart.probs)),
  first: ({ answers }: Unshuffled): unknown => guess(answers.first),
  second: ({ answers }: Unshuffled): unknown => guess(answers.second),
};

const guess = ([first]: Unshuffled['answers']['first']): TemplateResult | typeof nothing =>
  first
    ? html`<span class="word">${first.word}</span> ${exact(first.probability, percent(first.probability, 1))}`
    : nothing;

const rest = (left: number): unknown =>
  left === 0 ? say('order.exact') : parts('order.rounding', { left: precise(left), step: precise(STEP) });
