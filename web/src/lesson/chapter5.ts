// Chapter 5: its words in English.
import type { Chapter } from './chapter.js';

export const chapter5: Chapter = {
  id: 'neighbourhood',
  title: '5. The neighbourhood: in-context learning and RAG',
  lead: '',
  sections: [],
};
