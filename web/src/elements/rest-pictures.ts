// The pictures of chapters 3.8 to 7, each with what changes it.
import { html, type TemplateResult } from 'lit';

const trial = html`<attention-say name="trial"></attention-say>`;
const changed = html`<attention-change-words></attention-change-words>`;

export const restPictures: Readonly<Record<string, TemplateResult>> = {
  translation: html`<attention-figure view="translation"></attention-figure>`,
  cross: html`<attention-cross></attention-cross><attention-figure view="cross"></attention-figure>`,
  change: html`${changed}<attention-heads scope="before"></attention-heads>
    <attention-figure view="change" scope="before"></attention-figure>`,
  'change-heads': html`${changed}<attention-figure view="change-heads" scope="before"></attention-figure>`,
  'change-prompts': html`<attention-prompts></attention-prompts><attention-heads scope="flawed"></attention-heads>
    <attention-figure view="change-prompts" scope="flawed"></attention-figure>`,
  distance: html`<attention-distance></attention-distance><attention-figure view="distance"></attention-figure>`,
  influence: html`<attention-distance></attention-distance><attention-figure view="influence"></attention-figure>`,
  documents: html`<attention-documents></attention-documents><attention-heads scope="documents"></attention-heads>
    <attention-figure view="documents"></attention-figure>`,
  timing: html`<attention-timing></attention-timing><attention-figure view="timing"></attention-figure>`,
  heads: html`${trial}<attention-figure view="heads" scope="trial"></attention-figure>`,
  order: html`${trial}<attention-say name="shuffled"></attention-say>
    <attention-figure view="order" scope="trial"></attention-figure>`,
  scatter: html`${trial}<attention-knockout></attention-knockout>
    <attention-figure view="scatter" scope="trial"></attention-figure>`,
  'scatter-all': html`<attention-knockouts></attention-knockouts>
    <attention-figure view="scatter-all" scope="trial"></attention-figure>`,
  ablations: html`<attention-figure view="ablations"></attention-figure><attention-ablations></attention-ablations>`,
  retrain: html`<attention-retrain></attention-retrain>`,
};
