// Chapters 1 to 6, all their sections; the summary looks back on them.
import type { Chapter } from '../chapter.js';
import { chapter3 } from './chapter3.js';
import { exampleSections } from './chapter3-examples.js';
import { chapter4 } from './chapter4.js';
import { chapter5 } from './chapter5.js';
import { chapter6 } from './chapter6.js';
import { chapters } from './first.js';

export const experiments: readonly Chapter[] = [
  ...chapters.map((chapter) =>
    chapter === chapter3 ? { ...chapter, sections: [...chapter.sections, ...exampleSections] } : chapter,
  ),
  chapter4,
  chapter5,
  chapter6,
];
