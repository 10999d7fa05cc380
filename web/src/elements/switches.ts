// <attention-switches names="no_residual no_norm">: parts of the trained lesson model, taken away and put back, and what
// it answers with each of them (rows 6.2 to 6.4).
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { percent } from '../lesson/format.js';
import { exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Switched } from '../path/trials-switches.js';
import type { Switches } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { tried } from './switches-tried.js';

type Name = keyof Switches;

/** The mask is something added; all others are parts of the model that a switch takes away. */
const isPresent = (name: Name, switches: Switches): boolean => (name === 'causal') === switches[name];

export class AttentionSwitches extends LessonElement {
  static override properties = { names: {} };
  /** which ones, with spaces between */
  declare names: string;

  constructor() {
    super();
    this.names = '';
  }

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { trialSwitches } = state.wishes;
    const switched = frame.readings?.trials.switched ?? [];
    const set = (switches: Switches): void => emit({ type: 'wish', wishes: { trialSwitches: switches } });
    const one = (name: Name): TemplateResult =>
      html`<div class="row" data-switch=${name}>
        <label class="choice"
          ><input
            type="checkbox"
            .checked=${live(isPresent(name, trialSwitches))}
            @change=${() => set({ ...trialSwitches, [name]: !trialSwitches[name] })}
          />
          <span>${say(`switch.${name}`)}</span></label
        >
        <span class="note">${answer(switched.find((one) => one.name === name))}</span>
      </div>`;
    return html`<fieldset>
        <legend class="unseen">${say('switch.group')}</legend>
        <p class="note">${answer(switched.find(({ name }) => name === 'none'))}</p>
        ${this.names.split(' ').map((name) => one(name as Name))}
      </fieldset>
      ${tried({ trialSwitches, emit })}`;
  }
}

const answer = (switched: Switched | undefined): unknown => {
  const [first] = switched?.answers ?? [];
  if (!switched || !first) return nothing;
  return parts('switch.answer', {
    tried: say(`switch.tried.${switched.name}`),
    word: html`<span class="word">${first.word}</span>`,
    share: exact(first.probability, percent(first.probability, 1)),
  });
};
