// The glossary and the prose lead to each other: no term without a meaning, no meaning without a place in the prose.
import { describe, expect, test } from 'vitest';
import { glossary } from '../../../web/src/lesson/en/glossary.js';
import { addGlossary, definition, type Entry } from '../../../web/src/lesson/glossary.js';
import { allChapters } from '../../../web/src/lesson/en/all.js';
import { markupOf, sourcesIn } from './bodies.js';

const sections = allChapters.flatMap((chapter) => chapter.sections);
const entries = Object.entries<Entry>(glossary);
const named = (source: string): string[] =>
  [...source.matchAll(/<attention-term\s+name="([^"]*)"/g)].map(([, name]) => name!);

test('every term in a source file is in the glossary', () => {
  const used = sourcesIn('web/src/lesson/en', 'web/src/elements', 'web/src/views').flatMap((source) =>
    named(source.replace(/^\/\/.*$/gm, '')),
  );
  expect(used.length).toBeGreaterThanOrEqual(entries.length);
  expect(used.filter((name) => !Object.hasOwn(glossary, name))).toEqual([]);
});

describe.each(entries)('%s', (name, { word, meaning, at }) => {
  test('is linked from the section that it leads to, and there only once', () => {
    const section = sections.find(({ id }) => id === at);
    expect(named(markupOf(section!)).filter((linked) => linked === name)).toEqual([name]);
  });

  test('is linked where it first appears', () => {
    const first = sections.find((section) => named(markupOf(section)).includes(name));
    expect(first?.id).toBe(at);
  });

  test('has one or two sentences, and an address of its own', () => {
    expect(name).toMatch(/^[\w-]+$/);
    expect(word.trim()).not.toBe('');
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(meaning.match(/[.?](?= |$)/g)!.length).toBeLessThanOrEqual(2);
  });
});

test('what a term means is known once the glossary has come', () => {
  expect(definition('softmax')).toBe('');
  addGlossary(glossary);
  expect(definition('softmax')).toBe(glossary.softmax.meaning);
  expect(definition('constructor')).toBe('');
});
