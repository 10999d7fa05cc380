// <attention-change-pair>: side by side what the model answers to each of the two texts, and where it looks (row 4.1).
import { css, html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionChangePair extends LessonElement {
  static override styles = [
    shared,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 1.5rem 2.5rem;
      }

      h4 {
        margin: 0;
        font: italic 1.05rem/1.4 var(--prose);
      }
    `,
  ];

  protected show(): TemplateResult {
    return html`<div class="pair">
      ${(['before', 'after'] as const).map(
        (scope) =>
          html`<div>
            <h4>${say(`change.${scope}`)}</h4>
            <attention-answers scope=${scope}></attention-answers>
            <attention-figure view="arcs" scope=${scope}></attention-figure>
          </div>`,
      )}
    </div>`;
  }
}
