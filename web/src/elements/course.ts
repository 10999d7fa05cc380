// The whole course: title, table of contents, chapters with their sections.
import { html, type TemplateResult } from 'lit';
import type { Chapter } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';

type GoTo = (id: string) => void;

export const course = (chapters: readonly Chapter[], frame: Frame, state: State, goTo: GoTo): TemplateResult =>
  html`<div class="course">
    ${contents(chapters, goTo)}
    <main>
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${chapters.map((chapter) => sections(chapter, frame, state, goTo))}
      <footer><p class="note">${say('footer')}</p></footer>
    </main>
  </div>`;

const link = (id: string, text: string, goTo: GoTo, look = ''): TemplateResult =>
  html`<a
    class=${look}
    href="#${id}"
    @click=${(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goTo(id);
    }}
    >${text}</a
  >`;

const contents = (chapters: readonly Chapter[], goTo: GoTo): TemplateResult =>
  html`<nav aria-label=${say('contents')}>
    ${link(chapters[0]!.id, say('skip'), goTo, 'skip')}
    <ol>
      ${chapters.map(
        ({ id, title, sections }) =>
          html`<li>
            ${link(id, title, goTo)}
            <ol>
              ${sections.map((section) => html`<li>${link(section.id, section.title, goTo)}</li>`)}
            </ol>
          </li>`,
      )}
    </ol>
  </nav>`;

const sections = ({ id, title, lead, sections }: Chapter, frame: Frame, state: State, goTo: GoTo): TemplateResult =>
  html`<article id=${id} tabindex="-1" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${link(id, title, goTo, 'anchor')}</h2>
    <p class="lead">${lead}</p>
    ${sections.map(
      (section) =>
        html`<section id=${section.id} tabindex="-1" aria-labelledby="${section.id}-title">
          <h3 id="${section.id}-title">${link(section.id, section.title, goTo, 'anchor')}</h3>
          ${section.body(frame, state)}
        </section>`,
    )}
  </article>`;
