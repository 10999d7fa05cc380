// Train the lesson model yourself: its words in English.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const again: Prediction = {
  id: 'retrain',
  question: 'You train the lesson model again with the same grammar, steps and seed. What comes out?',
  answers: [
    {
      label: 'another model that does as well',
      reply: 'That is what another seed gives. With the same seed even the random numbers are the same.',
    },
    {
      label: 'the same numbers, to the last bit',
      reply: 'Yes: every operation is fixed, in its order and its rounding. Let the page compare the two files.',
    },
    {
      label: 'that depends on the machine',
      reply: 'It could: many programs add numbers in another order on each machine. This engine does not.',
    },
  ],
  right: 1,
};

export const retrainSections: readonly Section[] = [
  {
    id: 'retrain',
    title: 'Train it yourself',
    predictions: [again],
    body: () => html`
      <p>
        The lesson model is no given. It was trained on sentences that a program draws from a
        <attention-term name="grammar">grammar</attention-term>, a text with lists of words and patterns, starting from
        random numbers. Your browser can do the same, from the same grammar, while you go on reading. The whole run
        takes minutes; a run of a tenth of the steps shows how it begins. You can stop at any time, and use the model of
        the last examination.
      </p>
      <attention-predict .prediction=${again}></attention-predict>
      <attention-retrain></attention-retrain>
      <p>
        Now and then the model is examined on sentences that were
        <attention-term name="held-out">kept out</attention-term> of its training. They come in families: the sentences
        of a family share one pattern and ask for one thing, such as what “it” is. Watch which families come first and
        which come late. After a short run, use the model and go back to the examples of chapter 3: what does
        <span class="word">it</span> look at now?
      </p>
      <p>
        The number of steps and the <attention-term name="seed">seed</attention-term>, the number from which all random
        numbers come, are those of the shipped model until you change them. Left like this, the run must end in the
        shipped file, byte for byte, and the page compares the two. Would you rather train on lines of your own? That is
        what <a href="#corpus">chapter 1</a> does after each of your edits, with a smaller model.
      </p>
    `,
  },
];
