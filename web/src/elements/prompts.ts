// <attention-prompts>: a flawed prompt, the same with a correction, and the edited one, side by side (row 4.2).
import { css, html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { PromptMass, Reading, Readings } from '../path/frame.js';
import { pieces } from '../path/prompts.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

const scopes = ['flawed', 'corrected', 'edited'] as const;

export class AttentionPrompts extends LessonElement {
  static override styles = [
    shared,
    css`
      .prompts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 1.5rem 2rem;
      }

      h4 {
        margin: 0;
        font: italic 1.05rem/1.4 var(--prose);
      }

      mark {
        color: inherit;
        background: none;
        text-decoration: line-through;
        text-decoration-color: var(--negative);
        text-decoration-thickness: 2px;
      }
    `,
  ];

  protected show({ frame: { readings } }: Lesson): TemplateResult {
    return html`<div class="prompts">
        ${scopes.map(
          (scope) =>
            html`<div data-prompt=${scope}>
              <h4>${say(`prompts.${scope}`)}</h4>
              <attention-say name=${scope} label=${say('prompts.label')}></attention-say>
              <attention-answers scope=${scope}></attention-answers>
              ${readings?.prompts?.masses.map((mass) => (mass.scope === scope ? massOf(mass, readings.scopes[scope]) : nothing))}
            </div>`,
        )}
      </div>
      ${readings?.prompts ? html`<p data-test="verdict">${verdict(readings)}</p>` : nothing}`;
  }
}

/** The words that count as flawed, where they stand, and what they get. */
function massOf({ flawed, mean }: PromptMass, { text, tokens, asked }: Reading): TemplateResult {
  const shown = pieces(text, tokens).map((piece, i) =>
    i % 2 === 1 && flawed.includes((i - 1) / 2) ? html`<mark>${piece}</mark>` : piece,
  );
  const values = {
    word: html`<span class="word">${tokens[asked]?.label}</span>`,
    share: exact(mean, percent(mean, 1)),
  };
  return html`<p class="word">${shown}</p>
    <p data-test="mass">${parts(flawed.length === 0 ? 'prompts.gone' : 'prompts.mass', values)}</p>`;
}

/** What the correction and the edit did to the guess: only what the numbers say. */
function verdict({ scopes: read }: Readings): unknown[] {
  const [flawed, corrected, edited] = scopes.map((scope) => read[scope].answers[0]?.word ?? '');
  const of = (answer?: string): TemplateResult => html`<span class="word">${answer}</span>`;
  const values = { flawed: of(flawed), corrected: of(corrected), edited: of(edited) };
  if (flawed === edited) return parts('prompts.verdict.unmoved', values);
  if (corrected === flawed) return parts('prompts.verdict.kept', values);
  return parts(corrected === edited ? 'prompts.verdict.helped' : 'prompts.verdict.other', values);
}
