// <attention-stateless>: the same prompt twice, another text between; and the question without what came before it
// (row 6.6).
import { css, html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { say, parts } from '../lesson/say.js';
import type { Reading } from '../path/frame.js';
import type { Stateless } from '../path/stateless.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

const SHOWN = 4;

export class AttentionStateless extends LessonElement {
  static override styles = [
    shared,
    css`
      th,
      td {
        text-align: start;
        white-space: normal;
      }

      code {
        white-space: nowrap;
      }
    `,
  ];

  protected show({ state, frame: { readings } }: Lesson): TemplateResult | typeof nothing {
    const found = readings?.trials.stateless;
    if (!readings || !found) return nothing;
    const { first, between, again, same, params, answers, alone } = found;
    const { trial } = state.wishes.sentences;
    return html`<table>
        <caption class="unseen">
          ${say('stateless.table')}
        </caption>
        <tbody>
          ${run('first', trial, first)} ${run('between', between.text, between.hash)} ${run('again', trial, again)}
        </tbody>
      </table>
      <p role="status">${say(same ? 'stateless.same' : 'stateless.differ')}</p>
      <p class="note">${parts('stateless.params', { before: code(params[0]), after: code(params[1]) })}</p>
      ${memory(trial, answers, alone)}`;
  }
}

const run = (name: 'first' | 'between' | 'again', text: string, hash: string): TemplateResult =>
  html`<tr data-run=${name}>
    <th scope="row">${say(`stateless.${name}`)}<br /><span class="note">${text}</span></th>
    <td><code>${hash}</code></td>
  </tr>`;

const code = (text: string): TemplateResult => html`<code>${text}</code>`;

const memory = (text: string, answers: Reading['answers'], alone: Stateless['alone']): TemplateResult =>
  alone === null
    ? html`<p class="note">${say('stateless.one')}</p>`
    : html`<table>
        <caption class="unseen">
          ${say('stateless.memory')}
        </caption>
        <tbody>
          ${prompt('with', text, answers)} ${prompt('without', alone.text, alone.answers)}
        </tbody>
      </table>`;

function prompt(name: 'with' | 'without', text: string, answers: Reading['answers']): TemplateResult {
  const shown = answers.slice(0, SHOWN);
  return html`<tr data-prompt=${name}>
    <th scope="row" class="word">${text}</th>
    <td>
      ${shown.map(({ word, probability }, i) => html`${i > 0 ? ', ' : nothing}<span class="word">${word}</span> ${exact(probability, percent(probability, 1))}`)}
    </td>
  </tr>`;
}
