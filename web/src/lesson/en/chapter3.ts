// Chapter 3, attention: its words in English.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const noun: Prediction = {
  id: 'noun',
  question: 'The model is about to guess after the last word. Which word should that last word look at?',
  answers: [
    {
      label: 'the first one',
      reply: 'It is the same in most prompts, so it can’t tell them apart. Compare the heads.',
    },
    {
      label: 'the noun',
      reply:
        'Where the prompts differ in one noun, only that one tells which answers fit. See whether a head found it.',
    },
    {
      label: 'all of them equally',
      reply: 'That would blur what is different with what is the same. Look how unequal the arcs are.',
    },
  ],
  right: 1,
};

const scaled: Prediction = {
  id: 'unscaled',
  question: 'Queries and keys get more numbers, d, and nothing is divided by √d. What happens?',
  answers: [
    {
      label: 'attention gets more even',
      reply: 'The other way round: sums of more products lie further apart, and the softmax exaggerates.',
    },
    { label: 'one word takes it all', reply: 'Yes: the softmax saturates, and a saturated softmax hardly learns.' },
  ],
  right: 1,
};

export const chapter3: Chapter = {
  id: 'attention',
  title: '3. Attention: which words go with which',
  lead: 'Attention doesn’t choose the answer. It shapes the question.',
  sections: [
    {
      id: 'arcs',
      title: 'Where does a word look?',
      predictions: [noun],
      body: () => html`
        <attention-predict .prediction=${noun}></attention-predict>
        <attention-prompt></attention-prompt>
        <attention-sentence></attention-sentence>
        <attention-heads></attention-heads>
        <attention-figure view="arcs"></attention-figure>
        <p>
          These are the <attention-term name="attention">attention</attention-term>
          <attention-term name="weight">weights</attention-term> of the transformer that was trained on your corpus, in
          the <attention-term name="head">head</attention-term> that you choose. Which head does what differs from one
          training to the next: it is this model’s habit, not a law.
        </p>
      `,
    },
    {
      id: 'matrix',
      title: 'All words at once',
      body: () => html`
        <p>
          Row by row: how each word spends its attention. Every row adds up to one. This model reads from the first word
          to the last, so a word can’t look ahead (a <attention-term name="mask">causal mask</attention-term>); those
          cells are hatched, and they are not zeros that it chose.
        </p>
        <attention-figure view="matrix"></attention-figure>
        <p>
          You will read that attention says how strongly two words belong together. But the table is not symmetric: that
          one word attends to another says nothing about the way back. It would not be symmetric without the mask
          either, because a query is not a key.
        </p>
      `,
    },
    {
      id: 'pair',
      title: 'One pair, step by step',
      body: () => html`
        <p>
          Choose a word, then a second one in the arcs or in the table. Multiply the
          <attention-term name="query">query</attention-term> of the first with the
          <attention-term name="key">key</attention-term> of the second, number by number, and add up (a
          <attention-term name="dot-product">dot product</attention-term>); divide by √<em>d</em>, where <em>d</em> says
          how many numbers a query has. That is the <attention-term name="score">score</attention-term>. Let the softmax
          compare it with all other words: what comes out is a share of the
          <attention-term name="blend">blend</attention-term>.
        </p>
        ${formula(
          word('weights'),
          equals,
          word('softmax'),
          brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        )}
        <p>
          Before the softmax this model adds one more number, a learned one for each distance between two words: nearer
          words may count for more, or for less. So it knows about
          <attention-term name="position">positions</attention-term>.
        </p>
        <attention-figure view="pair"></attention-figure>
      `,
    },
    {
      id: 'qkv',
      title: 'Query, key and value',
      body: () => html`
        <p>
          Each word brings three lists of numbers: a query, a key and a
          <attention-term name="value">value</attention-term>. Think of a library:
        </p>
        <dl class="plain">
          <dt><span class="q">q</span>, the search card</dt>
          <dd>What this word is looking for.</dd>
          <dt><span class="k">k</span>, the spine card</dt>
          <dd>What each word says about itself, so that it can be found.</dd>
          <dt><span class="v">v</span>, the content card</dt>
          <dd>What it hands over once it is found.</dd>
        </dl>
        <attention-figure view="qkv"></attention-figure>
        <p>
          Where the picture is wrong: a reader takes one book. Attention takes a bit of every book, in proportion. And
          the cards carry no stamp of truth: nothing here knows whether a sentence is right.
        </p>
      `,
    },
    {
      id: 'scale',
      title: 'Why divide by √d?',
      predictions: [scaled],
      body: () => html`
        <attention-predict .prediction=${scaled}></attention-predict>
        <attention-scale></attention-scale>
        <attention-figure view="saturation"></attention-figure>
        <p>
          The more random numbers two vectors have, the further their products <em>q</em>·<em>k</em> spread. Dividing by
          √<em>d</em> keeps the spread the same, so that the softmax starts soft and training can move it. How soft a
          row is, its <attention-term name="entropy">entropy</attention-term> says.
        </p>
      `,
    },
    {
      id: 'by-hand',
      title: 'By hand',
      body: (_, { wishes }) => html`
        <p>
          “The animal didn’t cross the street because it was too tired.” What does
          <span class="word">${wishes.hand.word}</span>
          look at? At every word, and most at the one whose key fits its query best. These vectors are set by hand for
          teaching, small enough to check in your head. Change any number.
        </p>
        <attention-hand></attention-hand>
        <attention-figure view="hand"></attention-figure>
        <p class="proof">
          What attention is not: it is not an explanation. The weights are part of the computation, and the values that
          they blend, the <attention-term name="layer">layers</attention-term> after them and the corpus before them
          have their say as well.
        </p>
      `,
    },
  ],
};
