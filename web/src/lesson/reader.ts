// Which language the reader is spoken to in.
import { translations } from './languages.js';
import { tongues, type Code } from './tongues.js';

/** Those that there are words in. */
export const codes = (Object.keys(tongues) as Code[]).filter((code) => code === 'en' || translations[code]);

/** Of these tags the first that there are words in: "es-MX" is answered by "es". */
const known = (tags: readonly (string | undefined)[]): Code | undefined =>
  tags.flatMap((tag = '') => codes.filter((code) => code === tag.toLowerCase().split('-')[0]))[0];

/** Of the page's markup: English may be because nobody has chosen. */
const written = typeof document === 'undefined' ? '' : document.documentElement.lang;
const readers = (): readonly string[] => (written === 'en' ? navigator.languages : [written, ...navigator.languages]);

/** As asked for; or else a page of our own speaks as it is written or its reader reads, a lesson as what is around it. */
export const languageOf = (lesson: Element, asked: string, isPage: boolean): Code =>
  known([asked, ...(isPage ? readers() : [lesson.closest<HTMLElement>('[lang]')?.lang])]) ?? 'en';
