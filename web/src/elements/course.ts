// The whole course: title, table of contents, chapters with their sections. Its links are followed by the lesson.
import { html, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { predictionsOf, score } from '../lesson/score.js';
import type { Lesson } from './context.js';
import { side } from './contents.js';
import { ways } from './way.js';

/** `here`: id of the section that the reader is in. */
export const course = (chapters: readonly Chapter[], { frame, state, emit }: Lesson, here: string): TemplateResult => {
  const { progress } = state.facts;
  const wayFrom = ways(chapters);
  const section = (one: Section): TemplateResult =>
    html`<section id=${one.id} tabindex="-1" aria-labelledby="${one.id}-title">
      <h3 id="${one.id}-title">${anchor(one)}</h3>
      ${one.body(frame, state)} ${wayFrom.get(one.id)}
    </section>`;
  const chapter = (one: Chapter): TemplateResult => {
    const scored = score(predictionsOf(one.sections), progress);
    return html`<article id=${one.id} tabindex="-1" aria-labelledby="${one.id}-title">
      <h2 id="${one.id}-title">${anchor(one)}</h2>
      <p class="lead">${one.lead}</p>
      ${one.sections.map(section)} ${scored && html`<p class="note" data-test="score">${scored}</p>`}
    </article>`;
  };
  return html`<div class="course">
    ${side(chapters, state, here, emit)}
    <main>
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${chapters.map(chapter)}
      <footer><p class="note">${say('footer')}</p></footer>
    </main>
  </div>`;
};

const anchor = ({ id, title }: Chapter | Section): TemplateResult => html`<a class="anchor" href="#${id}">${title}</a>`;
