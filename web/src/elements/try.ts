// <attention-try to="scale" preset="pets" .wishes=${...}>words</attention-try>: a link to a section, which is set up for a
// first look. It is one step of undo.
import { css, html, type TemplateResult } from 'lit';
import { presets, presetWishes } from '../state/presets.js';
import type { Wishes } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionTry extends LessonElement {
  static override properties = { to: {}, preset: {}, wishes: { attribute: false } };
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
        font: inherit;
      }
    `,
  ];
  /** id of the section */
  declare to: string;
  declare preset: string;
  declare wishes: Partial<Wishes>;

  constructor() {
    super();
    this.to = '';
    this.preset = '';
    this.wishes = {};
  }

  protected show({ emit }: Lesson): TemplateResult {
    return html`<a href="#${this.to}" @click=${() => emit({ type: 'wish', wishes: this.set() })}><slot></slot></a>`;
  }

  private set(): Partial<Wishes> {
    const preset = presets.find(({ name }) => name === this.preset);
    return { ...(preset && presetWishes(preset)), ...this.wishes };
  }
}
