// <attention-examples>: the families of sentences, the question to predict first, and the swaps of the one that is open.
import { html, nothing, type TemplateResult } from 'lit';
import { examples } from '../lesson/families.js';
import { say } from '../lesson/say.js';
import { searching } from '../state/defaults.js';
import type { State } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

interface Choice {
  readonly label: string;
  readonly text: string;
}

export class AttentionExamples extends LessonElement {
  protected show({ state, emit }: Lesson): TemplateResult {
    const { family: open, sentences } = state.wishes;
    const family = examples.families.find(({ name }) => name === open) ?? examples.families[0]!;
    const read = (text: string, set: object = {}): void =>
      emit({ type: 'wish', wishes: { ...set, ...reading(state, text) } });
    const choices = (of: string, list: readonly Choice[]): TemplateResult =>
      html`<div class="row controls" role="group" aria-label=${of}>
        <span class="note">${of}</span>
        ${list.map(
          ({ label, text }) =>
            html`<button aria-pressed=${sentences.example === text} @click=${() => read(text)}>${label}</button>`,
        )}
      </div>`;
    return html`<div class="row controls" role="group" aria-label=${say('examples.families')}>
        <span class="note">${say('examples.families')}</span>
        ${examples.families.map(
          ({ name, title, variants }) =>
            html`<button aria-pressed=${name === family.name} @click=${() => read(variants[0]!.text, { family: name })}>
              ${title}
            </button>`,
        )}
      </div>
      <attention-predict .prediction=${family.prediction}></attention-predict>
      ${choices(say('examples.swap'), family.variants)} ${family.fit ? html`<attention-fit></attention-fit>` : nothing}
      <details>
        <summary>${say('examples.strange')}</summary>
        ${choices(say('examples.strange'), examples.strange)}
      </details>`;
  }
}

/** Another sentence: nothing is pinned in it, and its head is found anew. */
const reading = ({ wishes: { sentences, pins } }: State, text: string) => ({
  sentences: { ...sentences, example: text },
  pins: { ...pins, example: searching },
});
