// The languages beside English: each comes as a bundle of its own, when it is asked for.
import type { Tables } from './speech.js';

export interface Language {
  /** in itself */
  readonly name: string;
  /** for numbers and lists. Spanish as in Mexico: “0.51, 0.31” needs no other sign between its numbers. Arabic in the
   * digits of its formulas. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly load: () => Promise<{ readonly tables: Partial<Tables> }>;
}

export type Code = 'en';

export const languages: Readonly<Record<Code, Language>> = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', load: () => Promise.resolve({ tables: {} }) },
};
