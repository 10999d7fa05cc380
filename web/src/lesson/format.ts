// Numbers and lists as the learner reads them: Intl's digits, a true minus sign, percentages that add up to 100.
import { locale, perLocale } from './speech.js';

const formatter = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
  const format = perLocale((tag) => new Intl.NumberFormat(tag, { ...options, signDisplay: 'negative' }));
  return (value) => format().format(value).replace('-', '−');
};

const fixed: ((value: number) => string)[] = []; // by the number of decimals
const threeDigits = formatter({ maximumSignificantDigits: 3 });

/** 1234.5 → "1,234.50"; −∞ and ∞ by their sign; NaN as a dash. A rounded zero has no sign. */
export const decimal = (value: number, digits = 2): string => {
  if (Number.isNaN(value)) return '–';
  fixed[digits] ??= formatter({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  return fixed[digits](value);
};

/** Most counts and percents. All our languages write them like this, and the first use of Intl takes 15 ms. */
const isSmall = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

export const integer = (value: number): string => (isSmall(value) ? String(Math.abs(value)) : decimal(value, 0));

/** Three significant digits, for numbers of any size such as β. */
export const significant = (value: number): string => (Number.isFinite(value) ? threeDigits(value) : decimal(value));

/** A number with signs around it, in the order of its digits among words that run the other way. */
const forward = (text: string): string => (locale().startsWith('ar') ? `\u200e${text}\u200e` : text);

export const percent = (share: number, digits = 0): string => forward(`${decimal(share * 100, digits)} %`);

/** Fine enough for small changes, and never wider than “45.9 %”. */
export const tenths = (share: number): string => percent(share, share < 0.9995 ? 1 : 0);

/** Rounds shares of a whole to percents that keep the rounded sum of the shares (largest remainder). */
export const percents = (shares: readonly number[]): readonly number[] => {
  const exact = shares.map((share) => share * 100);
  const whole = exact.map(Math.floor);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const missing = Math.round(sum(exact)) - sum(whole);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const i of order.slice(0, missing)) whole[i]! += 1;
  return whole;
};

/** 0.954, and 1.8 × 10⁻⁷ where decimals would say 0; 0 is exactly 0. */
export const precise = (value: number): string => {
  if (value === 0) return '0';
  if (Math.abs(value) >= 0.001 || !Number.isFinite(value)) return decimal(value, 3);
  const [mantissa, exponent] = value.toExponential(1).split('e').map(Number);
  const raised = String(exponent).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
  return forward(`${decimal(mantissa!, 1)} × 10${raised.replace('-', '⁻')}`);
};

const lister = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** "a, b and c"; in English without Intl, which the first screen does not wait for (see isSmall) */
export const list = (items: readonly string[]): string =>
  locale() === 'en-GB' ? inEnglish(items) : lister().format(items);

const inEnglish = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const COMMA: Readonly<Record<string, string>> = { zh: '、', ar: '، ' };

/** "a, b, c", where nothing joins the last two */
export const commas = (items: readonly string[]): string => items.join(COMMA[locale().slice(0, 2)] ?? ', ');
