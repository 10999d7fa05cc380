// <attention-guess>: the guess in one sentence, and what it was counted from.
import { html, nothing, type TemplateResult } from 'lit';
import { exact, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Frame } from '../path/frame.js';
import { percentTexts } from '../views/shares.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionGuess extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult {
    const best = frame.count?.endings[0];
    if (!frame.count || !best) return html`<p class="problem">${sayNoGuess(frame)}</p>`;
    const texts = percentTexts(frame.count.endings.map(({ probability }) => probability));
    const share = html`<span data-test="guess-share">${exact(best.probability, texts[0]!)}</span>`;
    const word = html`<strong class="word" data-test="guess">${best.word}</strong>`;
    return html`<p class="result">${parts('guess', { word, share })}</p>
      <p class="note">${provenance(frame)}</p>`;
  }
}

const provenance = ({ count, tokens }: Frame): unknown => {
  if (!count) return nothing;
  const total = int(count.total);
  const suffix = html`<span class="word">${count.suffix}</span>`;
  if (tokens.length === 0) return parts('guess.wordless', { total });
  if (count.suffixLength === 0) return parts('guess.unmatched', { total });
  return parts(count.suffixLength < tokens.length ? 'guess.shorter' : 'guess.counted', { total, suffix });
};

/** Why there is no guess. */
export const sayNoGuess = ({ problems }: Frame): string =>
  say(problems.some(({ where }) => where === 'text') ? 'guess.refused' : 'guess.none');

/** For the live region. */
export function sayGuess({ count }: Frame): string {
  const best = count?.endings[0];
  if (!count || !best) return '';
  const [text = ''] = percentTexts(count.endings.map(({ probability }) => probability));
  return say('guess', { word: best.word, share: text });
}
