// The chapters as data: links lead to one place each, and prose holds no number that the engine should have given.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allChapters as chapters } from '../../../web/src/lesson/en/all.js';

test('every chapter and section has an address of its own', () => {
  const ids = chapters.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
});

test('no two have the same title, by which readers of the screen tell them apart', () => {
  const titles = chapters.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]);
  expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([]);
});

const folder = new URL('../../../web/src/lesson/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^\w\w\/chapter\d/.test(file),
);

test('there are chapters in four languages', () => expect(files.length).toBeGreaterThan(4 * 7));

test.each(files)('%s types in no percent, decimal or count', (file) => {
  const source = readFileSync(new URL(file, folder), 'utf8').replace(/^ *(\/\/|\/?\*).*$/gm, ''); // comments are not prose
  const prose = source.replace(/\(?[A-Z][a-z]+ and [A-Z]?[a-z]+, \d{4}(, equation \d)?\)?/g, '');
  expect(prose).not.toMatch(/\d\s*%|\d\.\d|\d+ (copies|lines|steps|words|nats|times)/);
});
