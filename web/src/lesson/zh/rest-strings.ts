// Chinese: the words of all that comes after the first screen.
import type { restStrings as english } from '../en/rest-strings.js';
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
  'say.label': '给课程模型的句子（英语）',
  'say.waiting': '课程模型正在路上……',
  'say.failed': '课程模型无法载入：{error}',
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
