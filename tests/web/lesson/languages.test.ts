// The translations against English: the same lesson, all of it, and none of it left in English.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chapter, Section } from '../../../web/src/lesson/chapter.js';
import { allChapters } from '../../../web/src/lesson/en/all.js';
import * as examples from '../../../web/src/lesson/en/families.js';
import { chapters as first } from '../../../web/src/lesson/en/first.js';
import { glossary } from '../../../web/src/lesson/en/glossary.js';
import { changeWords } from '../../../web/src/lesson/en/pictures-change.js';
import { crossWords } from '../../../web/src/lesson/en/pictures-cross.js';
import { documentWords } from '../../../web/src/lesson/en/pictures-documents.js';
import { honesty } from '../../../web/src/lesson/en/pictures-honesty.js';
import { jobWords } from '../../../web/src/lesson/en/pictures-jobs.js';
import { words } from '../../../web/src/lesson/en/pictures.js';
import { restStrings } from '../../../web/src/lesson/en/rest-strings.js';
import { strings } from '../../../web/src/lesson/en/strings.js';
import { translations } from '../../../web/src/lesson/languages.js';
import type { Tables } from '../../../web/src/lesson/speech.js';
import { markupOf } from './bodies.js';

const english: Tables = {
  strings: { ...strings, ...restStrings },
  pictures: words,
  change: changeWords,
  cross: crossWords,
  documents: documentWords,
  honesty,
  jobs: jobWords,
  glossary,
  examples,
  course: { first, all: allChapters },
};

/** Every text of a table by its path; a function by the names of the values that it asks for, whatever they are. */
function texts(table: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table === 'function') return [[`${path}(${asked(table as Worded)})`, '']];
  if (typeof table !== 'object' || table === null) return [[`${path} = ${String(table)}`, '']];
  return Object.entries(table).flatMap(([name, value]) => texts(value, `${path}.${name}`));
}

type Worded = (values: unknown) => string;

function asked(said: Worded): string {
  const names = new Set<string>();
  for (const value of ['7 %', 0, 1, 2, 3, 11, 100]) {
    const values = new Proxy({}, { get: (_, name) => (names.add(String(name)), value) });
    try {
      said(values);
    } catch {
      continue; // of another kind than this value
    }
  }
  return [...names].sort().join();
}

const places = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const numbers = (text: string): readonly string[] => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort();
/** Elements with their attributes, in any order. */
const tags = (markup: string): readonly string[] =>
  (markup.match(/<[a-z][^<>]*>/g) ?? [])
    .map((tag) =>
      tag
        .replace(/ ?\.offers=[^>]*/, '') // sentences of the language's own corpus
        .replace(/\s+/g, ' ')
        .replace(' >', '>')
        .replace(/ (lang|dir|label)="[^"]+"/g, ''),
    )
    .sort();
const sectionsOf = (chapters: readonly Chapter[]): readonly Section[] => chapters.flatMap(({ sections }) => sections);
const outline = (chapters: readonly Chapter[]): unknown =>
  chapters.map(({ id, sections }) => [
    id,
    sections.map((section) => [
      section.id,
      (section.predictions ?? []).map(({ id, answers, right }) => [id, answers.length, right]),
    ]),
  ]);

/** Four words of English in a row: too many for a name or a sentence of the lesson model in quotation marks. */
const isSentence = (text: string): boolean => /(?:[A-Za-z’]{2,}[ ,]+){4}/.test(text.replace(/\{\w+\}/g, ''));
const proseOf = (section: Section): readonly string[] =>
  markupOf(section)
    .replace(/<cite>.*?<\/cite>/gs, '')
    .split(/<[^<>]*>/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Letters that only this language writes in, where it does not write in Latin ones. */
const script: Readonly<Record<string, RegExp>> = { zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u };
/** Names, signs and units that are the same everywhere, by what they say. */
const isName = (text: string): boolean =>
  !/\p{L}{3}/u.test(text.replace(/\{\w+\}|new_logit|base_logit|softmax|Python|LaTeX|Markdown|SVG|PNG|CSV|JSON/g, ''));

const others = Object.keys(translations) as (keyof typeof translations)[];

describe.each(others)('%s', (code) => {
  let tables: Tables;
  beforeAll(async () => void (tables = (await translations[code]!()).tables));

  test.each(Object.keys(english).filter((name) => name !== 'course' && name !== 'examples') as (keyof Tables)[])(
    'the table %s has the same words, with the same values in them',
    (name) => {
      const paths = (all: Tables): readonly string[] => texts(all[name], name).map(([path]) => path);
      expect(paths(tables).toSorted()).toEqual(paths(english).toSorted());
      const there = new Map(texts(tables[name], name));
      for (const [path, text] of texts(english[name], name)) {
        expect(places(there.get(path)!), path).toEqual(places(text));
        if (name === 'strings') expect(numbers(there.get(path)!), path).toEqual(numbers(text));
        expect(there.get(path)!.trim() === '', path).toBe(text.trim() === '');
      }
    },
  );

  test('no text is as in English', () => {
    const there = new Map(Object.entries(tables.strings));
    const same = Object.entries(english.strings)
      .filter(([key, text]) => there.get(key) === text && !isName(text) && !key.startsWith('preset.'))
      .map(([key]) => key);
    expect(same.filter((key) => isSentence(english.strings[key as keyof typeof strings]))).toEqual([]);
    expect(same.length).toBeLessThan(script[code] ? 6 : 20); // words that two languages share
    const foreign = Object.entries(tables.strings).filter(
      ([key, text]) => script[code] && !key.startsWith('preset.') && !isName(text) && !script[code].test(text),
    );
    expect(foreign.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test('the chapters have the same sections and predictions', () => {
    expect(outline(tables.course.all)).toEqual(outline(english.course.all));
    expect(outline(tables.course.first)).toEqual(outline(english.course.first));
  });

  test('the examples are the same sentences, under names of this language', () => {
    const data = ({ families, strange }: Tables['examples']): unknown => [
      families.map(({ name, fit, variants, prediction: { id, answers, right }, note }) => [
        name,
        fit,
        variants.map(({ text, between }) => [text, between]),
        id,
        answers.length,
        right,
        note !== undefined, // prettier-ignore
      ]),
      strange.map(({ text }) => text),
    ];
    expect(data(tables.examples)).toEqual(data(english.examples));
    for (const [i, family] of tables.examples.families.entries())
      expect(family.prediction.question).not.toBe(examples.families[i]!.prediction.question);
  });

  test('the glossary explains the same terms at the same places', () => {
    const at = (table: Tables['glossary']): unknown =>
      Object.entries(table)
        .map(([name, { at }]) => [name, at])
        .sort();
    expect(at(tables.glossary)).toEqual(at(english.glossary));
  });

  const sections = sectionsOf(english.course.all);
  test.each(sections.map((section, i) => [section.id, i] as const))(
    'section %s shows the same, in other words',
    (_, i) => {
      const [here, there] = [sections[i]!, sectionsOf(tables.course.all)[i]!];
      expect(tags(markupOf(there))).toEqual(tags(markupOf(here)));
      const known = new Set(proseOf(here).filter(isSentence));
      expect(proseOf(there).filter((text) => known.has(text))).toEqual([]);
      expect(there.title).not.toBe(here.title);
      for (const [j, one] of (here.predictions ?? []).entries())
        for (const [k, { reply }] of one.answers.entries())
          expect(there.predictions![j]!.answers[k]!.reply).not.toBe(reply);
    },
  );

  test.each(sections.map((section, i) => [section.id, i] as const))('section %s has the same numbers', (_, i) => {
    const [here, there] = [sections[i]!, sectionsOf(tables.course.all)[i]!];
    const said = (section: Section): readonly string[] => numbers(proseOf(section).join(' '));
    expect(said(there)).toEqual(said(here));
  });
});
