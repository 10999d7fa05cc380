// Row 5.4, real size: its words in English.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const longer: Prediction = {
  id: 'timing',
  question: 'Attention over 10,000 tokens instead of 1,000: how much longer does it take?',
  answers: [
    { label: 'about as long', reply: 'All pairs have to be compared, and there are many more. Time it.' },
    {
      label: 'ten times',
      reply: 'There are ten times as many tokens, and each of them looks at ten times as many others.',
    },
    {
      label: 'a hundred times',
      reply: 'About that: ten times as many tokens, each with ten times as many to look at.',
    },
  ],
  right: 2,
};

export const timingSections: readonly Section[] = [
  {
    id: 'timing',
    title: 'Real size, measured here',
    predictions: [longer],
    body: () => html`
      <p>
        A sentence has about ten tokens; a few documents have thousands. Every token is compared with every token, so
        <span class="word">n</span> tokens make <span class="word">n²</span> scores. What does that cost? Your own
        browser can say: one head of attention over random tokens, computed by the engine that computes this whole
        lesson.
      </p>
      <attention-predict .prediction=${longer}></attention-predict>
      <attention-timing></attention-timing>
      <attention-figure view="timing"></attention-figure>
      <p>
        On these axes any power of <span class="word">n</span> is a straight line, and its slope is the exponent. Very
        short texts lie off the line where each call has costs of its own that do not grow with
        <span class="word">n</span>.
      </p>
      <p>
        What if only one word changes? Its query asks anew, and that is one row. To all other rows it is one key and one
        value: the engine keeps each row’s sum, takes the old share out and puts the new one in. So
        <span class="word">n</span> steps are enough, and not <span class="word">n²</span>: the lower dots.
      </p>
      <p class="proof">
        How do we know? The work is timed in equal parts by this browser’s clock, each part several times, and the
        shortest time counts: whatever else the machine does can only add to it. A busy machine still bends the line,
        and another machine gives another one. The grey line and the formula are the least-squares fit of
        <span class="word">t</span> = <span class="word">c</span> · <span class="word">n²</span> to the logarithms of
        your dots. The free exponent is fitted the same way.
      </p>
    `,
  },
];
