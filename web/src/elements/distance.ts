// <attention-distance>: the same lines learned by attention, by a recurrent network and within a window (row 4.3).
import { css, html, nothing, type TemplateResult } from 'lit';
import { compared } from '../engine/lab-distance.js';
import { distances, linesAt } from '../engine/lab-lines.js';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { DistanceResult } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { goesOn, jobControls, jobStyle } from './job.js';
import { shared } from './styles.js';

const readers = ['attention', 'recurrent', 'windowed'] as const;

export class AttentionDistance extends LessonElement {
  static override properties = { chosen: { state: true } };
  static override styles = [
    shared,
    jobStyle,
    css`
      .lines strong {
        color: var(--accent);
      }

      caption {
        text-align: start;
      }

      th {
        vertical-align: bottom;
        white-space: normal;
        max-width: 12rem;
      }
    `,
  ];
  /** words between; 0: those of the last order */
  declare chosen: number;

  constructor() {
    super();
    this.chosen = 0;
  }

  protected show({ state, emit }: Lesson): TemplateResult {
    const job = state.facts.jobs.distance;
    const distance = this.chosen || job.options.distance;
    const runs = job.result ?? [];
    const seed = 1 + Math.max(0, ...runs.filter((run) => run.distance === distance).map((run) => run.seed));
    const start = { job: 'distance', to: 'start', options: { distance, seed } } as const;
    const label = say(seed === 1 ? 'distance.start' : 'distance.again');
    const last = runs.at(-1);
    return html`<fieldset>
        <legend>${say('distance.legend')}</legend>
        <div class="row">${distances.map((one) => this.choice(one, one === distance))}</div>
      </fieldset>
      <ul class="plain lines" aria-label=${say('distance.lines')}>
        ${linesAt(distance).map(({ prompt, answer }) => line(prompt, answer))}
      </ul>
      ${jobControls({ job, name: 'distance', label, start: () => start, emit })}
      <p class="unseen" role="status" data-test="distance-status" data-status=${job.status}>
        ${goesOn(job) ? say('distance.training') : nothing}
      </p>
      ${last ? table(last) : nothing}`;
  }

  private choice(distance: number, checked: boolean): TemplateResult {
    return html`<label class="choice"
      ><input type="radio" name="distance" .checked=${checked} @change=${() => (this.chosen = distance)} />
      <span>${distance}</span></label
    >`;
  }
}

/** The word that decides, and what it decides. */
function line(prompt: string, answer: string): TemplateResult {
  const [first = '', ...others] = prompt.split(' ');
  return html`<li class="word"><strong>${first}</strong> ${others.join(' ')} <strong>${answer}</strong></li>`;
}

const table = (run: DistanceResult): TemplateResult =>
  html`<div class="wide">
    <table data-test="distance-run">
      <caption class="note">
        ${parts('distance.caption', { distance: int(run.distance), seed: int(run.seed) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('distance.who')}</th>
          <th scope="col">${say('distance.steps')}</th>
          <th scope="col">${say('distance.sure')}</th>
          <th scope="col">${say('distance.sequence')}</th>
        </tr>
      </thead>
      <tbody>
        ${readers.map((name) => row(run, name))}
      </tbody>
    </table>
  </div>`;

function row({ learners, lines, words }: DistanceResult, name: (typeof readers)[number]): TemplateResult {
  const { steps, sure, after } = learners[name];
  const given = after !== null && sure < lines;
  return html`<tr data-reader=${name}>
    <th scope="row">${say(`distance.${name}`, { window: compared.window })}</th>
    <td>${given ? parts('distance.never', { steps: int(steps) }) : int(steps)}</td>
    <td>${parts('distance.of', { sure: int(sure), lines: int(lines) })}</td>
    <td>${int(name === 'recurrent' ? words.length : compared.layers)}</td>
  </tr>`;
}
