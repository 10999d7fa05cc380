// Chapter 7: its words in English.
import type { Chapter } from './chapter.js';

export const chapter7: Chapter = { id: 'summary', title: '7. Summary', lead: '', sections: [] };
