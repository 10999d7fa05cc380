// <attention-reach>: the chosen word gives way to another; which rows are still the same, bit for bit? (row 6.4)
import { html, nothing, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Reach } from '../path/trials-reach.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';
import { wordChips } from './word-chips.js';
import { wordStyle } from './words-bar.js';

export class AttentionReach extends LessonElement {
  static override styles = [shared, wordStyle];

  protected show({ frame: { readings }, emit }: Lesson): TemplateResult | typeof nothing {
    if (!readings) return nothing;
    const { reach } = readings.trials;
    if (!reach) return html`<p class="note" role="status">${say('reach.none')}</p>`;
    const { changed, replacement, both, causal } = reach;
    const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;
    const count = (rows: readonly boolean[]): TemplateResult => int(rows.filter(Boolean).length);
    const { tokens } = readings.scopes.trial;
    const choose = (token: number): void => emit({ type: 'pin', scope: 'trial', selection: { token, other: null } });
    return html`<p>${say('reach.choose')}</p>
      ${wordChips({ tokens, chosen: changed.index, name: say('reach.choose'), choose })}
      <p>${parts('reach.intro', { word: word(changed.label), replacement: word(replacement) })}</p>
      <table>
        <caption class="unseen">
          ${say('reach.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('reach.word')}</th>
            <th scope="col">${say('reach.both')}</th>
            <th scope="col">${say('reach.causal')}</th>
          </tr>
        </thead>
        <tbody>
          ${tokens.map(({ label }, i) => row(label, i, reach))}
        </tbody>
      </table>
      <p role="status">
        ${parts('reach.count', { both: count(both), causal: count(causal), total: int(both.length) })}
      </p>`;
  }
}

const row = (label: string, i: number, { both, causal, changed }: Reach): TemplateResult =>
  html`<tr data-row=${i}>
    <th scope="row" class="word">${i === changed.index ? html`<strong>${label}</strong>` : label}</th>
    <td data-same=${both[i]!}>${cell(both[i]!)}</td>
    <td data-same=${causal[i]!}>${cell(causal[i]!)}</td>
  </tr>`;

const cell = (same: boolean): TemplateResult =>
  same ? html`<strong>${say('reach.same')}</strong>` : html`${say('reach.changed')}`;
