// Spanish: a number with its noun, as Intl says which form it takes.
import { integer } from '../format.js';

const rules = new Intl.PluralRules('es-MX');

/** "1 palabra", "2 palabras" */
export const count = (n: number, one: string, other: string): string =>
  `${integer(n)} ${rules.select(n) === 'one' ? one : other}`;
