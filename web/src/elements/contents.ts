// The table of contents with a bar above it: where the reader is, what was seen, undo. The bar stays on a phone, where
// the contents open from it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { isHidden, type Lesson } from './context.js';
import { history } from './history.js';
import { stopsOf, type Stop } from './way.js';

/** `languages`: the choice among them, which the contents have where there is no room for it under the title. */
export function side(
  chapters: readonly Chapter[],
  lesson: Lesson,
  here: string,
  languages: unknown,
): TemplateResult | typeof nothing {
  const { state, emit } = lesson;
  const [hasContents, hasTools] = [!isHidden('contents', lesson), !isHidden('tools', lesson)];
  const current = chapterOf(chapters, here);
  if (!current || !(hasContents || hasTools)) return nothing;
  const undo = html`<span class="history" role="group" aria-label=${say('history')}>${history(state, emit)}</span>`;
  const opener = html`<button class="quiet narrow" popovertarget="contents">${say('contents')}</button>`;
  return html`<aside class="side" aria-label=${say('here')}>
    <a class="skip" href="#${chapters[0]!.id}">${say('skip')}</a>
    <div class="bar">
      <span class="here">${current.title}</span>
      ${hasContents ? opener : nothing} ${hasTools ? undo : nothing}
    </div>
    ${hasContents ? contents(chapters, current, state.facts.progress.seen, here, languages) : nothing}
  </aside>`;
}

const contents = (
  chapters: readonly Chapter[],
  current: Chapter,
  seen: readonly string[],
  here: string,
  languages: unknown,
): TemplateResult =>
  html`<nav id="contents" popover aria-label=${say('contents')} @toggle=${opened}>
    ${languages}
    <ol>
      ${chapters.map(
        (chapter) =>
          html`<li>
            <details ?open=${chapter === current}>
              <summary>${chapter.title} ${done(chapter.sections, seen)}</summary>
              <ol>
                ${stopsOf([chapter]).map((stop) => html`<li>${entry(stop, seen, here)}</li>`)}
              </ol>
            </details>
          </li>`,
      )}
    </ol>
  </nav>`;

const chapterOf = (chapters: readonly Chapter[], here: string): Chapter | undefined =>
  chapters.find(({ sections }) => sections.some(({ id }) => id === here)) ?? chapters[0];

const entry = ({ id, section, name }: Stop, seen: readonly string[], here: string): TemplateResult =>
  html`<a href="#${id}" aria-current=${section === here ? 'location' : nothing}
    >${name}${
      seen.includes(section)
        ? html` <span aria-hidden="true">✓</span><span class="unseen">${say('seen')}</span>`
        : nothing
    }</a
  >`;

const done = (sections: readonly Section[], seen: readonly string[]): TemplateResult | typeof nothing => {
  const count = sections.filter(({ id }) => seen.includes(id)).length;
  return count === 0
    ? nothing
    : html`<span class="note" data-test="seen">${say('seen.count', { count, all: sections.length })}</span>`;
};

const opened = ({ currentTarget }: Event): void => showHere(currentTarget as HTMLElement);

/** Scrolls the contents, and nothing around them, so that the place of the reader can be seen. */
export function showHere(nav: HTMLElement | null): void {
  const link = nav?.querySelector('[aria-current]');
  if (!nav || !link) return;
  const [box, place] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  const isInside = place.top >= box.top && place.bottom <= box.bottom;
  if (!isInside) nav.scrollTop += (place.top + place.bottom - box.top - box.bottom) / 2;
}
