// Chapter 7, what to try next: words in English.
import { html, type TemplateResult } from 'lit';

/** Each link leads to a section and sets it up; one step of undo leads back. */
export const tryNext = (): TemplateResult => html`
  <p>Each of these loads its own example. Undo brings back what you had.</p>
  <ul>
    <li>
      The capital of Australia is not the city that most copies say.
      <attention-try to="corpus" preset="capitals">How many copies does the truth need?</attention-try>
    </li>
    <li>
      People prefer the right capital.
      <attention-try to="beta" preset="capitals" .wishes=${{ preferred: 'canberra', beta: 30 }}
        >At which β do they get it?</attention-try
      >
    </li>
    <li>
      Dog, cat or fish: only one word differs.
      <attention-try to="arcs" preset="pets">Which head finds it?</attention-try>
    </li>
    <li>
      A capital that the corpus does not know.
      <attention-try to="unseen" preset="capitals" .wishes=${{ text: 'the capital of brazil is' }}
        >What does it say, and how sure is it?</attention-try
      >
    </li>
    <li>
      A language without spaces.
      <attention-try to="corpus" preset="chinese">What are its tokens?</attention-try>
    </li>
    <li>
      Two documents that contradict each other.
      <attention-try
        to="rag"
        .wishes=${{ documents: ['refunds within 30 days', 'refunds within 7 days'], question: 'refunds within' }}
        >Which one does it follow, and does their order matter?</attention-try
      >
    </li>
    <li>
      Four heads and two layers on the same lines.
      <attention-try to="training" preset="databases" .wishes=${{ heads: 4, layers: 2 }}
        >Does it get closer to the counts, or only bigger?</attention-try
      >
    </li>
  </ul>
`;
