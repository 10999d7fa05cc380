// The first chapters, in order: those that need no lesson model.
import type { Chapter } from '../chapter.js';
import { chapter2 } from './chapter2.js';
import { chapter3 } from './chapter3.js';
import { chapters as opening } from './opening.js';

export const chapters: readonly Chapter[] = [...opening, chapter2, chapter3];
