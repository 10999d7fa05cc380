// Tables as files: hostile words stay words, numbers keep their bits.
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../web/src/exports/csv.js';
import { jsonOf } from '../../web/src/exports/json.js';
import { latexOf } from '../../web/src/exports/latex.js';
import { markdownOf } from '../../web/src/exports/markdown.js';
import { plain } from '../../web/src/exports/number.js';
import type { Source } from '../../web/src/exports/source.js';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { readHash } from '../../web/src/state/link.js';
import { dec, exact, share, type Table } from '../../web/src/views/table.js';
import { readCsv } from './fixtures/csv.js';
import { random } from './fixtures/frame.js';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =cmd|x', '＝1', "=HYPERLINK(\"x\",\"y\")"]; // prettier-ignore
const words = ['a,b', 'say "hi"', '"', 'two\r\nlines', 'שלום', '\u2068مرحبا\u2069', '👩‍👩‍👧', '$&%#_{}~^\\|`', "'quoted'", '', ' x ', 'http://x.y/z?a=1&b', '<b>', '--', '[1]', '*']; // prettier-ignore
const hostile: Table = [['word', 'R/β'], ...[...formulas, ...words].map((word) => [word, exact(-0.5, '−0.5')])];

/** Numbers as they lie in memory: any bits. */
function* floats(count: number): Generator<number> {
  const r = random(11);
  const view = new DataView(new ArrayBuffer(4));
  for (let i = 0; i < count; i++) {
    view.setUint32(0, Math.floor(r() * 2 ** 32));
    yield view.getFloat32(0);
  }
}
const corners = [0, -0, 1e-45, -1e-45, 1.1754943508222875e-38, 3.4028234663852886e38, Infinity, -Infinity, 0.1, Math.fround(0.1)]; // prettier-ignore
const numbers = [...corners, ...floats(10_000)].filter((value) => !Number.isNaN(value));
const bitsOf = (values: readonly number[]): Float64Array => Float64Array.from(values);
const asTable: Table = [['x'], ...numbers.map((value) => [dec(value)])];
const source = (table: Table): Source => ({
  view: 'arcs',
  drawing: null as unknown as SVGSVGElement,
  description: 'What “it” looks at.',
  table,
  wishes: { ...defaultWishes, text: 'a = "b"' },
});

describe('CSV', () => {
  it('brings back the same float32 bits, 10,000 patterns and the corners', () => {
    expect(numbers.length).toBeGreaterThan(9_900);
    const [, ...rows] = readCsv(csvOf(asTable));
    const read = bitsOf(rows.map(([cell]) => Number(cell)));
    expect(new Uint8Array(read.buffer)).toEqual(new Uint8Array(bitsOf(numbers).buffer));
    const narrow = (values: Float64Array): Uint32Array => new Uint32Array(Float32Array.from(values).buffer);
    expect(narrow(read)).toEqual(narrow(bitsOf(numbers)));
  });

  it('brings back every word, formulas behind an apostrophe', () => {
    const rows = readCsv(csvOf(hostile));
    expect(rows[0]).toEqual(['word', 'R/β']);
    expect(rows.slice(1).map(([word]) => word)).toEqual([...formulas.map((word) => `'${word}`), ...guarded(words)]);
    expect(rows.slice(1).map(([, number]) => number)).toEqual(hostile.slice(1).map(() => '-0.5'));
  });

  it('begins with the mark of UTF-8 and ends each row as RFC 4180 says', () =>
    expect(csvOf([['a'], ['b']])).toBe('\ufeffa\r\nb\r\n'));

  it('says what is no number in words, and the exact share where the page says percent', () =>
    expect(csvOf([['w', 'p'], [exact(NaN, '–'), share(0.123456)]])).toBe('\ufeffw,p\r\n–,0.123456\r\n')); // prettier-ignore
});

/** "--" begins like a negative number, and is none. */
const guarded = (list: readonly string[]): readonly string[] => list.map((word) => (word === '--' ? "'--" : word));

describe('JSON', () => {
  const parse = async (table: Table) =>
    JSON.parse(await jsonOf(source(table))) as {
      view: string;
      description: string;
      link: string;
      columns: string[];
      rows: unknown[][];
    };

  it('brings back the same bits; an infinity as text', async () => {
    const { rows } = await parse(asTable);
    const read = bitsOf(rows.map(([cell]) => Number(cell)));
    expect(new Uint8Array(read.buffer)).toEqual(new Uint8Array(bitsOf(numbers).buffer));
    expect(rows.flat().filter((cell) => typeof cell === 'string')).toEqual(['Infinity', '-Infinity']);
  });

  it('brings back every word, and a link to the same state', async () => {
    const { view, description, link, columns, rows } = await parse(hostile);
    expect([view, description, columns]).toEqual(['arcs', 'What “it” looks at.', hostile[0]]);
    expect(rows.map(([word]) => word)).toEqual([...formulas, ...words]);
    expect((await readHash(link)).wishes).toEqual(source(hostile).wishes);
  });

  it('has no link where the state does not fit into one', async () => {
    const r = random(3);
    const corpus = Array.from({ length: 1000 }, () => ({ text: r().toString(36), copies: 1 }));
    const text = await jsonOf({ ...source(hostile), wishes: { ...defaultWishes, corpus } });
    expect((JSON.parse(text) as { link: unknown }).link).toBeNull();
  });
});

describe('LaTeX', () => {
  it('escapes all that LaTeX acts on', () => {
    expect(cellsOf('$&%#_{}~^\\|`')).toBe('\\$\\&\\%\\#\\_\\{\\}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}$|$\\`{}'); // prettier-ignore
    expect(cellsOf('[1]*')).toBe('{[}1{]}{*}');
    expect(cellsOf('---')).toBe('-{}-{}-');
    expect(cellsOf('two\r\nlines')).toBe('two lines');
    expect(cellsOf('\u2068שלום\u2069 👩‍👧')).toBe('שלום 👩‍👧');
  });

  it('writes numbers and symbols as formulas', () => {
    expect(cellsOf(exact(-0.5, '−0.50'))).toBe('$-$0.50');
    expect(cellsOf(exact(-Infinity, '−∞'))).toBe('$- \\infty$');
    expect(cellsOf(exact(1.8e-7, '1.8 × 10⁻⁷'))).toBe('1.8 $\\times$ 10$^{-7}$');
    expect(cellsOf(exact(0.51, '51 %'))).toBe('51\\,\\%');
    expect(cellsOf('R/β, q·k ÷ √d')).toBe('R/$\\beta$, q$\\cdot$k $\\div$ $\\surd$d');
  });

  it('is a plain tabular, columns of numbers flush right, one line for each row', () =>
    expect(
      latexOf([
        ['w', 'p'],
        ['a', share(0.5)],
      ]),
    ).toBe(
      // prettier-ignore
      '\\begin{tabular}{lr}\n\\hline\nw & p \\\\\n\\hline\na & 50\\,\\% \\\\\n\\hline\n\\end{tabular}\n',
    ));

  const cellsOf = (entry: Table[number][number]): string =>
    latexOf([['h'], [entry]])
      .split('\n')[4]!
      .slice(0, -3);
});

describe('Markdown', () => {
  it('escapes all that Markdown and its dialects act on', () => {
    expect(cellOf('$&%#_{}~^\\|`')).toBe('\\$\\&%\\#\\_\\{\\}\\~\\^\\\\\\|\\`');
    expect(cellOf('<b>*[x](y)!')).toBe('\\<b\\>\\*\\[x\\]\\(y\\)\\!');
    expect(cellOf('http://www.x.y @me')).toBe('http\\://www\\.x.y \\@me');
    expect(cellOf('two\r\nlines')).toBe('two lines');
  });

  it('is a pipe table, columns of numbers flush right', () =>
    expect(markdownOf([['w', 'p'], ['a', share(0.5)]])).toBe('| w | p |\n| --- | ---: |\n| a | 50 % |\n')); // prettier-ignore

  it('has a line for each row, whatever the words', () =>
    expect(markdownOf(hostile).trimEnd().split('\n')).toHaveLength(hostile.length + 1));

  const cellOf = (word: string): string =>
    markdownOf([['h'], [word]])
      .split('\n')[2]!
      .slice(2, -2);
});

it('writes a number as the shortest decimal that is the same number', () => {
  expect([0.1, Math.fround(0.1), -0, 1e21, 5e-324].map(plain)).toEqual(['0.1', '0.10000000149011612', '-0', '1e+21', '5e-324']); // prettier-ignore
});
