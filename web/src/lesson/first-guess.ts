// What the first section begins with, in every language: the sentence, and the guess that is made of it.
import { html } from 'lit';

export const firstGuess = html`<attention-prompt .offers=${'prompts'}></attention-prompt>
  <attention-guess></attention-guess>`;
