// <attention-fit>: how likely each word of the example is when it alone is hidden, and all of them together.
import { css, html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { dec, exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import { words } from '../views/words.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionFit extends LessonElement {
  static override styles = [
    shared,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
        padding: 0;
        margin: 0.5rem 0;
        list-style: none;
      }

      li {
        display: grid;
      }
    `,
  ];

  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const { fit, scopes } = frame.readings ?? {};
    if (!fit || !scopes) return nothing;
    const nats = fit.reduce((sum, probability) => sum + Math.log(probability), 0);
    return html`<p class="note">${say('fit.lead')}</p>
      <ol data-test="fit">
        ${fit.map((probability, i) => html`<li><span class="word">${scopes.example.tokens[i]?.text}</span> ${exact(probability, share(probability))}</li>`)}
      </ol>
      <p data-test="fit-sum">${parts('fit.sum', { nats: dec(nats) })}</p>`;
  }
}

const share = (probability: number): string =>
  probability > 0 && probability < 0.01 ? words.below : percent(probability);
