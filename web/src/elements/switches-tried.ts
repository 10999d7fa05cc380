// <attention-tried>: while a switch of chapter 6 is on, its answers and pictures are those of another model. Every section
// that they reach says so, and offers the way back.
import { commas } from '../lesson/format.js';
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import { switchNames } from '../path/trials-switches.js';
import { noSwitches } from '../state/defaults.js';
import type { Switches } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

interface Tried {
  readonly trialSwitches: Switches;
  readonly emit: Emit;
}

export function tried({ trialSwitches, emit }: Tried, spared = false): TemplateResult | typeof nothing {
  const names = switchNames.filter((name) => trialSwitches[name]).map((name) => say(`switch.tried.${name}`));
  if (names.length === 0) return nothing;
  const back = (): void => emit({ type: 'wish', wishes: { trialSwitches: noSwitches } });
  return html`<p role="status">
    ${say(spared ? 'switch.spared' : 'switch.now', { tried: commas(names) })}
    <button @click=${back}>${say('switch.back')}</button>
  </p>`;
}

export class AttentionTried extends LessonElement {
  static override properties = { spared: { type: Boolean } };
  /** what stands in this section is measured as trained, whatever is switched */
  declare spared: boolean;

  constructor() {
    super();
    this.spared = false;
  }

  protected show({ state, emit }: Lesson): TemplateResult | typeof nothing {
    return tried({ trialSwitches: state.wishes.trialSwitches, emit }, this.spared);
  }
}
