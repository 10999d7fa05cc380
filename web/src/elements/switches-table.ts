// <attention-invariants>: each switch with what it keeps and breaks, as measured on the text that stands there now.
import { css, html, nothing, type TemplateResult } from 'lit';
import { decimal, percent, precise } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Trials } from '../path/trials.js';
import type { Switched } from '../path/trials-switches.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionInvariants extends LessonElement {
  static override styles = [
    shared,
    css`
      th,
      td {
        text-align: start;
        vertical-align: top;
        white-space: normal;
      }
    `,
  ];

  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const trials = frame.readings?.trials;
    if (!trials || trials.switched.length === 0) return nothing;
    const error = Math.max(...trials.switched.map(({ rowError }) => rowError));
    const columns = ['switch', 'keeps'] as const;
    return html`<table>
        <caption class="unseen">
          ${say('switch.table')}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${say(`switch.col.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${trials.switched.map((one) => row(trials, one))}
        </tbody>
      </table>
      <p class="note" data-test="rounding">${parts('switch.rounding', { error: exact(error, precise(error)) })}</p>`;
  }
}

const row = (trials: Trials, one: Switched): TemplateResult =>
  html`<tr data-switch=${one.name}>
    <th scope="row">${say(`switch.tried.${one.name}`)}<br /><span class="note">${guess(one)}</span></th>
    <td>
      ${say('switch.keeps')}<br />
      ${breaks(trials, one)} ${one.name === 'none' ? nothing : moved(one)}
    </td>
  </tr>`;

const guess = ({ answers: [first] }: Switched): unknown =>
  first
    ? html`<span class="word">${first.word}</span> ${exact(first.probability, percent(first.probability, 1))}`
    : nothing;

const moved = ({ distance }: Switched): unknown =>
  parts('switch.moved', { distance: exact(distance, decimal(distance)) });

/** In words, with the number that belongs to this switch before and now. */
function breaks({ switched, order }: Trials, one: Switched): unknown {
  const trained = switched[0]!;
  const values = (was: number, is: number, write: (value: number) => string) => ({
    before: exact(was, write(was)),
    now: exact(is, write(is)),
  });
  switch (one.name) {
    case 'causal':
      return parts('switch.breaks.causal', values(trained.ahead, one.ahead, precise));
    case 'unscaled':
      return parts('switch.breaks.unscaled', values(trained.effective, one.effective, words));
    case 'no_positions': {
      const { withPositions, without } = order;
      return withPositions && without
        ? parts('switch.breaks.no_positions', values(withPositions.apart.weights, without.apart.weights, precise))
        : say('switch.breaks.no_positions.none');
    }
    default:
      return say(`switch.breaks.${one.name}`);
  }
}

const words = (value: number): string => decimal(value, 1);
