// Arabic: the words of all that comes after the first screen.
import type { restStrings as english } from '../en/rest-strings.js';
import { changeStrings } from './strings-change.js';
import { contextStrings } from './strings-context.js';
import { examplesStrings } from './strings-examples.js';
import { exportStrings } from './strings-export.js';
import { honestyStrings } from './strings-honesty.js';
import { jobsStrings } from './strings-jobs.js';
import { shareStrings } from './strings-share.js';
import { summaryStrings } from './strings-summary.js';
import { traceStrings } from './strings-trace.js';

export const restStrings = {
  'say.label': 'جملة لنموذج الدرس',
  'say.waiting': 'نموذج الدرس في الطريق …',
  'say.failed': 'لم يمكن تحميل نموذج الدرس: {error}',
  ...examplesStrings,
  ...changeStrings,
  ...contextStrings,
  ...honestyStrings,
  ...summaryStrings,
  ...traceStrings,
  ...exportStrings,
  ...shareStrings,
  ...jobsStrings,
} as const satisfies Record<keyof typeof english, string>;
