// Chapter 6, what real transformers add: its words in English.
import { html } from 'lit';
import { ablationsSection } from './chapter6-parts.js';
import type { Chapter, Prediction } from '../chapter.js';
import { retrainSections } from './retrain.js';

const squares: Prediction = {
  id: 'heads-alike',
  question: 'The lesson model has several heads in each of its layers. Do they look at the same words?',
  answers: [
    { label: 'yes, more or less', reply: 'Compare the squares, and the shares below them.' },
    {
      label: 'no, each has habits of its own',
      reply: 'Yes. The shares below the squares say which, measured on this text.',
    },
  ],
  right: 1,
};

const bitten: Prediction = {
  id: 'positions-off',
  question: 'Positions are switched off. The dog bites the man, or the man bites the dog: what does the model answer?',
  answers: [
    { label: 'it still knows who was hurt', reply: 'It can’t: without positions both texts are one bag of words.' },
    { label: 'the same for both', reply: 'Yes. Nothing is left that could tell the two apart.' },
    { label: 'nothing at all', reply: 'It always answers. But look at what, and at how it is the same for both.' },
  ],
  right: 1,
};

const ahead: Prediction = {
  id: 'mask-rows',
  question: 'A word in the middle is replaced, and no word may look ahead. Which rows can change?',
  answers: [
    { label: 'only the row of that word', reply: 'All words after it may look at it, so theirs can change as well.' },
    {
      label: 'its own and those after it',
      reply: 'Yes. The words before it never saw it: their numbers stay, to the last bit.',
    },
    { label: 'all of them', reply: 'That is so when words look both ways. Compare the two columns.' },
  ],
  right: 1,
};

const needed: Prediction = {
  id: 'weight-effect',
  question: 'A word gets a large share of the attention. Does the answer need it?',
  answers: [
    { label: 'always', reply: 'Look for dots at the lower right: much attention, no effect.' },
    { label: 'often, but not always', reply: 'Yes: the correlation is positive, and far from one.' },
    {
      label: 'weights say nothing',
      reply: 'That is too strong: the correlation is positive. It is far from one, though.',
    },
  ],
  right: 1,
};

const again: Prediction = {
  id: 'asked-again',
  question: 'You ask something, then something else, then the first thing again. Is the second answer to it different?',
  answers: [
    {
      label: 'yes, it remembers the talk between',
      reply: 'Compare the fingerprints: all probabilities of all words went into them.',
    },
    { label: 'no, the same to the last bit', reply: 'Yes. Nothing is kept from one run to the next.' },
  ],
  right: 1,
};

export const chapter6: Chapter = {
  id: 'honesty',
  title: '6. Honesty check: what real transformers add',
  lead: 'What is usually left out of a drawing of attention is here a switch. Each says what it keeps and what it breaks.',
  sections: [
    {
      id: 'many-heads',
      title: 'Many heads',
      predictions: [squares],
      body: () => html`
        <attention-predict .prediction=${squares}></attention-predict>
        <p>
          One head gives each word one way to share out its attention. Real models have many <em>heads</em> side by
          side, each with queries, keys and values of its own, and put what they blend next to each other.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-answers scope="trial"></attention-answers>
        <attention-figure view="heads" scope="trial"></attention-figure>
        <p>
          Each square is one head: a row for each word that looks, a column for each that is looked at. Press one, and
          the pictures of this chapter show it. At first it is the one in which the asked word looks hardest at the
          answer, where that stands in the text. Nobody told a head what to do, and nobody named it: the shares under
          the squares are counted on this text, and another text gives other ones. The last line says over how many
          words a head spreads its attention, on average: 1 when it looks at a single one.
        </p>
        <attention-figure view="arcs" scope="trial"></attention-figure>
        <h4>One, two or four</h4>
        <p>
          The model of chapter 1 is small enough to be trained again while you watch. More heads share the same
          <attention-term name="channel">channels</attention-term>, so each of them gets shorter vectors.
        </p>
        <attention-live-heads></attention-live-heads>
        <attention-figure view="heads"></attention-figure>
        <p>
          Is more better? Compare the losses before you say so. Where the prompts of a corpus differ in a single word,
          one look is all it takes. The lesson model has harder questions; further down you see what it loses when it is
          trained with a single head.
        </p>
      `,
    },
    {
      id: 'positions',
      title: 'Without positions, a bag of words',
      predictions: [bitten],
      body: () => html`
        <attention-predict .prediction=${bitten}></attention-predict>
        <p>
          A score compares two words and does not know where they stand. Order enters by <em>positions</em>: numbers
          that are learned for each place and added to the word, and one more in each score for the distance.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-say name="shuffled" label="The same words in another order"></attention-say>
        <attention-order></attention-order>
        <attention-figure view="order" scope="trial"></attention-figure>
        <p>
          Without positions, shuffling the words shuffles the weights with them and does nothing else: each word finds
          the same words as before, wherever they went. Words that occur twice are paired in the order in which they
          occur; without positions any other pairing gives the same.
        </p>
        <attention-switches names="no_positions"></attention-switches>
        <p class="note">
          The model was trained with positions. So its guess without them is not that of a model that never had any;
          such a one stands in the next section.
        </p>
      `,
    },
    ablationsSection,
    {
      id: 'mask',
      title: 'Who may look ahead',
      predictions: [ahead],
      body: () => html`
        <attention-predict .prediction=${ahead}></attention-predict>
        <p>
          A model that writes must not see what it has not written yet. The <em>causal mask</em> sets every score of a
          later word to −∞, so that its weight is exactly 0.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-switches names="causal"></attention-switches>
        <attention-figure view="matrix" scope="trial"></attention-figure>
        <attention-reach></attention-reach>
        <p>
          This is why a program that writes can keep what it has computed for the words so far. The lesson model was
          trained both ways: mostly looking everywhere, sometimes with the mask. With the mask it goes on with the next
          word instead of naming what a word stands for, because that is what it was asked then.
        </p>
      `,
    },
    {
      id: 'not-an-explanation',
      title: 'Attention is not an explanation',
      predictions: [needed],
      body: () => html`
        <attention-predict .prediction=${needed}></attention-predict>
        <p>
          It is tempting to read the weights as reasons. So take them at their word:
          <attention-term name="knock-out">knock out</attention-term> one word, so that no other word attends to it, in
          any layer or head. How far does the probability of the answer move? If weights were reasons, the heaviest word
          would matter most.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-knockout></attention-knockout>
        <attention-figure view="scatter" scope="trial"></attention-figure>
        <p>
          The <attention-term name="correlation">correlation</attention-term> has two measures. Pearson’s
          <em>r</em> asks whether the dots lie on a line, Spearman’s <em>ρ</em> only whether they rise together; both
          are 1 when they do, and near 0 when one says nothing about the other. Below 0 they run against each other: the
          words looked at more tend to be those that matter less. One text is little evidence. So here are many:
        </p>
        <attention-knockouts></attention-knockouts>
        <attention-figure view="scatter-all" scope="trial"></attention-figure>
        <p>
          Why not on a line? What a word hands on can travel through another word in the first layer, so that the second
          looks at the go-between. A word can be looked at for a value that changes nothing. And what is added by all
          heads, the layers after them may undo.
        </p>
        <p class="proof">
          A knock-out is no last word either: a text with a word missing is one that the model was never trained on.
        </p>
      `,
    },
    {
      id: 'stateless',
      title: 'No memory but the prompt',
      predictions: [again],
      body: () => html`
        <attention-predict .prediction=${again}></attention-predict>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-stateless></attention-stateless>
        <p>
          Running a model does not change it. What looks like memory in a conversation is the conversation itself: the
          whole of it is put into the prompt again, each time.
        </p>
      `,
    },
    {
      id: 'all-switches',
      title: 'All switches on one page',
      body: () => html`
        <p>The same text, read by the model as it was trained, and with one thing switched at a time:</p>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-invariants></attention-invariants>
      `,
    },
    ...retrainSections,
  ],
};
