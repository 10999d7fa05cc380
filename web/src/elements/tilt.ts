// <attention-tilt>: base, R/β and new for every answer, with the numbers in the formula; every R can be typed (2.1, 2.2).
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { equals, formula, fraction, ln, name, sign, term, value, word } from '../lesson/formula.js';
import { dec, exact } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import type { Tilt, TiltEnding } from '../path/frame.js';
import { limits } from '../state/limits.js';
import { percentTexts } from '../views/shares.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { kept } from './kept.js';
import { sayNoGuess } from './guess.js';
import { shared } from './styles.js';

const SHOWN = 10;

export class AttentionTilt extends LessonElement {
  static override styles = [
    shared,
    css`
      /* All seven columns on a phone. */
      @media (width <= 30rem) {
        table {
          font-size: 0.8rem;
        }

        th,
        td {
          padding-inline-end: 0.3rem;
          vertical-align: bottom;
        }

        thead th {
          white-space: normal;
        }

        input[type='number'] {
          width: 2.9rem;
          padding-inline: 0.25rem;
        }
      }

      td:has(input) {
        padding-block: 0.15rem;
      }

      tr.winner th,
      tr.winner td {
        font-weight: 650;
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { tilt } = frame;
    if (!tilt) return html`<p class="note">${sayNoGuess(frame)}</p>`;
    const all = tilt.conjured ? [...tilt.endings, tilt.conjured] : tilt.endings;
    const before = percentTexts(all.map(({ reference }) => reference));
    const after = percentTexts(all.map(({ probability }) => probability));
    const winner = tilt.endings.find(({ word }) => word === tilt.winner);
    const set = (ending: string) => (event: Event) => {
      const { value: typed } = event.target as HTMLInputElement;
      emit({ type: 'reward', ending, reward: typed === '' ? null : Number(typed) });
    };
    const typed = state.wishes.rewardSource === 'typed';
    return html`${winner ? substituted(winner, tilt) : nothing}
      <div class="wide" role="group" aria-label=${say('tilt.table')}>
        <table>
          <thead>
            <tr>
              ${(['col.answer', 'col.reward', 'col.base', 'col.tilt', 'col.new', 'col.before', 'col.after'] as const).map((key) => html`<th scope="col">${breakable(say(key))}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${tilt.endings.slice(0, SHOWN).map((e, i) => tiltRow(e, before[i]!, after[i]!, e === winner, typed ? set(e.word) : null))}
          </tbody>
        </table>
      </div>
      ${typed ? nothing : html`<p class="note">${say('tilt.fitted')}</p>`}`;
  }
}

/** base_logit may go on in a second line after its underscore. */
const breakable = (text: string): readonly TemplateResult[] => text.split(/(?<=_)/).map((part) => html`${part}<wbr />`);

type Set = ((event: Event) => void) | null;

const tiltRow = (e: TiltEnding, before: string, after: string, wins: boolean, set: Set): TemplateResult =>
  html`<tr class=${wins ? 'winner' : ''} data-ending=${e.word}>
    <th scope="row" class="word">${e.word}</th>
    <td data-col="reward">
      ${
        set
          ? html`<input
              type="number"
              step="0.5"
              min=${limits.reward.low}
              max=${limits.reward.high}
              .value=${kept(String(e.reward))}
              aria-label=${say('tilt.reward', { word: e.word })}
              @change=${set}
            />`
          : dec(e.reward)
      }
    </td>
    <td data-col="base">${dec(e.baseLogit)}</td>
    <td data-col="tilt">${dec(e.rewardOverBeta)}</td>
    <td data-col="new">${dec(e.newLogit)}</td>
    <td data-col="before">${exact(e.reference, before)}</td>
    <td data-col="after">${exact(e.probability, after)}</td>
  </tr>`;

/** new_logit = base_logit + R/β, with the numbers of one answer. */
const substituted = (e: TiltEnding, { beta }: Tilt): TemplateResult =>
  html`${formula(word('new_logit'), equals, word('base_logit'), sign('+'), fraction(name('R'), name('β')))}
  ${formula(word(`new_logit(${e.word})`), equals, value(e.baseLogit), sign('+'), fraction(term(e.reward, 1), value(beta)), equals, value(e.newLogit))}`;

/** Row 2.4: log 0 = −∞, whatever the reward. */
export class AttentionConjured extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { conjured, conjuredReward } = state.wishes;
    const numbers = frame.tilt?.conjured;
    const type = (event: Event): void =>
      emit({ type: 'wish', wishes: { conjured: (event.target as HTMLInputElement).value }, burst: 'conjured' });
    const reward = (event: Event): void =>
      emit({ type: 'wish', wishes: { conjuredReward: Number((event.target as HTMLInputElement).value) } });
    return html`<div class="row">
        <label class="choice"
          ><span>${say('conjured.word')}</span>
          <input
            class="word"
            size="12"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            .value=${live(conjured)}
            @input=${type}
            @blur=${() => emit({ type: 'settle' })}
        /></label>
        <label class="choice"
          ><span>R =</span>
          <input
            type="number"
            min=${limits.reward.low}
            max=${limits.reward.high}
            .value=${kept(String(conjuredReward))}
            @change=${reward}
        /></label>
      </div>
      ${numbers ? this.numbers(numbers, state.wishes.beta) : nothing}`;
  }

  private numbers(e: TiltEnding, beta: number): TemplateResult {
    return html`${formula(word('base_logit'), equals, ln(value(e.count, 0)), equals, value(e.baseLogit))}
      ${formula(word('new_logit'), equals, value(e.baseLogit), sign('+'), fraction(value(e.reward, 0), value(beta)), equals, value(e.newLogit))}
      <p class="result" data-test="conjured">
        ${say(e.count === 0 ? 'conjured.impossible' : 'conjured.known', { word: e.word })}
        ${dec(e.probability, e.count === 0 ? 0 : 3)}
      </p>`;
  }
}
