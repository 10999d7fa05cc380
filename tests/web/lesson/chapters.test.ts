// The chapters as data: links lead to one place each, and prose holds no number that the engine should have given.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chapters } from '../../../web/src/lesson/index.js';

test('every chapter and section has an address of its own', () => {
  const ids = chapters.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
});

test.each([1, 2, 3])('chapter %i types in no percent, decimal or count', (chapter) => {
  const source = readFileSync(new URL(`../../../web/src/lesson/chapter${chapter}.ts`, import.meta.url), 'utf8');
  const prose = source.replace(/\(?[A-Z][a-z]+ and [A-Z]?[a-z]+, \d{4}(, equation \d)?\)?/g, '');
  expect(prose).not.toMatch(/\d\s*%|\d\.\d|\d+ (copies|lines|steps|words|nats|times)/);
});
