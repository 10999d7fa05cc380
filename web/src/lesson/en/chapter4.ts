// Chapter 4, one word cascades: its words in English.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { distanceSections } from './chapter4-distance.js';

const reach: Prediction = {
  id: 'cascade-reach',
  question: 'In a sentence that ends in “too tired”, “tired” becomes “wide”. Whose attention changes?',
  answers: [
    {
      label: 'that of “it”',
      reply:
        'Its arcs change most visibly. But look at the ends of the other rows, and count the rows that stay the same.',
    },
    {
      label: 'that of the words near it',
      reply: 'Nearness is not what decides: the first word of the sentence has moved some of its attention too.',
    },
    {
      label: 'that of every word',
      reply: 'Yes: each word shares out a budget of one among all words, and the new word is one of them.',
    },
  ],
  right: 2,
};

const repair: Prediction = {
  id: 'repair',
  question: 'The policy in the prompt is out of date. Which way gets rid of the old number for sure?',
  answers: [
    {
      label: 'write the right number after it',
      reply: 'The old one stays in the text, and whatever stays can be attended to. Measure how much.',
    },
    {
      label: 'replace the old number',
      reply: 'Yes: a word that is not there has no key, so no query can find it.',
    },
    { label: 'both do the same', reply: 'Compare the two: the words are not the same, so neither are the weights.' },
  ],
  right: 1,
};

/** Two texts whose weights can be compared, and differ. */
const moved = ({ readings }: Frame): boolean => (readings?.change?.biggest.length ?? 0) > 0;

const biggest = (): TemplateResult => html`
  <p>The biggest changes of all layers and heads; choose one to see it above:</p>
  <attention-change-biggest></attention-change-biggest>
  <p>
    And the change layer by layer: how much of its attention a word moved, on average, and the largest change of a
    single weight.
  </p>
  <attention-figure view="change-heads" scope="before"></attention-figure>
`;

const cascade = (): TemplateResult => html`
  <p>
    In the first layer only a changed word itself brings another query, another key and another value. Its key is enough
    to move the others’ weights; its value goes into their blends. So the second layer starts from words that have all
    changed, and asks with other queries everywhere. That is the cascade.
  </p>
`;

export const chapter4: Chapter = {
  id: 'cascade',
  title: '4. One word cascades',
  lead: 'All words are read at once, and each one’s attention is a budget. So one word reaches all others.',
  sections: [
    {
      id: 'change',
      title: 'Change one word',
      predictions: [reach],
      body: () => html`
        <attention-predict .prediction=${reach}></attention-predict>
        <p>Two sentences for the lesson model. Take one of these pairs, or edit either sentence.</p>
        <attention-change-words></attention-change-words>
        <attention-change-pair></attention-change-pair>
      `,
    },
    {
      id: 'moved',
      title: 'What moved',
      body: (frame) => html`
        <p>
          The difference of every weight in one layer and head, after minus before: blue got more, orange less. What a
          row gains in one place it loses in another, because it must add up to one. At its end stands how much of it
          moved.
        </p>
        ${
          frame.readings?.change
            ? html`<attention-heads scope="before"></attention-heads>
                <attention-figure view="change" scope="before"></attention-figure>
                ${moved(frame) ? biggest() : nothing}`
            : nothing
        }
        <attention-change></attention-change>
        ${moved(frame) || !frame.readings ? cascade() : nothing}
        <p>
          This model reads in both directions. Under a causal mask a changed word reaches only itself and later
          positions: that is a switch of <a href="#honesty">chapter 6</a>.
        </p>
      `,
    },
    {
      id: 'repair',
      title: 'Fix the prompt, don’t argue with the output',
      predictions: [repair],
      body: () => html`
        <attention-predict .prediction=${repair}></attention-predict>
        <p>
          A policy with a wrong number, and two ways to put it right. The words that the third prompt no longer has are
          struck out in the other two.
        </p>
        <attention-prompts></attention-prompts>
        <attention-heads scope="flawed"></attention-heads>
        <attention-figure view="change-prompts" scope="flawed"></attention-figure>
        <p>
          A correction is more text beside the flaw. The flaw keeps its keys and its values, so it keeps getting
          attention, and whether the correction outweighs it depends on the wording: write the whole rule again, put the
          correction in front, and see what the numbers do. The edit leaves nothing to outweigh.
        </p>
        <p class="proof">
          No sentence that this model was trained on corrects itself, so nothing taught it what “no” asks for. A model
          that was trained on corrections may follow one more often. It still reads the flaw; only the edit removes it.
        </p>
      `,
    },
    ...distanceSections,
    {
      id: 'pool',
      title: 'Aside: one trade moves the price for everybody',
      body: () => html`
        <p>
          A liquidity pool holds two assets, <em>x</em> and <em>y</em>, and lets anybody swap one for the other as long
          as the product of the two amounts stays what it was. The price is the ratio of the amounts, so one trade moves
          it for all who come after, and they did nothing.
        </p>
        <attention-pool></attention-pool>
        <p>
          A row of attention is bound in the same way: its shares must add up to one, so one word with another key moves
          all of them. Where the picture ends: a row keeps a sum and a pool a product; the pool remembers its trades,
          while the model reads each text from the start; and the words of a row get unequal shares of the change, where
          all traders meet one price.
        </p>
      `,
    },
  ],
};
