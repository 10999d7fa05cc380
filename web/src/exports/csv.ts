// A table as CSV, RFC 4180: exact numbers, and words that no spreadsheet takes for a formula.
import type { Entry, Table } from '../views/table.js';
import { plain } from './number.js';

/** Without this mark Excel reads UTF-8 as something else, and β and the learner's words are garbled. */
const MARK = '\ufeff';
/** What begins a formula in one spreadsheet or another, also behind what nobody sees and in full width. */
const formula = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

export const csvOf = (table: Table): string => MARK + table.map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** A negative number is no formula; it stays a number. */
const field = (entry: Entry): string =>
  typeof entry === 'string' ? quoted(formula.test(entry) ? `'${entry}` : entry) : plain(entry.value);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
