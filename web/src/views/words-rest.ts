// The words of the pictures that come after the first screen, in the language that is spoken.
import * as change from '../lesson/en/pictures-change.js';
import * as cross from '../lesson/en/pictures-cross.js';
import * as documents from '../lesson/en/pictures-documents.js';
import * as honest from '../lesson/en/pictures-honesty.js';
import * as jobs from '../lesson/en/pictures-jobs.js';
import { spoken } from '../lesson/speech.js';

export const changeWords = spoken('change', change.changeWords);
export const crossWords = spoken('cross', cross.crossWords);
export const documentWords = spoken('documents', documents.documentWords);
export const honesty = spoken('honesty', honest.honesty);
export const jobWords = spoken('jobs', jobs.jobWords);
