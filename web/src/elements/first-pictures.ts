// The other pictures of the first chapters, each with what changes it.
import { html, type TemplateResult } from 'lit';

const sentence = html`<attention-prompt></attention-prompt><attention-sentence></attention-sentence>`;
const heads = html`${sentence}<attention-heads></attention-heads>`;
const reward = html`<attention-prompt></attention-prompt><attention-prefer></attention-prefer
  ><attention-beta></attention-beta>`;

export const firstPictures: Readonly<Record<string, TemplateResult>> = {
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
