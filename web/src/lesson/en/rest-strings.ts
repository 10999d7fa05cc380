// English: the words of all that comes after the first screen.
import { examplesStrings } from './strings-examples.js';
import { changeStrings } from './strings-change.js';
import { contextStrings } from './strings-context.js';
import { honestyStrings } from './strings-honesty.js';
import { summaryStrings } from './strings-summary.js';
import { exportStrings } from './strings-export.js';
import { shareStrings } from './strings-share.js';
import { traceStrings } from './strings-trace.js';
import { jobsStrings } from './strings-jobs.js';

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
