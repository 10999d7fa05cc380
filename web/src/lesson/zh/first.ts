// The chapters, in order.
import type { Chapter } from '../chapter.js';
import { chapter1 } from './chapter1.js';
import { chapter2 } from './chapter2.js';
import { chapter3 } from './chapter3.js';

export const chapters: readonly Chapter[] = [chapter1, chapter2, chapter3];
