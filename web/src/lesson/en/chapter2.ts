// Chapter 2, RLHF: its words in English.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { equals, formula, fraction, name, sign, word } from '../formula.js';

const small: Prediction = {
  id: 'small-beta',
  question: 'β gets smaller and smaller. What does the model do?',
  answers: [
    {
      label: 'it follows the reward',
      reply: 'Yes. R is divided by β, so a small β makes every reward count for more.',
    },
    {
      label: 'it goes back to the corpus',
      reply: 'The other way round: a large β is what holds it there. Move the slider to both ends.',
    },
    { label: 'nothing', reply: 'As long as all rewards are equal, yes. Choose an answer that people prefer first.' },
  ],
  right: 0,
};

const conjure: Prediction = {
  id: 'conjure',
  question: 'A word that the corpus never saw gets an enormous reward. Does it appear?',
  answers: [
    {
      label: 'yes, with enough reward',
      reply: 'No finite number added to −∞ leads anywhere else. Try any R and any β.',
    },
    { label: 'no', reply: 'Right. RLHF moves probability between answers that pretraining made possible.' },
  ],
  right: 1,
};

export const chapter2: Chapter = {
  id: 'rlhf',
  title: '2. RLHF: humans push back',
  lead: 'People say which answer they like. The model moves towards it, and one number says how far.',
  sections: [
    {
      id: 'prefer',
      title: 'Choose the answer that people prefer',
      predictions: [small],
      body: () => html`
        <p>
          After <attention-term name="pretraining">pretraining</attention-term>, the model repeats its corpus.
          <attention-term name="rlhf">RLHF</attention-term> moves it towards what people like. The preferred answer gets
          a positive <attention-term name="reward">reward</attention-term> <em>R</em>, the winner of pretraining a
          negative one, all others none. You may type any other reward.
        </p>
        <attention-predict .prediction=${small}></attention-predict>
        <attention-prefer></attention-prefer>
      `,
    },
    {
      id: 'beta',
      title: 'One slider',
      body: () => html`
        <attention-beta></attention-beta>
        <attention-figure view="tilt"></attention-figure>
        <attention-tilt></attention-tilt>
        <p>
          <attention-term name="beta">β</attention-term> is the price of moving away from the corpus. The
          <attention-term name="flip">flip point β*</attention-term> is where the two answers tie. On its left the
          reward wins, on its right the corpus. <attention-term name="expected-reward">E[R]</attention-term> is the
          reward that the model earns on average; <attention-term name="kl">KL</attention-term> is how far it has moved
          away from what it learned.
        </p>
      `,
    },
    {
      id: 'pairs',
      title: 'Where rewards come from',
      body: () => html`
        <p>
          Nobody types rewards in practice. People compare two answers, and the reward is fitted so that the better one
          usually has more of it (<attention-term name="bradley-terry">Bradley and Terry</attention-term>, 1952). These
          pairs are made up for teaching; change them.
        </p>
        ${formula(name('P'), sign('('), name('a'), sign('≻'), name('b'), sign(')'), equals, name('σ'), sign('('), word('R(a)'), sign('−'), word('R(b)'), sign(')'))}
        <attention-pairs></attention-pairs>
      `,
    },
    {
      id: 'conjure',
      title: 'RLHF can’t conjure new words',
      predictions: [conjure],
      body: () => html`
        <attention-predict .prediction=${conjure}></attention-predict>
        <attention-conjured></attention-conjured>
        <p>
          The logarithm of no copies is −∞, and −∞ plus anything is −∞. A real model never gives exactly zero to
          anything; but to catch up, a word needs β times the distance between the logits in reward. The rarer
          pretraining made it, the more.
        </p>
        <attention-figure view="conjured"></attention-figure>
      `,
    },
    {
      id: 'ascent',
      title: 'The equation is not a metaphor',
      body: () => html`
        <p>
          RLHF maximises the average reward minus β times KL, the price of moving away from pretraining. Here that is
          done step by step, by natural-<attention-term name="gradient">gradient</attention-term> ascent, from the base
          distribution, without using the formula of the slider.
        </p>
        ${formula(word('E'), sign('['), name('R'), sign(']'), sign('−'), name('β'), sign('·'), word('KL'), sign('→'), word('max'))}
        <attention-figure view="climb"></attention-figure>
        <div class="proof">
          <p>
            How do we know? The maximum can be written down (Rafailov and others, 2023, equation 4), and the ascent
            lands on it:
          </p>
          ${formula(word('new_logit'), equals, word('base_logit'), sign('+'), fraction(name('R'), name('β')))}
        </div>
      `,
    },
  ],
};
