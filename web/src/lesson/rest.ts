// All chapters, in order; the third with the sections that need the lesson model.
import { chapter3 } from './chapter3.js';
import { chapter4 } from './chapter4.js';
import { chapter5 } from './chapter5.js';
import { chapter6 } from './chapter6.js';
import { chapter7 } from './chapter7.js';
import type { Chapter } from './chapter.js';
import { exampleSections } from './chapter3-examples.js';
import { chapters } from './index.js';

export const allChapters: readonly Chapter[] = [
  ...chapters.map((chapter) =>
    chapter === chapter3 ? { ...chapter, sections: [...chapter.sections, ...exampleSections] } : chapter,
  ),
  chapter4,
  chapter5,
  chapter6,
  chapter7,
];
