// <attention-model>: the answer of the transformer to the same sentence, and what it was trained on (rows 1.4, 1.5).
import { html, nothing, type TemplateResult } from 'lit';
import { exact, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { ModelGuess } from '../path/frame.js';
import { percentTexts } from '../views/shares.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionModel extends LessonElement {
  protected show({ frame: { model } }: Lesson): TemplateResult {
    if (!model) return html`<p class="note">${say('model.none')}</p>`;
    const older = model.older ? html`<strong data-test="older">${say('model.older')}</strong>` : nothing;
    return html`<p class="result">${guess(model)}</p>
      <p class="note">${provenance(model)} ${older}</p>`;
  }
}

function guess({ endings }: ModelGuess): unknown {
  const [best] = endings;
  if (!best) return nothing;
  const [text = ''] = percentTexts(endings.map(({ probability }) => probability));
  const word = html`<strong class="word" data-test="model-guess">${best.word}</strong>`;
  return parts('model.guess', { word, share: exact(best.probability, text) });
}

const provenance = ({ steps, lineCount, copyCount, paramCount }: ModelGuess): unknown =>
  parts('model.provenance', {
    steps: int(steps),
    lines: int(lineCount),
    copies: int(copyCount),
    params: int(paramCount),
  });
