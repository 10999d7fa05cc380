// The whole course: title, table of contents, chapters with their sections. Its links are followed by the lesson.
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { predictionsOf, score } from '../lesson/score.js';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';
import { ways } from './way.js';

export const course = (chapters: readonly Chapter[], frame: Frame, state: State): TemplateResult => {
  const { progress } = state.facts;
  const wayFrom = ways(chapters);
  const section = (one: Section): TemplateResult =>
    html`<section id=${one.id} tabindex="-1" aria-labelledby="${one.id}-title">
      <h3 id="${one.id}-title">${link(one.id, one.title, 'anchor')}</h3>
      ${one.body(frame, state)} ${wayFrom.get(one.id)}
    </section>`;
  const chapter = ({ id, title, lead, sections }: Chapter): TemplateResult => {
    const scored = score(predictionsOf(sections), progress);
    return html`<article id=${id} tabindex="-1" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${link(id, title, 'anchor')}</h2>
      <p class="lead">${lead}</p>
      ${sections.map(section)} ${scored && html`<p class="note" data-test="score">${scored}</p>`}
    </article>`;
  };
  return html`<div class="course">
    ${contents(chapters, progress.seen)}
    <main>
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
        <button class="quiet narrow" popovertarget="contents">${say('contents')}</button>
      </header>
      ${chapters.map(chapter)}
      <footer><p class="note">${say('footer')}</p></footer>
    </main>
  </div>`;
};

const link = (id: string, text: unknown, look = ''): TemplateResult => html`<a class=${look} href="#${id}">${text}</a>`;

/** Beside the text where there is room; elsewhere a button opens it. */
const contents = (chapters: readonly Chapter[], seen: readonly string[]): TemplateResult =>
  html`<nav id="contents" popover aria-label=${say('contents')}>
    ${link(chapters[0]!.id, say('skip'), 'skip')}
    <ol>
      ${chapters.map(
        ({ id, title, sections }) =>
          html`<li>
            ${link(id, title)} ${done(sections, seen)}
            <ol>
              ${sections.map((one) => html`<li>${link(one.id, [one.title, mark(seen.includes(one.id))])}</li>`)}
            </ol>
          </li>`,
      )}
    </ol>
  </nav>`;

const done = (sections: readonly Section[], seen: readonly string[]): TemplateResult | typeof nothing => {
  const count = sections.filter(({ id }) => seen.includes(id)).length;
  return count === 0
    ? nothing
    : html`<span class="note" data-test="seen">${say('seen.count', { count, all: sections.length })}</span>`;
};

const mark = (seen: boolean): TemplateResult | typeof nothing =>
  seen ? html` <span aria-hidden="true">✓</span><span class="unseen">${say('seen')}</span>` : nothing;
