// Arabic: a number with its noun in the form that the number asks for.
import { integer } from '../format.js';

const rules = new Intl.PluralRules('ar');

export interface Forms {
  /** the noun alone, for none and from 100 on */
  readonly other: string;
  /** both say their number themselves */
  readonly one: string;
  readonly two: string;
  /** 3 to 10, the plural */
  readonly few: string;
  /** 11 to 99, the singular in the accusative */
  readonly many: string;
}

export function count(n: number, forms: Forms): string {
  const form = rules.select(n);
  if (form === 'one' || form === 'two') return forms[form];
  return `${integer(n)} ${form === 'few' || form === 'many' ? forms[form] : forms.other}`;
}

/** As the object of a preposition, or of another noun. */
export const ofWords: Forms = {
  other: 'كلمة',
  one: 'كلمة واحدة',
  two: 'كلمتين',
  few: 'كلمات',
  many: 'كلمة',
};

export const ofSteps: Forms = {
  other: 'خطوة',
  one: 'خطوة واحدة',
  two: 'خطوتين',
  few: 'خطوات',
  many: 'خطوة',
};

export const others: Forms = {
  other: 'كلمة أخرى',
  one: 'كلمة أخرى',
  two: 'كلمتان أخريان',
  few: 'كلمات أخرى',
  many: 'كلمة أخرى',
};

export const ofNumbers: Forms = {
  other: 'عدد',
  one: 'عدد واحد',
  two: 'عددين',
  few: 'أعداد',
  many: 'عددًا',
};
