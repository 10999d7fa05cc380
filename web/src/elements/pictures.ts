// One picture instead of the course (view=arcs): each with the sentence and the controls that change it.
import { html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';

const guess = html`<attention-prompt .offers=${'prompts'}></attention-prompt>
  <attention-guess></attention-guess>
  <div class="beside">
    <attention-corpus></attention-corpus>
    <attention-figure view="endings"></attention-figure>
  </div>`;

const pictures: Record<string, TemplateResult> = { guess, endings: guess };

/** Of the chapters that come after the first screen. */
export const addPictures = (more: Readonly<Record<string, TemplateResult>>): void => void Object.assign(pictures, more);

export const pictureNames = (): readonly string[] => Object.keys(pictures);

/** Null: there is none of this name, or not yet. */
export function picture(name: string): TemplateResult | null {
  const content = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  return content
    ? html`<h1 class="unseen">${say('title')}</h1>
        ${content}`
    : null;
}
