// One picture instead of the course (view=arcs): each with the sentence and the controls that change it.
import { html, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';

const sentence = html`<attention-prompt></attention-prompt><attention-sentence></attention-sentence>`;
const heads = html`${sentence}<attention-heads></attention-heads>`;
const reward = html`<attention-prompt></attention-prompt><attention-prefer></attention-prefer
  ><attention-beta></attention-beta>`;
const guess = html`<attention-prompt .offers=${'prompts'}></attention-prompt>
  <attention-guess></attention-guess>
  <div class="beside">
    <attention-corpus></attention-corpus>
    <attention-figure view="endings"></attention-figure>
  </div>`;

const pictures: Record<string, TemplateResult> = {
  guess,
  endings: guess,
  loss: html`<attention-corpus></attention-corpus>
    <attention-figure view="loss"></attention-figure>
    <attention-training></attention-training>`,
  tilt: html`${reward}<attention-figure view="tilt"></attention-figure><attention-tilt></attention-tilt>`,
  beta: reward,
  conjured: html`<attention-conjured></attention-conjured><attention-beta></attention-beta>
    <attention-figure view="conjured"></attention-figure>`,
  climb: html`${reward}<attention-figure view="climb"></attention-figure>`,
  arcs: html`${heads}<attention-figure view="arcs"></attention-figure>`,
  matrix: html`${heads}<attention-figure view="matrix"></attention-figure>`,
  pair: html`${heads}<attention-figure view="pair"></attention-figure>`,
  qkv: html`${heads}<attention-figure view="qkv"></attention-figure>`,
  saturation: html`${sentence}<attention-scale></attention-scale>
    <attention-figure view="saturation"></attention-figure>`,
  hand: html`<attention-hand></attention-hand><attention-figure view="hand"></attention-figure>`,
};

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
