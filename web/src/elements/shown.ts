// Chapters and sections without those that are left out.
import type { Chapter, Section } from '../lesson/chapter.js';
import type { Settings } from '../state/settings.js';

/** What is about a control goes with it. */
const about: Readonly<Record<string, string>> = { 'your-predictions': 'predictions' };

export function shown(chapters: readonly Chapter[], { hide }: Settings): readonly Chapter[] {
  if (hide.length === 0) return chapters;
  const isShown = ({ id }: Chapter | Section): boolean => !hide.includes(id) && !hide.includes(about[id] ?? id);
  return chapters
    .filter(isShown)
    .map((chapter) => ({ ...chapter, sections: chapter.sections.filter(isShown) }))
    .filter(({ sections }) => sections.length > 0);
}
