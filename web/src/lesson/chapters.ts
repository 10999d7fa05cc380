// The chapters, in the language that is spoken. The first one comes with the page, the others with the bundles after it.
import { chapters as opening } from './en/opening.js';
import { spoken, type Tables } from './speech.js';

export const course = spoken('course', { first: opening, all: opening });

export const addChapters = (more: Partial<Tables['course']>): void => void spoken('course', more);
