// <attention-retrain>: the lesson model trained again from its grammar, examined, and used in all chapters.
import { css, html, nothing, type TemplateResult } from 'lit';
import { int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import { fullRun } from '../state/defaults.js';
import type { Jobs, LessonModel, RetrainResult } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { goesOn, jobControls, jobStyle } from './job.js';
import { kept } from './kept.js';
import { shared } from './styles.js';

type Job = Jobs['retrain'];
type Options = Job['options'];
type Examination = NonNullable<RetrainResult['examination']>;

/** The most that each option may be, so that a mistyped number does no harm. */
const MOST: Options = { steps: 50_000, seed: 1_000_000 };

export class AttentionRetrain extends LessonElement {
  static override properties = { typed: { state: true } };
  static override styles = [
    shared,
    jobStyle,
    css`
      input[type='number'] {
        flex: none;
        width: calc(7ch + 1.3rem);
      }
    `,
  ];
  /** what differs from the last order */
  declare typed: Partial<Options>;

  constructor() {
    super();
    this.typed = {};
  }

  protected show({ state, emit }: Lesson): TemplateResult {
    const { jobs, lessonModel } = state.facts;
    const job = jobs.retrain;
    const options = { ...job.options, ...this.typed };
    const start = { job: 'retrain', to: 'start', options } as const;
    const label = say('retrain.start');
    const examination = job.result?.examination ?? null;
    return html`<div class="row controls">
        ${this.field('steps', options, goesOn(job))} ${this.field('seed', options, goesOn(job))}
      </div>
      ${jobControls({ job, name: 'retrain', label, start: () => start, emit, pausable: true })}
      <p role="status" data-test="retrain" data-status=${job.status}>${now(job)}</p>
      <attention-figure view="retrain"></attention-figure>
      ${examination ? report(examination, job.options) : nothing} ${models(lessonModel, examination, emit)}`;
  }

  private field(name: keyof Options, options: Options, disabled: boolean): TemplateResult {
    const type = ({ target }: Event): void => {
      const value = Math.round(Number((target as HTMLInputElement).value));
      this.typed = { ...this.typed, [name]: Math.min(MOST[name], Math.max(1, value || 1)) };
    };
    return html`<label class="choice"
      ><span>${say(`retrain.${name}`)}</span>
      <input
        type="number"
        min="1"
        max=${MOST[name]}
        .value=${kept(String(options[name]))}
        ?disabled=${disabled}
        @change=${type}
    /></label>`;
  }
}

/** Read aloud when it changes: so only what changes rarely. */
function now({ status, done, total, result }: Job): unknown {
  if (status === 'wanted') return say('job.wanted');
  if (status === 'stopped') return say('job.stopped');
  if (status !== 'running' && status !== 'paused') return nothing;
  const step = html`<span aria-hidden="true"
    >${parts('retrain.progress', { step: int(done), total: int(total) })}</span
  >`;
  if (status === 'paused') return html`${step} ${say('job.paused')}`;
  return html`${step} ${done > 0 && result ? left((result.milliseconds / done) * (total - done)) : nothing}`;
}

/** Rounded so that it changes rarely. */
function left(milliseconds: number): unknown {
  const seconds = milliseconds / 1000;
  const [key, count] =
    seconds < 90
      ? (['retrain.seconds', Math.ceil(seconds / 10) * 10] as const)
      : (['retrain.minutes', Math.ceil(seconds / 60)] as const);
  return parts('retrain.left', { time: say(key, { count }) });
}

function report({ step, families, file, shipped }: Examination, options: Options): TemplateResult {
  const sum = (field: 'asked' | 'right'): number => families.reduce((total, family) => total + family[field], 0);
  const whole = step === fullRun.steps && options.steps === step && options.seed === fullRun.seed;
  const values = { step: int(step), right: int(sum('right')), asked: int(sum('asked')) };
  return html`<p data-test="examination">${parts('retrain.examined', values)}</p>
    ${whole && shipped !== null ? html`<p data-test="same">${parts(shipped ? 'retrain.same' : 'retrain.other', { bytes: int(file.length) })}</p>` : nothing}
    <details>
      <summary>${say('retrain.families')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${say('retrain.family')}</th>
            <th scope="col">${say('retrain.right')}</th>
            <th scope="col">${say('retrain.asked')}</th>
          </tr>
        </thead>
        <tbody>
          ${families.map(
            ({ family, right, asked }) =>
              html`<tr>
                <th scope="row" class="word">${family}</th>
                <td>${int(right)}</td>
                <td>${int(asked)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** Which model the chapters show, and the other that they could show. */
function models({ source, file }: LessonModel, examination: Examination | null, emit: Emit): TemplateResult {
  const use = (): void =>
    emit({ type: 'lesson-model', set: { status: 'ready', source: 'retrained', file: examination!.file } });
  const back = (): void => emit({ type: 'lesson-model', set: { status: 'absent' } });
  const newer = examination !== null && examination.file !== file;
  return html`<div class="row controls">
      <button ?disabled=${!newer} @click=${use}>${say('retrain.use')}</button>
      <button ?disabled=${source === 'shipped'} @click=${back}>${say('retrain.back')}</button>
    </div>
    <p class="note" role="status" data-test="source">
      ${say(`retrain.${source === 'shipped' ? 'shipped' : 'used'}`)}
    </p>`;
}
