// Chapter 3, its last part: the lesson model reads. Words in English.
import { html } from 'lit';
import type { Section } from './chapter.js';

export const exampleSections: readonly Section[] = [
  {
    id: 'examples',
    title: 'Sentences to try',
    body: () => html`
      <attention-say name="example"></attention-say>
      <attention-answers scope="example"></attention-answers>
      <attention-sentence scope="example"></attention-sentence>
      <attention-heads scope="example"></attention-heads>
      <attention-figure view="arcs" scope="example"></attention-figure>
    `,
  },
];
