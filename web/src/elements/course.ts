// The whole course: title, table of contents, chapters with their sections. Its links are followed by the lesson.
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { predictionsOf, score } from '../lesson/score.js';
import type { Settings } from '../state/settings.js';
import { isHidden, type Lesson } from './context.js';
import { side } from './contents.js';
import { ways } from './way.js';

export interface Course {
  readonly chapters: readonly Chapter[];
  /** nothing but what leads to the first guess: all that stands below it comes then */
  readonly isStart: boolean;
  /** id of the section that the reader is in */
  readonly here: string;
  /** the choice among them */
  readonly languages: unknown;
}

export const wholeCourse = ({ chapters, isStart, here, languages }: Course, lesson: Lesson): TemplateResult => {
  const { frame, state, settings } = lesson;
  const { progress } = state.facts;
  const then = (make: () => unknown): unknown => (isStart ? nothing : make());
  const wayFrom = settings.present || isHidden('way', lesson) ? null : ways(chapters, lesson);
  const section = (one: Section): TemplateResult =>
    html`<section id=${one.id} tabindex="-1" aria-labelledby="${one.id}-title">
      <h3 id="${one.id}-title">${anchor(one)}</h3>
      ${one.start} ${then(() => html`${one.body(frame, state)} ${wayFrom?.get(one.id)}`)}
    </section>`;
  const chapter = (one: Chapter): TemplateResult => {
    const scored = isHidden('predictions', lesson) ? '' : score(predictionsOf(one.sections), progress);
    return html`<article id=${one.id} tabindex="-1" aria-labelledby="${one.id}-title">
      <h2 id="${one.id}-title">${anchor(one)}</h2>
      <p class="lead">${one.lead}</p>
      ${one.sections.map(section)} ${then(() => scored && html`<p class="note" data-test="score">${scored}</p>`)}
    </article>`;
  };
  const hasTitle = !settings.embed && !isHidden('title', lesson);
  const choice = settings.embed || isHidden('languages', lesson) ? nothing : languages;
  return html`${settings.present ? nothing : side(chapters, lesson, here, choice)}
    <main>
      <header>
        <h1 class=${hasTitle ? '' : 'unseen'}>${say('title')}</h1>
        ${hasTitle ? html`<p class="lead">${say('lead')}</p>` : nothing} ${choice}
      </header>
      ${chapters.map(chapter)} ${then(() => html`<footer><p class="note">${say('footer')}</p></footer>`)}
    </main>`;
};

/** Classes of the box around everything. */
export const frameOf = ({ embed, present, view }: Settings): string =>
  ['course', embed && 'embed', present && 'present', (present || view) && 'single'].filter(Boolean).join(' ');

const anchor = ({ id, title }: Chapter | Section): TemplateResult => html`<a class="anchor" href="#${id}">${title}</a>`;
