// The table of contents with a bar above it: where the reader is, what was seen, undo. The bar stays on a phone, where
// the contents open from it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import type { State } from '../state/state.js';
import type { Emit } from '../views/view.js';
import { history } from './history.js';
import { stopsOf, type Stop } from './way.js';

export function side(chapters: readonly Chapter[], state: State, here: string, emit: Emit): TemplateResult {
  const { seen } = state.facts.progress;
  const current = chapterOf(chapters, here);
  return html`<aside class="side" aria-label=${say('here')}>
    <a class="skip" href="#${chapters[0]!.id}">${say('skip')}</a>
    <div class="bar">
      <span class="here">${current.title}</span>
      <button class="quiet narrow" popovertarget="contents">${say('contents')}</button>
      <span class="history" role="group" aria-label=${say('history')}>${history(state, emit)}</span>
    </div>
    <nav id="contents" popover aria-label=${say('contents')} @toggle=${opened}>
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
    </nav>
  </aside>`;
}

const chapterOf = (chapters: readonly Chapter[], here: string): Chapter =>
  chapters.find(({ sections }) => sections.some(({ id }) => id === here)) ?? chapters[0]!;

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
