// Chinese: all words of the lesson.
import type { Tables } from '../speech.js';
import { allChapters as all } from './all.js';
import { families, strange } from './families.js';
import { chapters as first } from './first.js';
import { glossary } from './glossary.js';
import { changeWords as change } from './pictures-change.js';
import { crossWords as cross } from './pictures-cross.js';
import { documentWords as documents } from './pictures-documents.js';
import { honesty } from './pictures-honesty.js';
import { jobWords as jobs } from './pictures-jobs.js';
import { words as pictures } from './pictures.js';
import { restStrings } from './rest-strings.js';
import { strings } from './strings.js';

export const tables: Tables = {
  strings: { ...strings, ...restStrings },
  pictures,
  change,
  cross,
  documents,
  honesty,
  jobs,
  glossary,
  examples: { families, strange },
  course: { first, all },
};
