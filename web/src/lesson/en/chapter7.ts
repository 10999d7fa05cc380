// Chapter 7, summary: its words in English.
import { html } from 'lit';
import type { Chapter } from '../chapter.js';
import { tryNext } from './chapter7-next.js';
import { pitfalls, summary } from './chapter7-summary.js';
import { experiments } from './experiments.js';
import { glossary } from './glossary.js';
import { papers, terms } from '../lists.js';
import { sources } from './sources.js';

export const chapter7: Chapter = {
  id: 'summary',
  title: '7. Summary',
  lead: 'Attention doesn’t choose the answer, it shapes the question. The loss doesn’t care about truth, only about the corpus. Change the data, and the “right” answer changes with it.',
  sections: [
    { id: 'five-minutes', title: 'The lesson in short', body: summary },
    {
      id: 'your-predictions',
      title: 'Your predictions',
      body: () => html`<attention-score></attention-score>`,
    },
    { id: 'pitfalls', title: 'What is false in the usual story', body: pitfalls },
    { id: 'try-next', title: 'What to try next', body: tryNext },
    { id: 'glossary', title: 'Glossary', body: () => terms(glossary, experiments) },
    {
      id: 'sources',
      title: 'Sources',
      body: () => papers('The equations of the engine name these where they stand in its source.', sources),
    },
  ],
};
