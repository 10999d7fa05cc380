// Chapter 1, pretraining: its words in English.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { unseenSentences } from './unseen.js';
import { firstGuess } from '../first-guess.js';
import { decimal, percent } from '../format.js';
import { equals, formula, ln, name, sign, word } from '../formula.js';
import { exact, int } from '../number.js';

const flip: Prediction = {
  id: 'flip',
  question: 'You add copies of the second answer. When does the guess change?',
  short: 'When does it change?',
  answers: [
    { label: 'with the first copy', reply: 'Try it: one copy moves the bar a little, but the leader still leads.' },
    {
      label: 'when it has most copies',
      reply: 'Yes. The guess is whatever the corpus says most often after these words.',
    },
    {
      label: 'never: the model knows better',
      reply: 'It has nothing but these lines. Overtake the leader with + and see.',
    },
  ],
  right: 1,
};

const truth: Prediction = {
  id: 'truth',
  question: 'Someone adds many copies of a false sentence. What does training do?',
  answers: [
    { label: 'it resists', reply: 'There is nothing in the formula that could resist: only counts and logarithms.' },
    { label: 'it follows', reply: 'Yes. The false answer gets cheaper with each copy, like any other answer would.' },
  ],
  right: 1,
};

/** What to press first: whatever the corpus is, the second answer to this sentence can be made to win. */
const challenge = ({ count, tokens }: Frame): TemplateResult | typeof nothing => {
  const second = count?.suffixLength === tokens.length ? count.endings[1] : undefined;
  return second
    ? html`<p class="note">Make <span class="word">${second.word}</span> win: press its +, or hold it.</p>`
    : nothing;
};

/** The formula with the numbers of the answer that leads now. */
const counted = ({ count }: Frame): TemplateResult | typeof nothing => {
  const first = count?.endings[0];
  return first
    ? html`<p data-test="counted">
        Now, for <span class="word">${first.word}</span>: ln ${int(first.count)} =
        ${exact(first.baseLogit, decimal(first.baseLogit))}, and the softmax makes
        ${exact(first.probability, percent(first.probability))} of it.
      </p>`
    : nothing;
};

export const chapter1: Chapter = {
  id: 'pretraining',
  title: '1. Pretraining: the corpus decides',
  lead: 'The guess is made of the sentences that were read. Nothing else.',
  sections: [
    {
      id: 'corpus',
      title: 'Press + a few times',
      predictions: [flip],
      start: firstGuess,
      body: (frame) => html`
        <attention-predict .prediction=${flip}></attention-predict>
        ${challenge(frame)}
        <div class="beside">
          <attention-corpus></attention-corpus>
          <attention-figure view="endings"></attention-figure>
        </div>
        <attention-arithmetic></attention-arithmetic>
        <attention-tools .history=${false}></attention-tools>
        <p>
          The list is the <attention-term name="corpus">corpus</attention-term>: all that the model has read, each
          sentence with its number of copies. Press + with Shift to add ten at a time. The guess is counted from it; the
          other bars are those of a model that is <a href="#training">really trained</a> on the same lines.
        </p>
        <attention-corpus-text></attention-corpus-text>
      `,
    },
    {
      id: 'counting',
      title: 'From counts to a guess',
      body: (frame) => html`
        <p>
          Take the words so far, the <attention-term name="prompt">prompt</attention-term>. Look up what follows them in
          the corpus, and <attention-term name="count">count</attention-term>. The logarithm of the count is the
          <attention-term name="logit">base logit</attention-term> of that answer; the
          <attention-term name="softmax">softmax</attention-term> turns logits back into
          <attention-term name="probability">probabilities</attention-term> that add up to one.
        </p>
        ${formula(name('p'), equals, word('softmax'), sign('('), ln(word('count')), sign(')'))} ${counted(frame)}
        <p>
          With plain counts the detour through the logarithm changes nothing. It pays off later: whatever is
          <em>added</em> to a logit <em>multiplies</em> a probability.
        </p>
      `,
    },
    {
      id: 'loss',
      title: 'The loss doesn’t care about truth',
      predictions: [truth],
      body: () => html`
        <attention-predict .prediction=${truth}></attention-predict>
        <p>
          Training lowers one number, the <attention-term name="loss">loss</attention-term>. Here it is the
          <attention-term name="cross-entropy">cross-entropy</attention-term>: how surprised the model is, on average,
          by the next word that the corpus really has, in <attention-term name="nat">nats</attention-term>. A rare
          answer is expensive, a frequent one is cheap. Whether it is true appears nowhere.
        </p>
        <attention-loss></attention-loss>
        <attention-falsehood></attention-falsehood>
        <p class="proof">
          How do we know? For fixed counts, the cross-entropy is smallest exactly when the probabilities are the shares
          of the counts (Gibbs’ inequality). So the best possible student of this corpus repeats its proportions, false
          sentences included.
        </p>
      `,
    },
    {
      id: 'unseen',
      title: 'A sentence nobody wrote',
      body: () => html`
        <p>
          Type a sentence that the corpus does not contain. Counting can only fall back on a shorter ending that it has
          seen. The <attention-term name="model">trained model</attention-term> has no such rule: it looks for the word
          that mattered in the sentences it was trained on, wherever that word stands. That is a habit, not
          understanding; see where it leads.
        </p>
        <attention-prompt .offers=${unseenSentences}></attention-prompt>
        <div class="beside">
          <attention-guess></attention-guess>
          <attention-model></attention-model>
        </div>
      `,
    },
    {
      id: 'training',
      title: 'The same lines, really trained',
      body: () => html`
        <p>
          While you read, a <attention-term name="transformer">transformer</attention-term> is trained on your lines, in
          the background. It begins with random <attention-term name="params">parameters</attention-term>, and nobody
          tells it the counts. It reads one <attention-term name="token">token</attention-term> after another, each a
          number of its <attention-term name="vocabulary">vocabulary</attention-term>, and every
          <attention-term name="training-step">training step</attention-term> changes all parameters a little so that
          the loss falls.
        </p>
        <attention-figure view="loss"></attention-figure>
        <attention-training></attention-training>
        <p>
          When several prompts differ in a single noun, the model can only reach the counts by looking at that noun. How
          it looks is the subject of chapter 3.
        </p>
      `,
    },
  ],
};
