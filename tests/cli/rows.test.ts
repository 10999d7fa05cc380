// The README's table says which test does which row of the lesson: each test is there, in both directions.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const table = [...readme.matchAll(/^\| ([\d., –]+?) +\|.*\| `([\w-]+\.spec\.ts)` +\|$/gm)];

/** "4.1–4.2, 4.4" → 4.1, 4.2, 4.4 */
const rowsOf = (text: string): string[] =>
  text.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const [chapter, from] = first.split('.');
    if (from === undefined) return [first];
    const to = Number(last.split('.')[1]);
    return Array.from({ length: to - Number(from) + 1 }, (_, i) => `${chapter}.${Number(from) + i}`);
  });

const claimed = table.flatMap(([, rows = '', file = '']) => rowsOf(rows).map((row) => ({ row, file })));
const titles = (file: string): string[] =>
  [...readFileSync(`tests/e2e/${file}`, 'utf8').matchAll(/^\s*test(?:\.\w+)*\(\s*['`](.*)/gm)].map(
    ([, title = '']) => title,
  );
const names = (title: string, row: string): boolean => title.replace(/^rows? /, '').startsWith(`${row} `);

test('every row of the plan is in the table', () => {
  const counts = { 1: 5, 2: 5, 3: 9, 4: 4, 5: 4, 6: 6 };
  const all = Object.entries(counts).flatMap(([c, n]) => Array.from({ length: n }, (_, i) => `${c}.${i + 1}`));
  expect(claimed.map(({ row }) => row).sort()).toEqual([...all, '7'].sort());
});

test.each(claimed)('row $row has a test named after it in $file', ({ row, file }) => {
  expect(titles(file).some((title) => names(title, row))).toBe(true);
});

test('no test is named after a row that the table gives to another file', () => {
  for (const file of readdirSync('tests/e2e').filter((name) => name.endsWith('.spec.ts')))
    for (const title of titles(file)) {
      const [row] = /^\d\.\d(?= )/.exec(title.replace(/^rows? /, '')) ?? [];
      if (row) expect(claimed, title).toContainEqual({ row, file });
    }
});
