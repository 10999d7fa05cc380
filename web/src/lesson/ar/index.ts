// Arabic: all words of the lesson.
import type { Tables } from '../speech.js';
import { allChapters } from './all.js';
import { families, strange } from './families.js';
import { chapters } from './first.js';
import { glossary } from './glossary.js';
import { changeWords } from './pictures-change.js';
import { crossWords } from './pictures-cross.js';
import { documentWords } from './pictures-documents.js';
import { honesty } from './pictures-honesty.js';
import { jobWords } from './pictures-jobs.js';
import { words } from './pictures.js';
import { restStrings } from './rest-strings.js';
import { strings } from './strings.js';

export const tables: Tables = {
  strings: { ...strings, ...restStrings },
  pictures: words,
  change: changeWords,
  cross: crossWords,
  documents: documentWords,
  honesty,
  jobs: jobWords,
  glossary,
  examples: { families, strange },
  course: { first: chapters, all: allChapters },
};
