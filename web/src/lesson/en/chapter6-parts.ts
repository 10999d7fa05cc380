// Chapter 6, its section about the parts of a block: trained without them, and taken away afterwards. Words in English.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const spared: Prediction = {
  id: 'part-missing',
  question: 'One part is taken out of the trained model. Without which one does it get the least right?',
  answers: [
    {
      label: 'the residual connections',
      reply: 'Yes. Nearly everything that the layers were trained to read is gone.',
    },
    {
      label: 'the feed-forward layers',
      reply: 'Ask all questions below: some answers change, and many stay right.',
    },
    { label: 'the division by √d', reply: 'It hurts: see the table. But something hurts more.' },
  ],
  right: 0,
};

export const ablationsSection: Section = {
  id: 'parts',
  title: 'What each part is for',
  predictions: [spared],
  body: () => html`
    <p>
      Attention is one part of a layer. Around it stand
      <attention-term name="residual">residual connections</attention-term>, which add what a layer computed to what
      came in; <attention-term name="norm">normalisation</attention-term>, which keeps the size of the vectors the same;
      and the <attention-term name="feed-forward">feed-forward</attention-term> layers, which work on each word by
      itself.
    </p>
    <h4>Trained without</h4>
    <p>
      Below, each row is a family of sentences. In <em>it-meaning</em> the model says what “it” is by what is said of
      it, in <em>it-role</em> and <em>hurt</em> by who did what to whom; <em>few-shot</em>, <em>rag</em>,
      <em>note</em> and <em>pairs</em> want an answer that stands in the text and nowhere else. “A guess” is right as
      often as choosing blindly among the answers that a sentence offers.
    </p>
    <attention-figure view="ablations"></attention-figure>
    <attention-ablations></attention-ablations>
    <p>
      What “it” means, which noun a verb goes with, and the capitals survive a single head, a single layer, and even the
      loss of positions. Who did what to whom does not survive without order. And where an answer has to be picked out
      of several in the text, one head is not enough, nor is one layer.
    </p>
    <p>
      A model that may only look back cannot know what “it” is before the end of the sentence has told: there it
      guesses. And training without residual connections, without norm or without feed-forward layers costs this model
      little or nothing. They earn their place in deep models, and this one has two layers.
    </p>
    <h4>Taken away afterwards</h4>
    <attention-predict .prediction=${spared}></attention-predict>
    <attention-say name="trial"></attention-say>
    <attention-switches names="no_residual no_norm no_feed_forward unscaled"></attention-switches>
    <attention-answers scope="trial"></attention-answers>
    <p>Here the parameters stay, and one part is missing. Ask more than one question:</p>
    <attention-taken></attention-taken>
    <p>
      This says how much <em>this</em> model relies on a part, and nothing about what a model could learn without it.
      For that one has to train again.
    </p>
  `,
};
