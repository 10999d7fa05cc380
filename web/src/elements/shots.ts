// <attention-shots>: examples in front of a question, to be edited (row 5.2).
import { css, html, nothing, type TemplateResult } from 'lit';
import { shotsPresets, swapLabels } from '../lesson/examples-context.js';
import { parts, say } from '../lesson/say.js';
import { limits } from '../state/limits.js';
import type { Shot } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { FocusAfter, sameList } from './focus-after.js';
import { lineField } from './line-field.js';
import { ownForm } from './own-form.js';
import { shared } from './styles.js';

export class AttentionShots extends LessonElement {
  static override styles = [
    shared,
    css`
      ol {
        list-style: none;
        margin: 0.5rem 0;
        padding: 0;
        max-width: var(--measure);
      }

      li {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        margin: 0.35rem 0;
      }

      input {
        min-width: 0;
        flex: 2 1 8rem;
      }

      .label {
        flex: 1 1 4rem;
      }

      .end {
        width: 2rem;
      }

      ::placeholder {
        color: var(--muted);
        opacity: 1;
      }
    `,
  ];
  private readonly focusAfter = new FocusAfter(this, () => this.lesson?.state.wishes.shots);

  protected show({ state, emit }: Lesson): TemplateResult {
    const { shots, shotQuestion } = state.wishes;
    const change: Change = (next, ...selectors) => {
      this.focusAfter.when(next, ...selectors);
      emit({ type: 'wish', wishes: { shots: next } });
    };
    return html`${presets(emit, shots, shotQuestion)}
      <ol aria-label=${say('shots.examples')}>
        ${shots.map((shot, i) => example(emit, change, shots, shot, i))}
        <li>
          ${ownForm(
            lineField({
              value: shotQuestion,
              typed: (text) => emit({ type: 'wish', wishes: { shotQuestion: text }, burst: 'question of shots' }),
              name: say('shots.question'),
            }),
          )}
          <span aria-hidden="true">:</span>
          <span class="word label">___</span>
          <span class="end"></span>
        </li>
      </ol>
      <div class="row controls">
        <button
          class="add"
          ?disabled=${shots.length >= limits.shots}
          @click=${() => change([...shots, { text: '', label: '' }], at(shots.length, 'input'))}
        >
          ${say('shots.add')}
        </button>
      </div>`;
  }
}

/** Another list, and where the focus goes with it. */
type Change = (next: readonly Shot[], ...selectors: readonly string[]) => void;

const at = (index: number, part: string): string => `[data-shot="${index + 1}"] ${part}`;

const presets = (emit: Emit, shots: readonly Shot[], question: string): TemplateResult =>
  html`<div class="row controls" role="group" aria-label=${say('shots.presets')}>
    <span class="note">${say('shots.presets')}</span>
    ${shotsPresets.map(
      (preset) =>
        html`<button
          aria-pressed=${preset.question === question && sameList(pairs(preset.shots), pairs(shots))}
          @click=${() => emit({ type: 'wish', wishes: { shots: preset.shots, shotQuestion: preset.question } })}
        >
          ${say(`shots.${preset.name}`)}
        </button>`,
    )}
    <button @click=${() => emit({ type: 'wish', wishes: { shots: swapLabels(shots) } })}>${say('shots.swap')}</button>
  </div>`;

const pairs = (shots: readonly Shot[]): readonly (readonly string[])[] => shots.map(({ text, label }) => [text, label]);

function example(emit: Emit, change: Change, shots: readonly Shot[], shot: Shot, index: number): TemplateResult {
  const number = index + 1;
  const part = (key: keyof Shot): TemplateResult =>
    ownForm(
      lineField({
        value: shot[key],
        typed: (typed) =>
          emit({
            type: 'wish',
            wishes: { shots: shots.with(index, { ...shot, [key]: typed }) },
            burst: `shot ${index} ${key}`,
          }),
        name: say(`shots.${key}`, { number }),
        hint: say(`shots.${key}.hint`),
        look: key,
      }),
    );
  return html`<li data-shot=${number}>
    ${part('text')}
    <span aria-hidden="true">:</span>
    ${part('label')}
    <button
      class="quiet remove"
      aria-label=${say('shots.remove', { number })}
      @click=${() => change(shots.toSpliced(index, 1), at(Math.min(index, shots.length - 2), '.remove'), '.add')}
    >
      ✕
    </button>
  </li>`;
}

/** <attention-shots-answer>: does the answer follow the examples? */
export class AttentionShotsAnswer extends LessonElement {
  protected show({ state, frame }: Lesson): TemplateResult | typeof nothing {
    const word = frame.readings?.scopes.shots.answers[0]?.word;
    if (word === undefined) return nothing;
    const follows = state.wishes.shots.some(({ label }) => label.trim().toLowerCase() === word);
    return html`<p data-test="follows">
      ${parts(follows ? 'shots.follows' : 'shots.ignores', { word: html`<span class="word">${word}</span>` })}
    </p>`;
  }
}
