// A table for a paper: plain tabular, no package needed. Numbers as the page rounds them.
import { textOf, type Table } from '../views/table.js';
import { numeric, onOneLine } from './columns.js';

/** How a character is written that LaTeX would act on. `[` and `*` after the end of a row would be its options. */
const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '|': '$|$',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '`': '\\`{}',
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
};
/** What its text fonts lack, as formulas. */
const symbols: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times',
  '·': '\\cdot',
  '÷': '\\div',
  '√': '\\surd',
  '∞': '\\infty',
  '→': '\\to',
  β: '\\beta',
  Δ: '\\Delta',
};
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const acting = /[\\{}$&%#_~^|<>`[\]*]|[−×·÷√∞→βΔ⁻⁰¹²³⁴-⁹]+/g;

const escape = (text: string): string =>
  onOneLine(text)
    .replace(acting, (found) => written[found] ?? `$${formula(found)}$`)
    .replace(/-(?=-)/g, '-{}') // two hyphens would be a dash
    .replaceAll(' \\%', '\\,\\%');

const formula = (found: string): string =>
  found
    .replace(/⁻?[⁰¹²³⁴-⁹]+/g, (power) => `^{${[...power].map(lowered).join('')}}`)
    .replace(/[^\d^{}-]/g, (symbol) => `${symbols[symbol] ?? ''} `)
    .trim();

const lowered = (digit: string): string => (digit === '⁻' ? '-' : String(raised.indexOf(digit)));

export function latexOf(table: Table): string {
  const rows = table.map((row) => `${row.map((entry) => escape(textOf(entry))).join(' & ')} \\\\`);
  const columns = numeric(table).map((is) => (is ? 'r' : 'l'));
  const [head = '', ...body] = rows;
  const lines = [
    `\\begin{tabular}{${columns.join('')}}`,
    '\\hline',
    head,
    '\\hline',
    ...body,
    '\\hline',
    '\\end{tabular}',
  ];
  return `${lines.join('\n')}\n`;
}
