// <attention-timing>: attention over ever longer texts, timed in this browser (row 5.4).
import { html, nothing, type TemplateResult } from 'lit';
import { integer } from '../lesson/format.js';
import { equals, formula, name, power, sign, unit, value, word } from '../lesson/formula.js';
import { exact, int, sig } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Timing } from '../state/state.js';
import { fitSquare } from '../views/fit.js';
import { duration, megabytes } from '../views/timing.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { goesOn, jobControls, jobStyle } from './job.js';
import { shared } from './styles.js';

/** The two lengths whose times are compared. */
const FEW = 1000;
const MORE = 10_000;

export class AttentionTiming extends LessonElement {
  static override styles = [shared, jobStyle];

  protected show({ state, emit }: Lesson): TemplateResult {
    const job = state.facts.jobs.timing;
    const result = job.result ?? [];
    const start = { job: 'timing', to: 'start', options: { most: MORE } } as const;
    return html`${jobControls({ job, name: 'timing', label: say('timing.start'), start: () => start, emit })}
      <p class="note" role="status" data-test="timing" data-status=${job.status}>
        ${goesOn(job) ? now(result) : job.status === 'stopped' ? say('job.stopped') : nothing}
      </p>
      ${ratio(result)} ${curve(result)} ${replaced(result.at(-1))} ${memory(result.at(-1))}`;
  }
}

/** How far the first round is, in which the dots appear. */
function now(result: readonly Timing[]): string {
  const longest = result.at(-1)?.n;
  return longest === undefined ? say('timing.first') : say('timing.running', { n: integer(longest) });
}

/** t = c n² with the c of these measurements; nanoseconds, because one pair takes no more. */
const curve = (result: readonly Timing[]): TemplateResult | typeof nothing =>
  result.length > 0
    ? formula(name('t'), equals, value(fitSquare(result) * 1e6), unit('ns'), sign('·'), power(name('n'), word('2')))
    : nothing;

function ratio(result: readonly Timing[]): TemplateResult | typeof nothing {
  const [few, more] = [FEW, MORE].map((n) => result.find((timing) => timing.n === n));
  if (!few || !more) return nothing;
  const values = {
    few: int(few.n),
    more: int(more.n),
    ratio: html`<strong>${sig(more.milliseconds / few.milliseconds)}</strong>`,
    square: int((more.n / few.n) ** 2),
  };
  return html`<p class="result" data-test="timing-ratio">${parts('timing.ratio', values)}</p>`;
}

const replaced = (last: Timing | undefined): TemplateResult | typeof nothing =>
  last?.replaced
    ? html`<p class="result" data-test="timing-replaced">
        ${parts('timing.replaced', {
          n: int(last.n),
          time: exact(last.replaced.milliseconds, duration(last.replaced.milliseconds)),
          ratio: html`<strong>${sig(last.milliseconds / last.replaced.milliseconds)}</strong>`,
          farthest: sig(last.replaced.farthest),
        })}
      </p>`
    : nothing;

const memory = (last: Timing | undefined): TemplateResult | typeof nothing =>
  last
    ? html`<p data-test="timing-memory">
        ${parts('timing.memory', {
          n: int(last.n),
          table: exact(last.tableBytes, megabytes(last.tableBytes)),
          used: exact(last.usedBytes, megabytes(last.usedBytes)),
        })}
      </p>`
    : nothing;
