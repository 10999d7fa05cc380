// <attention-live-heads>: one, two or four heads for the model that learns the corpus of chapter 1, and what each choice
// reached. It is trained again, here, for each (row 6.1).
import { html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { dec, exact } from '../lesson/number.js';
import { say } from '../lesson/say.js';
import type { ModelGuess } from '../path/frame.js';
import { limits } from '../state/limits.js';
import type { CorpusLine, TrainedModel } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

type Result = Pick<ModelGuess, 'totalVariation' | 'endings'> & Pick<TrainedModel, 'loss'>;

export class AttentionLiveHeads extends LessonElement {
  /** what was reached with each number of heads, on this corpus and this sentence */
  private readonly results = new Map<number, Result>();
  private corpus: readonly CorpusLine[] | null = null;
  private text = '';

  protected show(lesson: Lesson): TemplateResult {
    const { state, frame, emit } = lesson;
    this.remember(lesson);
    const { heads } = state.wishes;
    return html`<div class="row controls" role="group" aria-label=${say('heads.live')}>
        <span class="note">${say('heads.live')}</span>
        ${limits.heads.map((count) => html`<button aria-pressed=${heads === count} @click=${() => emit({ type: 'wish', wishes: { heads: count } })}>${count}</button>`)}
      </div>
      <div class="within" tabindex="0" role="group" aria-label=${say('heads.table')}>
        <table>
          <caption class="unseen">
            ${say('heads.table')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say('heads.head')}</th>
              <th scope="col">${say('heads.loss')}</th>
              <th scope="col">${say('heads.distance')}</th>
              <th scope="col">${say('heads.guess')}</th>
            </tr>
          </thead>
          <tbody>
            ${limits.heads.map((count) => row(count, this.results.get(count)))}
            <tr>
              <th scope="row">${say('heads.floor')}</th>
              <td>${dec(frame.lossFloor, 3)}</td>
              <td>${dec(0, 3)}</td>
              <td></td>
            </tr>
          </tbody>
        </table>
      </div>`;
  }

  /** Results of other corpora and other sentences cannot be compared with these. */
  private remember({ state: { wishes, facts }, frame: { model } }: Lesson): void {
    if (this.corpus !== wishes.corpus || this.text !== wishes.text) this.results.clear();
    this.corpus = wishes.corpus;
    this.text = wishes.text;
    if (model && facts.model && !model.older)
      this.results.set(facts.model.heads, {
        loss: facts.model.loss,
        totalVariation: model.totalVariation,
        endings: model.endings,
      });
  }
}

function row(count: number, result: Result | undefined): TemplateResult {
  const [best] = result?.endings ?? [];
  return html`<tr data-heads=${count}>
    <th scope="row">${count}</th>
    ${
      result
        ? html`<td>${dec(result.loss, 3)}</td>
            <td>${dec(result.totalVariation, 3)}</td>
            <td>
              ${best ? html`<span class="word">${best.word}</span> ${exact(best.probability, percent(best.probability))}` : nothing}
            </td>`
        : html`<td colspan="3" class="note">${say('heads.untried')}</td>`
    }
  </tr>`;
}
