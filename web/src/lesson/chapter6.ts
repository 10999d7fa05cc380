// Chapter 6: its words in English.
import type { Chapter } from './chapter.js';

export const chapter6: Chapter = {
  id: 'honesty',
  title: '6. Honesty check: what real transformers add',
  lead: '',
  sections: [],
};
