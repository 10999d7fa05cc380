// The glossary and the sources as lists.
import { html, type TemplateResult } from 'lit';
import type { Chapter } from './chapter.js';
import type { Entry, Glossary } from './glossary.js';
import { say } from './say.js';
import { perLocale } from './speech.js';

const order = perLocale((tag) => new Intl.Collator(tag));

export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly link: string;
  readonly used: string;
}

/** In the order of the alphabet that is spoken, each with a link to where it is explained. */
export function terms(glossary: Glossary, chapters: readonly Chapter[]): TemplateResult {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const inOrder = Object.entries<Entry>(glossary).sort(([, one], [, other]) => order().compare(one.word, other.word));
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

export const papers = (lead: string, sources: readonly Source[]): TemplateResult => html`
  <p>${lead}</p>
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
