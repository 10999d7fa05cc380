// The languages that there are words in, and what has to be known of each before its words come.

export interface Tongue {
  /** in itself */
  readonly name: string;
  /** for numbers and lists. Spanish as in Mexico: “0.51, 0.31” needs no other sign between its numbers. Arabic in the
   * digits of its formulas. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

export type Code = 'en' | 'es' | 'zh' | 'ar';

export const tongues: Readonly<Record<Code, Tongue>> = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  es: { name: 'Español', locale: 'es-MX', dir: 'ltr' },
  zh: { name: '中文', locale: 'zh-Hans', dir: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl' },
};
