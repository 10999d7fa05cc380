// All chapters, in order; the third with the sections that need the lesson model.
import type { Chapter } from '../chapter.js';
import { chapter7 } from './chapter7.js';
import { experiments } from './experiments.js';

export const allChapters: readonly Chapter[] = [...experiments, chapter7];
