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

export type Code = 'en' | 'es' | 'zh' | 'ar';

export const languages: Readonly<Record<Code, Language>> = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', load: () => Promise.resolve({ tables: {} }) },
  es: { name: 'Español', locale: 'es-MX', dir: 'ltr', load: () => import('./es/index.js') },
  zh: { name: '中文', locale: 'zh-Hans', dir: 'ltr', load: () => import('./zh/index.js') },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl', load: () => import('./ar/index.js') },
};
