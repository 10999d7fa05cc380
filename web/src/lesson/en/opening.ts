// The chapter that the first screen is from.
import type { Chapter } from '../chapter.js';
import { chapter1 } from './chapter1.js';

export const chapters: readonly Chapter[] = [chapter1];
