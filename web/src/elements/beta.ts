// <attention-beta>: the one slider of RLHF, logarithmic, with a tick where the guess flips (row 2.2).
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { significant } from '../lesson/format.js';
import { dec, sig } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Tilt } from '../path/frame.js';
import { betaDomain } from '../views/beta.js';
import { even } from '../views/tilt.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

const [low, high] = betaDomain;

export class AttentionBeta extends LessonElement {
  static override styles = [
    shared,
    css`
      input[type='range'] {
        width: 100%;
        display: block;
        min-height: 2rem;
      }

      button {
        margin-top: 0.5rem;
      }

      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 2rem;
        margin: 0.5rem 0;
      }

      dl div {
        display: flex;
        gap: 0.5rem;
      }

      dt {
        color: var(--muted);
      }

      dd {
        margin: 0;
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { beta } = state.wishes;
    const { tilt } = frame;
    const set = (value: number): void => emit({ type: 'wish', wishes: { beta: value }, burst: 'beta' });
    const slide = (event: Event): void =>
      set(Number((10 ** Number((event.target as HTMLInputElement).value)).toPrecision(3)));
    return html`<label for="beta">${parts('beta.label', { beta: html`<strong>${sig(beta)}</strong>` })}</label>
      <div>
        <input
          id="beta"
          type="range"
          min=${Math.log10(low)}
          max=${Math.log10(high)}
          step="0.01"
          .value=${live(String(Math.log10(beta)))}
          data-value=${beta}
          aria-valuetext=${valueText(beta, tilt)}
          @input=${slide}
          @change=${() => emit({ type: 'settle' })}
        />
        <attention-figure view="beta" bare></attention-figure>
      </div>
      ${tilt && even(tilt) ? html`<p class="note">${say('beta.even')} <a href="#prefer">${say('beta.prefer')}</a></p>` : flip(tilt, set)}
      ${tilt ? readouts(tilt) : nothing}`;
  }
}

const flip = (tilt: Tilt | null, set: (beta: number) => void): TemplateResult | typeof nothing =>
  tilt && tilt.flipBeta > 0
    ? html`<button class="controls" data-value=${tilt.flipBeta} @click=${() => set(tilt.flipBeta)}>
        ${say('beta.flip', { beta: significant(tilt.flipBeta) })}
      </button>`
    : nothing;

const readouts = (tilt: Tilt): TemplateResult =>
  html`<p class="result">
      ${parts('tilt.guess', { word: html`<strong class="word" data-test="tilt-guess">${tilt.winner}</strong>` })}
    </p>
    <dl>
      <div>
        <dt>E[R]</dt>
        <dd data-test="expected">${dec(tilt.expectedReward, 3)}</dd>
      </div>
      <div>
        <dt>KL(π ‖ π<sub>ref</sub>)</dt>
        <dd data-test="kl">${dec(tilt.kl, 3)} ${say('math.nats')}</dd>
      </div>
      <div>
        <dt>${say('beta.strength')}</dt>
        <dd>${sig(1 / tilt.beta)}</dd>
      </div>
    </dl>`;

function valueText(beta: number, tilt: Tilt | null): string {
  const side = say(beta < (tilt && tilt.flipBeta > 0 ? tilt.flipBeta : 1) ? 'beta.reward' : 'beta.close');
  return say('beta.text', { beta: significant(beta), side, word: tilt?.winner ?? '–' });
}
