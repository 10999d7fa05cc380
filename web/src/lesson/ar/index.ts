// Arabic: all words of the lesson.
import type { Tables } from '../speech.js';

export const tables: Partial<Tables> = {};
