// What tables for readers have in common: which columns hold numbers, and words on one line.
import type { Table } from '../views/table.js';

/** Columns of numbers are set flush right. */
export const numeric = ([head = [], ...rows]: Table): readonly boolean[] =>
  head.map((_, column) => rows.some((row) => typeof row[column] === 'object'));

/** Breaks and control characters would end the row, and isolates and marks of direction are for the page. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u200e\u2066-\u2069]/g, '');
