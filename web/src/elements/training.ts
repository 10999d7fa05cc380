// <attention-training>: how training goes in the background, and how close the model comes to the counts (row 1.5).
import { html, nothing, type TemplateResult } from 'lit';
import { dec, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Frame, ModelGuess } from '../path/frame.js';
import type { Training } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

const SHOWN = 6;
/** Shares below would be written as 0.000. */
const VISIBLE = 0.0005;

export class AttentionTraining extends LessonElement {
  protected show({ state, frame }: Lesson): TemplateResult {
    return html`<p data-test="training" data-status=${state.facts.training.status}>${progress(state.facts.training)}</p>
      <attention-model></attention-model>
      ${frame.model && frame.count ? comparison(frame.model, frame.count) : nothing}`;
  }
}

const progress = ({ status, step, total, losses, milliseconds }: Training): unknown => {
  const values = {
    step: int(step),
    total: int(total),
    ms: int(milliseconds),
    loss: dec(losses.at(-1)?.loss ?? NaN, 3),
  };
  return parts(`training.${status}`, values);
};

const comparison = (model: ModelGuess, count: Counts): TemplateResult => {
  const distance = html`<span data-test="distance">${dec(model.totalVariation, 3)}</span>`;
  return html`${sideBySide(model, count)}
    <p>${parts('model.distance', { distance })}</p>`;
};

type Counts = NonNullable<Frame['count']>;

/** The answers of both, the likeliest of either first. */
function sideBySide(model: ModelGuess, { endings }: Counts): TemplateResult {
  const counted = new Map(endings.map((ending) => [ending.word, ending.probability]));
  const trained = new Map(model.endings.map((ending) => [ending.word, ending.probability]));
  for (const { word, modelProbability } of endings) if (modelProbability !== null) trained.set(word, modelProbability);
  const highest = (word: string): number => Math.max(counted.get(word) ?? 0, trained.get(word) ?? 0);
  const words = [...new Set([...counted.keys(), ...trained.keys()])]
    .filter((word) => highest(word) >= VISIBLE)
    .sort((a, b) => highest(b) - highest(a))
    .slice(0, SHOWN);
  return html` <table>
    <caption class="unseen">
      ${say('model.table')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('col.answer')}</th>
        <th scope="col">${say('col.counted')}</th>
        <th scope="col">${say('col.trained')}</th>
      </tr>
    </thead>
    <tbody>
      ${words.map(
        (word) =>
          html`<tr data-ending=${word}>
            <th scope="row" class="word">${word}</th>
            <td>${dec(counted.get(word) ?? 0, 3)}</td>
            <td>${dec(trained.get(word) ?? 0, 3)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
