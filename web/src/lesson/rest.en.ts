// English: the words of all that comes after the first screen.
import { examplesStrings } from './strings-examples.en.js';
import { changeStrings } from './strings-change.en.js';
import { contextStrings } from './strings-context.en.js';
import { honestyStrings } from './strings-honesty.en.js';
import { summaryStrings } from './strings-summary.en.js';
import { exportStrings } from './strings-export.en.js';
import { shareStrings } from './strings-share.en.js';
import { traceStrings } from './strings-trace.en.js';
import { jobsStrings } from './strings-jobs.en.js';

export const restStrings = {
  'say.label': 'Sentence for the lesson model',
  'say.waiting': 'The lesson model is on its way …',
  'say.failed': 'The lesson model could not be loaded: {error}',
  ...examplesStrings,
  ...changeStrings,
  ...contextStrings,
  ...honestyStrings,
  ...summaryStrings,
  ...traceStrings,
  ...exportStrings,
  ...shareStrings,
  ...jobsStrings,
} as const;
