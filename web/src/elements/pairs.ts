// <attention-pairs>: who was preferred to whom, how often, and the rewards fitted to that (row 2.3).
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dec } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import { limits } from '../state/limits.js';
import type { Preference } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { kept } from './kept.js';
import { tuned } from './tuned.js';

export class AttentionPairs extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { pairs, rewardSource } = state.wishes;
    const words = frame.tilt?.endings.map(({ word }) => word) ?? [];
    const set = (next: readonly Preference[]): void => emit({ type: 'wish', wishes: { pairs: next } });
    const use = (event: Event): void =>
      emit({ type: 'wish', wishes: { rewardSource: (event.target as HTMLInputElement).checked ? 'pairs' : 'typed' } });
    const here = pairs.filter(({ winner, loser }) => words.includes(winner) && words.includes(loser));
    const elsewhere = pairs.length - here.length;
    return html`${here.length > 0 ? this.table(pairs, here, set) : html`<p class="note">${say('pairs.none')}</p>`}
      ${elsewhere > 0 ? html`<p class="note">${say('pairs.elsewhere', { count: elsewhere })}</p>` : nothing}
      ${this.adding(words, pairs, set)}
      <label class="choice"
        ><input type="checkbox" .checked=${live(rewardSource === 'pairs')} @change=${use} />
        <span>${say('pairs.use')}</span></label
      >
      <p class="note">${say('pairs.fitted')}</p>
      <ul class="row plain" data-test="fitted">
        ${words.map((word, i) => html`<li data-ending=${word}><span class="word">${word}</span> ${dec(frame.tilt?.fitted[i] ?? NaN)}</li>`)}
      </ul>
      ${tuned(frame.tilt)}`;
  }

  /** Those of the pairs that compare answers to the sentence as it is. */
  private table(
    pairs: readonly Preference[],
    here: readonly Preference[],
    set: (next: readonly Preference[]) => void,
  ): TemplateResult {
    const count = (of: Preference) => (event: Event) => {
      const typed = Math.max(1, Math.round(Number((event.target as HTMLInputElement).value)) || 1);
      set(pairs.map((pair) => (pair === of ? { ...pair, count: typed } : pair)));
    };
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say('pairs.winner')}</th>
          <th scope="col">${say('pairs.loser')}</th>
          <th scope="col">${say('pairs.count')}</th>
          <th><span class="unseen">${say('pairs.remove')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${here.map((pair) => {
          const { winner, loser, count: n } = pair;
          return html`<tr>
            <th scope="row" class="word">${winner}</th>
            <td class="word">≻ ${loser}</td>
            <td>
              <input
                type="number"
                min="1"
                .value=${kept(String(n))}
                aria-label=${say('pairs.count.name', { winner, loser })}
                @change=${count(pair)}
              />
            </td>
            <td>
              <button
                class="quiet"
                aria-label=${say('pairs.remove.name', { winner, loser })}
                @click=${() => set(pairs.filter((other) => other !== pair))}
              >
                ✕
              </button>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private adding(
    words: readonly string[],
    pairs: readonly Preference[],
    set: (next: readonly Preference[]) => void,
  ): TemplateResult {
    const add = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const [winner, loser] = [form.get('winner'), form.get('loser')];
      if (typeof winner === 'string' && typeof loser === 'string' && winner !== loser)
        set([...pairs, { winner, loser, count: 1 }]);
    };
    const choice = (name: string, label: string, first: number): TemplateResult =>
      html`<select name=${name} aria-label=${label}>
        ${words.map((word, i) => html`<option ?selected=${i === first}>${word}</option>`)}
      </select>`;
    return html`<form class="row controls" @submit=${add}>
      ${choice('winner', say('pairs.winner'), 1)}
      <span aria-hidden="true">≻</span> ${choice('loser', say('pairs.loser'), 0)}
      <button ?disabled=${pairs.length >= limits.pairs || words.length < 2}>${say('pairs.add')}</button>
    </form>`;
  }
}
