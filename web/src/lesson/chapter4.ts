// Chapter 4: its words in English.
import type { Chapter } from './chapter.js';

export const chapter4: Chapter = { id: 'cascade', title: '4. One word cascades', lead: '', sections: [] };
