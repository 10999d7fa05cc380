// Chapter 5: its words in English.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { timingSections } from './chapter5-timing.js';
import { firstAsked, timeAsked } from '../examples-context.js';
import { int } from '../number.js';

const swapped: Prediction = {
  id: 'shots-swapped',
  question: '“loved it” gets the label down and “total waste” the label up. What is the answer to “so happy”?',
  answers: [
    {
      label: 'up, because that is the good one',
      reply: 'No. What up means elsewhere doesn’t matter here: press “Swap the labels” and read the answer.',
    },
    { label: 'down, as the examples say', reply: 'Yes. The examples are part of the text, and it follows the text.' },
    {
      label: 'it has to be trained again first',
      reply: 'No training step is done. Swap the labels and watch the fingerprint of the parameters.',
    },
  ],
  right: 1,
};

const removed: Prediction = {
  id: 'documents-removed',
  question: 'You remove the document about refunds and ask about refunds. What does the model say?',
  answers: [
    {
      label: 'that it doesn’t know',
      reply: 'It never does: it has to put some word there, and no line of its training says “I don’t know”.',
    },
    { label: '30, which it has read before', reply: 'It keeps nothing. What has left the context is gone. Try it.' },
    { label: 'another number', reply: 'Yes. Try it: see how sure it is, and where the number comes from.' },
  ],
  right: 2,
};

export const chapter5: Chapter = {
  id: 'neighbourhood',
  title: '5. The neighbourhood: in-context learning and RAG',
  lead: 'The parameters stay as they are. The text around the question changes, and so does the answer.',
  sections: [
    {
      id: 'ladder',
      title: 'From a sentence to documents',
      body: (frame) => html`
        <p>
          In chapter 3 the neighbourhood of a word was its sentence. Nothing in attention asks where a word comes from,
          so the neighbourhood can be more: worked examples, or whole documents. They are put in front of the question,
          and it is one text again.
        </p>
        ${ladder(frame)}
      `,
    },
    {
      id: 'few-shot',
      title: 'Learning from examples, without training',
      predictions: [swapped],
      body: () => html`
        <p>
          These are examples, each with a label, and a question without one. To put them in front is called
          <attention-term name="few-shot">few-shot prompting</attention-term>; that the answer follows them is called
          <attention-term name="in-context">in-context learning</attention-term>. Change a label, a text, the question.
        </p>
        <attention-predict .prediction=${swapped}></attention-predict>
        <attention-shots></attention-shots>
        <attention-context text="shots"></attention-context>
        <attention-answers scope="shots"></attention-answers>
        <attention-shots-answer></attention-shots-answer>
        <attention-frozen></attention-frozen>
        <attention-heads scope="shots"></attention-heads>
        <attention-copies scope="shots"></attention-copies>
        <attention-figure view="arcs" scope="shots"></attention-figure>
        <p>
          Where it ends: this small model learned the game with a few labels, such as yes, no, up, down, red or a. With
          “fruit” the labels are words that it knows, but it was never trained to use them as labels. It was not trained
          on negation either: ask it about “not so happy”.
        </p>
      `,
    },
    {
      id: 'rag',
      title: 'Documents: look it up, then answer',
      predictions: [removed],
      body: () => html`
        <p>
          A <attention-term name="retriever">retriever</attention-term> searches the documents with the question, and
          the best ones go into the <attention-term name="context">context</attention-term>. That is retrieval augmented
          generation, <attention-term name="rag">RAG</attention-term>. Change a number in a document, remove one, move
          one.
        </p>
        <attention-predict .prediction=${removed}></attention-predict>
        <attention-documents></attention-documents>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
        <attention-provenance></attention-provenance>
        <p>
          Take the two that disagree and move the first one down: the order alone turns the answer. Nothing here knows
          which document is true. Ask for what nobody has written down, and an answer comes all the same.
        </p>
      `,
    },
    {
      id: 'retriever',
      title: 'Who chooses the documents?',
      body: () => html`
        <p>
          Two ways to compare a question with a document. <attention-term name="bm25">BM25</attention-term> counts the
          words that they share; a word that few documents have counts for more. It sees only whether a word is the
          same. <attention-term name="cosine">Cosine</attention-term> compares directions: the mean of the
          <attention-term name="embedding">embeddings</attention-term> of all words here with the mean of those there. A
          retriever is attention over a store: compare one query with everything, keep the best.
        </p>
        <attention-retriever></attention-retriever>
        <p>
          Training has moved some words with the same job nearer to each other: days, hours, weeks and months.
          <attention-try to="retriever" .wishes=${timeAsked}>Ask for months</attention-try>, which no document there
          has: BM25 is 0 for all of them, and cosine finds the two that name a time.
        </p>
        <p>
          It is no dictionary. To this model, refunds is less like returns than like claims. And where documents are
          made of nearly the same words, their cosines are close:
          <attention-try to="retriever" .wishes=${firstAsked}>ask the first documents about refunds</attention-try>, and
          the one about repairs comes second, a little ahead of returns.
        </p>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
      `,
    },
    {
      id: 'mass',
      title: 'Which document does it look at?',
      body: () => html`
        <p>
          All that the hidden word gives to the words of one document, added up. The rest goes to the question, to the
          frame around the documents, and to itself.
        </p>
        <attention-heads scope="documents"></attention-heads>
        <attention-copies scope="documents"></attention-copies>
        <attention-figure view="documents"></attention-figure>
        <details>
          <summary>Word by word</summary>
          <attention-figure view="arcs" scope="documents"></attention-figure>
        </details>
        <p>
          Much attention on a document is no proof that the answer comes from there. Leaving it out is a better test.
          Here the context is read again without each of its documents:
        </p>
        <attention-without></attention-without>
      `,
    },
    {
      id: 'fine-tuning',
      title: 'RAG against fine-tuning',
      body: () => html`
        <p>
          RAG changes the text, so a new fact counts at once, can be taken back, and can be traced to its document. It
          must be found and put in front of every single question, and the context has an end.
          <attention-term name="fine-tuning">Fine-tuning</attention-term> changes the parameters, as training did in
          chapter 1: what it puts there needs no mention in the text, but no document shows where it comes from, and
          taking it back means training again.
        </p>
        <attention-tuning></attention-tuning>
        <attention-frozen></attention-frozen>
      `,
    },
    ...timingSections,
  ],
};

/** Row 5.1: the same attention over more and more text. */
function ladder({ readings }: Frame): TemplateResult | typeof nothing {
  if (!readings) return nothing;
  const { example, shots, documents } = readings.scopes;
  const level = (name: string, href: string, { tokens, text }: typeof example): TemplateResult =>
    html`<dt><a href=${href}>${name}</a>, ${int(tokens.length)} words and signs</dt>
      <dd class="word">${text}</dd>`;
  return html`<dl class="plain" data-test="ladder">
    ${level('One sentence', '#attention', example)} ${level('Examples and a question', '#few-shot', shots)}
    ${level('Documents and a question', '#rag', documents)}
  </dl>`;
}
