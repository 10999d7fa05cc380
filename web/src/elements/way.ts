// The way through: at the foot of each section back, on, and the contents.
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { isHidden, type Lesson } from './context.js';

export interface Stop {
  /** what a link leads to */
  readonly id: string;
  readonly title: string;
  /** the section that it shows */
  readonly section: string;
  readonly name: string;
}

/** The first section of a chapter stands for the chapter, so that its lead is read. */
export const stopsOf = (chapters: readonly Chapter[]): readonly Stop[] =>
  chapters.flatMap((chapter) =>
    chapter.sections.map((section, i) => ({
      section: section.id,
      name: section.title,
      id: i === 0 ? chapter.id : section.id,
      title: i === 0 ? chapter.title : section.title,
    })),
  );

/** What leads away from each section, by its id. */
export function ways(chapters: readonly Chapter[], lesson: Lesson): ReadonlyMap<string, TemplateResult> {
  const stops = stopsOf(chapters);
  return new Map(
    stops.map(({ section }, i) => [section, way(stops[i - 1], stops[i + 1], !isHidden('contents', lesson))]),
  );
}

const way = (back: Stop | undefined, next: Stop | undefined, hasContents: boolean): TemplateResult =>
  html`<div class="way controls">
    ${back ? html`<a class="back" href="#${back.id}">${say('way.back', { title: back.title })}</a>` : nothing}
    ${next ? html`<a class="next" href="#${next.id}">${say('way.next', { title: next.title })}</a>` : nothing}
    ${hasContents ? html`<button class="quiet narrow" popovertarget="contents">${say('contents')}</button>` : nothing}
  </div>`;
