// A table for a text file: a GFM pipe table. Numbers as the page rounds them.
import { textOf, type Entry, type Table } from '../views/table.js';
import { numeric, onOneLine } from './columns.js';

/** All that Markdown, or one of its dialects, would act on: also formulas, citations, references and addresses. */
const special = /[\\`*_{}[\]()<>#!|~&$^@:]|(?<=www)\./g;

/** Numbers have none of these characters but `<`. */
const cell = (entry: Entry): string => onOneLine(textOf(entry)).trim().replace(special, '\\$&');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export function markdownOf(table: Table): string {
  const [head = [], ...rows] = table;
  const rule = numeric(table).map((is) => (is ? '---:' : '---'));
  return [head.map(cell), rule, ...rows.map((row) => row.map(cell))].map((cells) => `${line(cells)}\n`).join('');
}
