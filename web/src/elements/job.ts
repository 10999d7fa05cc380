// The controls of a long job: one button that starts and stops it, another that pauses, and how far it is.
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Action, Order } from '../state/reduce.js';
import type { Jobs } from '../state/state.js';

type Name = keyof Jobs;

export const jobStyle = css`
  progress {
    accent-color: var(--accent);
    width: 12rem;
    max-width: 100%;
  }
`;

export interface Controls {
  readonly job: Jobs[Name];
  readonly name: Name;
  /** what the button says when it starts the job */
  readonly label: string;
  readonly start: () => Order;
  readonly emit: (action: Action) => void;
  /** long enough to be paused */
  readonly pausable?: boolean;
}

export const goesOn = ({ status }: Jobs[Name]): boolean =>
  status === 'wanted' || status === 'running' || status === 'paused';

/** The button stays the same element, so that the focus stays on it. */
export function jobControls({ job, name, label, start, emit, pausable = false }: Controls): TemplateResult {
  const on = goesOn(job);
  const order = (to: 'pause' | 'resume' | 'stop'): void => emit({ type: 'order', order: { job: name, to } });
  const paused = job.status === 'paused';
  return html`<div class="row controls">
      <button @click=${() => (on ? order('stop') : emit({ type: 'order', order: start() }))}>
        ${on ? say('job.stop') : label}
      </button>
      ${
        on && pausable
          ? html`<button @click=${() => order(paused ? 'resume' : 'pause')}>
              ${say(paused ? 'job.resume' : 'job.pause')}
            </button>`
          : nothing
      }
      ${on ? html`<progress aria-label=${say('job.progress')} max=${Math.max(1, job.total)} .value=${job.done}></progress>` : nothing}
    </div>
    ${job.status === 'failed' ? html`<p class="problem" role="alert">${say('job.failed', { error: job.error })}</p>` : nothing}`;
}
