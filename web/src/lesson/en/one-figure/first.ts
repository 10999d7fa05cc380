// Stands for ../first.ts in the files of one figure, which have no chapters.
import type { Chapter } from '../../chapter.js';

export const chapters: readonly Chapter[] = [];
