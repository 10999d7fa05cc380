// Chapter 7, summary: its words in English.
import { html, type TemplateResult } from 'lit';
import type { Chapter } from './chapter.js';
import { tryNext } from './chapter7-next.js';
import { pitfalls, summary } from './chapter7-summary.js';
import { experiments } from './experiments.js';
import { glossary } from './glossary.en.js';
import type { Entry } from './glossary.js';
import { say } from './say.js';
import { sources } from './sources.en.js';

const sections = experiments.flatMap((chapter) => chapter.sections);

export const chapter7: Chapter = {
  id: 'summary',
  title: '7. Summary',
  lead: 'Attention doesn’t choose the answer, it shapes the question. The loss doesn’t care about truth, only about the corpus. Change the data, and the “right” answer changes with it.',
  sections: [
    { id: 'five-minutes', title: 'The lesson in five minutes', body: summary },
    {
      id: 'your-predictions',
      title: 'Your predictions',
      body: () => html`<attention-score .chapters=${experiments}></attention-score>`,
    },
    { id: 'pitfalls', title: 'What is false in the usual story', body: pitfalls },
    { id: 'try-next', title: 'What to try next', body: tryNext },
    { id: 'glossary', title: 'Glossary', body: terms },
    { id: 'sources', title: 'Sources', body: papers },
  ],
};

const titles: ReadonlyMap<string, string> = new Map(sections.map(({ id, title }) => [id, title]));
const inOrder = Object.entries<Entry>(glossary).sort(([, one], [, other]) => one.word.localeCompare(other.word, 'en'));

function terms(): TemplateResult {
  return html`
    <dl class="plain">
      ${inOrder.map(
        ([name, { word, meaning, at }]) =>
          html`<dt id="term-${name}" tabindex="-1">${word}</dt>
            <dd>
              ${meaning}
              <a class="note" href="#${at}">${say('glossary.at', { title: titles.get(at) ?? at })}</a>
            </dd>`,
      )}
    </dl>
  `;
}

function papers(): TemplateResult {
  return html`
    <p>The equations of the engine name these where they stand in its source.</p>
    <ul>
      ${sources.map(
        ({ authors, year, title, link, used }) =>
          html`<li>
            ${authors}, ${year}: <a href=${link} rel="noopener"><cite>${title}</cite></a
            >. ${used}
          </li>`,
      )}
    </ul>
  `;
}
