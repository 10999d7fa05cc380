// How much of the course has come. The first guess is painted alone, then its section; the bundles with the other chapters
// are asked for after that.
import type { Chapter } from '../lesson/chapter.js';
import { course } from '../lesson/chapters.js';

/** the first guess, its section, the first chapters, all of them */
const stages = ['guess', 'section', 'first', 'all'] as const;
export type Stage = (typeof stages)[number];

/** What has come stays, also where a lesson left the document and begins again. */
export const further = (one: Stage, other: Stage): Stage =>
  stages[Math.max(stages.indexOf(one), stages.indexOf(other))]!;

export const chaptersAt = (stage: Stage): readonly Chapter[] =>
  stage === 'first' || stage === 'all' ? course[stage] : course.first.slice(0, 1).map(firstSection);

const firstSection = (chapter: Chapter): Chapter => ({ ...chapter, sections: chapter.sections.slice(0, 1) });
