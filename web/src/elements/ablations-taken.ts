// <attention-taken>: how many questions the trained lesson model still gets right with one part taken away (row 6.3).
import { html, nothing, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import type { Examination } from '../path/examination.js';
import { switchNames } from '../path/trials-switches.js';
import type { Lesson } from './context.js';
import { ExaminingElement } from './knockout-examining.js';

export class AttentionTaken extends ExaminingElement {
  protected show({ frame, emit }: Lesson): TemplateResult | typeof nothing {
    const examination = frame.readings?.trials.examination;
    if (!examination) return nothing;
    return html`${this.progress(examination, emit, html`<a href="#not-an-explanation">${say('examine.below')}</a>`)}${examination.done.length > 0 ? table(examination) : nothing}`;
  }
}

const table = ({ done }: Examination): TemplateResult =>
  html`<table>
    <caption class="unseen">
      ${say('taken.table')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('taken.model')}</th>
        <th scope="col">${say('taken.right', { done: done.length })}</th>
      </tr>
    </thead>
    <tbody>
      ${(['none', ...switchNames] as const).map(
        (name) =>
          html`<tr data-switch=${name}>
            <th scope="row">${say(`switch.tried.${name}`)}</th>
            <td>${int(rightOf(done, name))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const rightOf = (done: Examination['done'], name: 'none' | (typeof switchNames)[number]): number =>
  done.filter(({ answers, wanted }) => answers.find((one) => one.name === name)?.answer.word === wanted).length;
