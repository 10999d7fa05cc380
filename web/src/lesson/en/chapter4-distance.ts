// Row 4.3, all tokens at once: its words in English.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const far: Prediction = {
  id: 'distance',
  question: 'The word that decides moves far away from the guess. Who has to train longer?',
  answers: [
    {
      label: 'both, alike',
      reply: 'Try it with one word between, then with eight, and compare the two rows of the table.',
    },
    {
      label: 'the recurrent network',
      reply: 'Yes: its state has to learn to carry the word past all the others. Attention goes there directly.',
    },
    {
      label: 'attention',
      reply: 'To attention, a far word is one more key to compare with, like a near one. See what the table says.',
    },
  ],
  right: 1,
};

export const distanceSections: readonly Section[] = [
  {
    id: 'distance',
    title: 'All tokens at once',
    predictions: [far],
    body: () => html`
      <p>
        Before attention, networks read a text one word after the other. Such a
        <attention-term name="recurrent">recurrent network</attention-term> has one
        <attention-term name="state">state</attention-term>, a list of numbers whose length never changes: each word is
        mixed into it, and the guess is made from what is left. A third kind of network looks at a
        <attention-term name="window">window</attention-term>: at the nearest words only.
      </p>
      <p>
        Here all three learn the same lines, in this browser, from random numbers. The first word decides the last. You
        choose how many words stand between.
      </p>
      <attention-predict .prediction=${far}></attention-predict>
      <attention-distance></attention-distance>
      <attention-figure view="distance"></attention-figure>
      <p>
        An answer counts as sure when the network gives it more than nine tenths. Try several distances, and the same
        one again: each press starts from other random numbers. The farther the word, the longer the state takes to
        learn to carry it. Attention needs hardly more steps for a far word than for a near one. The window never gets
        there once the first word lies outside: it trains for as long as the slower of the other two, then it is given
        up.
      </p>
      <p>
        How far does each word reach? Take it away and measure how much the last position changes, as a share of what it
        was: that is the word’s <attention-term name="influence">influence</attention-term>.
      </p>
      <attention-figure view="influence"></attention-figure>
      <p>
        Before training, a word counts for less in the state with nearly every word that follows it: each one writes
        over a part. Attention has no such order; it shares its budget among all words. Outside the window the influence
        is exactly zero, before and after. After training, the state need not forget: where it has learned the line, the
        first word counts again. What distance costs is the way there.
      </p>
      <p class="proof">
        How do we know? The three have equally many numbers per word and the same training rate, and see the same lines
        in each step. This is the simplest recurrent network; others have gates that help a state to keep a word
        (Hochreiter and Schmidhuber, 1997). They, too, read a line one word after the other, where attention compares
        all pairs in one step.
      </p>
    `,
  },
];
