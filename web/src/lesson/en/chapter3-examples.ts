// Chapter 3, its last part: the lesson model reads, and one sentence asks another. Words in English.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Prediction, Section } from '../chapter.js';
import { families } from './families.js';
import { int } from '../number.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const asks: Prediction = {
  id: 'cross-attention',
  question: 'The queries come from one sentence, the keys and values from another. What has to change in the formula?',
  answers: [
    {
      label: 'nothing',
      reply: 'Yes. The function never asks where its vectors come from: the table is just no longer square.',
    },
    {
      label: 'it needs a mask',
      reply: 'A mask keeps words from looking ahead in their own sentence. In another one there is no ahead.',
    },
    {
      label: 'both sentences need the same length',
      reply: 'Each asking word gets one row, and a row may have any length. Type a longer sentence.',
    },
  ],
  right: 0,
};

/** All of its vocabulary but the unknown word and ___. */
const knownWords = ({ readings }: Frame): TemplateResult | string =>
  readings ? int(readings.model.words.length - 2) : '…';

/** Each word of the sentence is hidden and guessed: what the model says to one that it sees would be a second number for
 * the same word. */
const guessedInTurn = ({ readings }: Frame, open: string): boolean =>
  Boolean(readings?.fit && families.find(({ name }) => name === open)?.fit);

export const exampleSections: readonly Section[] = [
  {
    id: 'cross',
    title: 'One sentence asks another',
    predictions: [asks],
    body: () => html`
      <attention-predict .prediction=${asks}></attention-predict>
      <p>
        So far every word asked the words of its own sentence: self-attention. In
        <attention-term name="cross-attention">cross-attention</attention-term> the <span class="q">q</span> come from
        one sentence and the <span class="k">k</span> and <span class="v">v</span> from another. A translator works like
        this: the French words that it writes ask the English ones that it reads.
      </p>
      ${formula(
        word('blended'),
        equals,
        word('softmax'),
        brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        name('v'),
      )}
      <attention-figure view="translation"></attention-figure>
      <p class="note">
        Vectors set by hand for teaching: one number each for article, animal, colour and action. The weights are
        computed from them; the table has both, so that you can check them in your head. The colour stands on different
        sides of the cat in the two languages; it is found all the same, because nothing here depends on the place.
      </p>
      <p>
        The same function takes any vectors. Here the
        <attention-term name="lesson-model">lesson model</attention-term> reads both sentences, each by itself, and one
        asks the other.
      </p>
      <attention-cross></attention-cross>
      <attention-figure view="cross"></attention-figure>
      <p>
        This model was never trained for it, so you see the function at work and not a skill. Its heads learned to look
        within one sentence; the queries and keys that they make can still be compared across two. Choose other heads,
        and see how little the lines agree.
      </p>
    `,
  },
  {
    id: 'examples',
    title: 'Sentences to try',
    predictions: families.map(({ prediction }) => prediction),
    body: (frame, { wishes }) => html`
      <p>
        The sentences below are read by another model than before: the lesson model, a transformer that was trained in
        advance on sentences of a small grammar. It reads in both directions, so a word may look ahead. Choose a kind of
        sentence, predict, then swap.
      </p>
      <attention-examples></attention-examples>
      <attention-say name="example"></attention-say>
      <p class="note">
        Type any sentence. <span class="word">___</span> stands for a word that the model shall guess. At
        <span class="word">it</span>, <span class="word">he</span> and <span class="word">she</span> it answers for whom
        they stand; at <span class="word">was</span> and <span class="word">were</span> with whom they go; at
        <span class="word">bank</span>, which kind.
      </p>
      ${guessedInTurn(frame, wishes.family) ? nothing : html`<attention-answers scope="example"></attention-answers>`}
      <attention-sentence scope="example"></attention-sentence>
      <attention-heads scope="example"></attention-heads>
      <attention-every-head scope="example"></attention-every-head>
      <attention-figure view="arcs" scope="example"></attention-figure>
      <attention-examined></attention-examined>
      <p>
        Nobody told the model where to look. It was shown hidden words and their answers, and the arcs are what training
        made of it. Which head does the work is this model’s habit and not a law: trained again from another start, it
        may be another one.
      </p>
      <details class="note">
        <summary>The same sentence in the other pictures: all words at once, one pair, query, key and value</summary>
        <attention-figure view="matrix" scope="example"></attention-figure>
        <attention-figure view="pair" scope="example"></attention-figure>
        <attention-figure view="qkv" scope="example"></attention-figure>
      </details>
      <p class="proof">
        What this model can’t do: nearly everything. It knows ${knownWords(frame)} words and signs and the few kinds of
        sentences above. It never says “I don’t know”: its probabilities add up to one whatever it reads, so it always
        has an answer, and it can be very sure of a wrong one. Try what it never learned.
      </p>
    `,
  },
];
