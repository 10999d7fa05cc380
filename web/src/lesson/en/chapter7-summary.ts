// Chapter 7, the summary and the pitfalls: words in English.
import { html, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import { examinedIn } from '../examination.js';
import { percent } from '../format.js';
import { exact, int, sig } from '../number.js';

const a = (id: string, words: string): TemplateResult => html`<a href="#${id}">${words}</a>`;
/** kept on one line where it fits */
const law = 'new_logit\u00a0= base_logit\u00a0+\u00a0R\u2060/\u2060β';
const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;

/** What was done, in order, and what it showed; with the numbers of the lesson as it is now. */
export function summary({ count, tilt, model, readings }: Frame): TemplateResult {
  const guess = count?.endings[0];
  const now = guess ? html` At the moment the corpus says ${word(guess.word)}.` : '';
  const tuned = tilt ? html` At the moment, with β = ${sig(tilt.beta)}, the guess is ${word(tilt.winner)}.` : '';
  const size = model ? html` of ${int(model.paramCount)} parameters` : '';
  const lessonSize = readings ? html`, with its ${int(readings.model.paramCount)} parameters,` : '';
  const examined = readings?.model.source === 'shipped' ? examinedIn('it-meaning') : undefined;
  const right = examined
    ? html` In ${int(examined.asked)} such sentences that it had never read, it was right
      ${exact(examined.right, percent(examined.right, 1))} of the time.`
    : '';
  return html`
    <ol>
      <li>You ${a('corpus', 'added copies of a sentence')}, and the guess followed. It is made of counts.${now}</li>
      <li>
        The logarithm of a count is a logit, and ${a('counting', 'a softmax makes probabilities of logits')}. What is
        added to a logit multiplies a probability.
      </li>
      <li>
        ${a('loss', 'The loss')} measures how surprised the model is by its corpus. Truth is no part of it: copies of a
        false sentence make the false answer cheap.
      </li>
      <li>
        After ${a('unseen', 'a sentence that nobody wrote')}, counting falls back on a shorter ending. A trained model
        goes by the words that mattered in its training, right or wrong.
      </li>
      <li>
        ${a('training', `A transformer`)}${size} learned the same lines without being told a count. To reach the counts
        it had to look at the noun.
      </li>
      <li>
        People ${a('prefer', 'preferred an answer')}. ${a('beta', 'One slider, β,')} said how far the model moves
        towards it: ${law}. A small β lets the reward dominate, a large one keeps the model close to
        pretraining.${tuned}
      </li>
      <li>
        Rewards were ${a('pairs', 'fitted to comparisons')}, no reward could ${a('conjure', 'conjure a word')} that the
        corpus never saw, and ${a('ascent', 'climbing step by step')} ended where the formula says.
      </li>
      <li>
        In a transformer ${a('arcs', 'each word spends one budget of attention')}.
        ${a('matrix', 'The table of all words')} has rows that add up to one, and it is not symmetric.
      </li>
      <li>
        ${a('pair', 'One weight')} is a query times a key, divided by √d, and compared with all others by a softmax.
        What it weighs is a value: ${a('qkv', 'search card, spine card, content card')}. You did it
        ${a('by-hand', 'by hand')}, and saw ${a('scale', 'why √d')}.
      </li>
      <li>
        ${a('examples', 'The lesson model')} learned from sentences what “it” stands for, and one word after “it” turned
        the answer.${right} With queries from one text and keys and values from another,
        ${a('cross', 'the same function')} lets one sentence ask another.
      </li>
      <li>
        ${a('change', 'One changed word')} moved the attention of the others. A flaw in a prompt went away only when
        ${a('repair', 'the prompt was edited')}. And ${a('distance', 'a far word')} was as near as any other to
        attention, while a recurrent network had to learn to carry it along.
      </li>
      <li>
        ${a('few-shot', 'Examples')} and ${a('rag', 'documents')} in front of a question changed the answer of the
        lesson model${lessonSize} without one training step: nothing was learned, more was read. That is
        ${a('fine-tuning', 'the difference from fine-tuning')}.
      </li>
      <li>
        A real transformer has ${a('many-heads', 'many heads')}, ${a('positions', 'positions')}, ${a('mask', 'a mask')}
        and ${a('parts', 'more parts')}; you switched them and measured what each one keeps and breaks. A large weight
        was ${a('not-an-explanation', 'not yet a reason')}, and the only memory was ${a('stateless', 'the prompt')}.
      </li>
    </ol>
  `;
}

export const pitfalls = (): TemplateResult => html`
  <dl class="plain">
    <dt>“Attention says how strongly two words belong together.”</dt>
    <dd>
      It has a direction. ${a('matrix', 'The table is not symmetric')}, with or without a mask: a query is not a key.
    </dd>
    <dt>“Without positions, shuffled words get other weights.”</dt>
    <dd>The same weights, in another order. ${a('positions', 'Put back, they differ by nothing')}.</dd>
    <dt>“Change one word, and every word changes, in any model.”</dt>
    <dd>
      Only where all words can see it, as ${a('moved', 'in the lesson model')}. Under a causal mask,
      ${a('mask', 'only that position and later ones')} can change.
    </dd>
    <dt>“Attention finds what is true.”</dt>
    <dd>
      Queries, keys and values carry ${a('qkv', 'no stamp of truth')}, and ${a('loss', 'the loss')} asks for none.
    </dd>
    <dt>“The weights explain the answer.”</dt>
    <dd>They are part of the computation. ${a('not-an-explanation', 'Knock a word out')} to see what it was worth.</dd>
    <dt>“The weights are what the model has learned.”</dt>
    <dd>
      Those are its parameters. Attention weights are computed ${a('pair', 'anew for each sentence')} and then
      forgotten.
    </dd>
    <dt>“A small β keeps the model close to what it learned.”</dt>
    <dd>The other way round: the reward is ${a('beta', 'divided by β')}.</dd>
    <dt>“RLHF teaches new answers.”</dt>
    <dd>It moves probability between answers that ${a('conjure', 'pretraining made possible')}.</dd>
    <dt>“It remembers what I told it.”</dt>
    <dd>It ${a('stateless', 'reads the whole prompt again')}, every time. Its memory is the prompt.</dd>
    <dt>“It learns from my documents.”</dt>
    <dd>
      ${a('rag', 'It reads them.')} Its parameters are ${a('fine-tuning', 'the same before and after')}, down to the
      last bit.
    </dd>
  </dl>
`;
