// <attention-invariants>: each switch with what it keeps and breaks, as measured on the text that stands there now.
import { html, nothing, type TemplateResult } from 'lit';
import { decimal, percent, precise } from '../lesson/format.js';
import { dec, exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Trials } from '../path/trials.js';
import type { Switched } from '../path/trials-switches.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionInvariants extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const trials = frame.readings?.trials;
    if (!trials || trials.switched.length === 0) return nothing;
    const columns = ['switch', 'answer', 'distance', 'effective', 'ahead', 'sum'] as const;
    return html`<p>${say('switch.rule')}</p>
      <div class="wide" tabindex="0" role="group" aria-label=${say('switch.table')}>
        <table>
          <caption class="unseen">
            ${say('switch.table')}
          </caption>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${say(`switch.col.${column}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${trials.switched.map(row)}
          </tbody>
        </table>
      </div>
      <ul class="plain">
        ${trials.switched.slice(1).map((one) => html`<li data-keeps=${one.name}>${say(`switch.tried.${one.name}`)}: ${keeps(trials, one)}</li>`)}
      </ul>`;
  }
}

const row = ({ name, answers: [first], distance, effective, ahead, rowError }: Switched): TemplateResult =>
  html`<tr data-switch=${name}>
    <th scope="row">${say(`switch.tried.${name}`)}</th>
    <td>
      ${first ? html`<span class="word">${first.word}</span> ${exact(first.probability, percent(first.probability))}` : ''}
    </td>
    <td>${dec(distance)}</td>
    <td>${dec(effective, 1)}</td>
    <td>${exact(ahead, precise(ahead))}</td>
    <td>${exact(rowError, precise(rowError))}</td>
  </tr>`;

/** In words, with the number that belongs to this switch before and now. */
function keeps({ switched, order }: Trials, one: Switched): unknown {
  const before = switched[0]!;
  const values = (was: number, is: number, write: (value: number) => string) => ({
    before: exact(was, write(was)),
    now: exact(is, write(is)),
  });
  switch (one.name) {
    case 'causal':
      return parts('switch.keeps.causal', values(before.ahead, one.ahead, precise));
    case 'unscaled':
      return parts(
        'switch.keeps.unscaled',
        values(before.effective, one.effective, (value) => decimal(value, 1)),
      );
    case 'no_positions': {
      const { withPositions, without } = order;
      return withPositions && without
        ? parts('switch.keeps.no_positions', values(withPositions.apart.weights, without.apart.weights, precise))
        : say('switch.keeps.no_positions.none');
    }
    default:
      return say(`switch.keeps.${one.name}`);
  }
}
