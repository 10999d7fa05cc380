// The chapters, in the language that is spoken. The first come with the page, all of them with the second bundle.
import type { Chapter } from './chapter.js';
import { chapters as first } from './en/first.js';
import { spoken } from './speech.js';

export const course = spoken('course', { first, all: first });

export const addChapters = (all: readonly Chapter[]): void => void spoken('course', { all });
