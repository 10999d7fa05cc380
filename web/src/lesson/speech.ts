// The language that is spoken: tables of words, first in English, then as a translation has them. A page speaks one.
import type { Chapter } from './chapter.js';
import type { changeWords } from './en/pictures-change.js';
import type { crossWords } from './en/pictures-cross.js';
import type { documentWords } from './en/pictures-documents.js';
import type { honesty } from './en/pictures-honesty.js';
import type { jobWords } from './en/pictures-jobs.js';
import type { words } from './en/pictures.js';
import type { Family, Strange } from './families.js';
import type { Glossary } from './glossary.js';
import type { Key } from './say.js';

/** All words of the lesson, by where they are used. */
export interface Tables {
  readonly strings: Readonly<Record<Key, string>>;
  readonly pictures: typeof words;
  readonly change: typeof changeWords;
  readonly cross: typeof crossWords;
  readonly documents: typeof documentWords;
  readonly honesty: typeof honesty;
  readonly jobs: typeof jobWords;
  readonly glossary: Glossary;
  readonly examples: { readonly families: readonly Family[]; readonly strange: readonly Strange[] };
  /** `first`: the chapters that need nothing of what comes after the first screen; `all`: those too, and more */
  readonly course: { readonly first: readonly Chapter[]; readonly all: readonly Chapter[] };
}

interface Kept {
  readonly english: object;
  readonly table: object;
}

/** What stands in the place of a table in English. */
export type Translate = (name: keyof Tables, english: object) => object;

const kept = new Map<keyof Tables, Kept>();
let translate: Translate = () => ({});
let tag = 'en-GB';

/** For Intl: numbers, lists, sorting. */
export const locale = (): string => tag;

/** A table that is always in the language spoken. More of the English words may follow under the same name; what a
 * translation leaves out stays English. */
export function spoken<Name extends keyof Tables>(name: Name, english: Partial<Tables[Name]>): Tables[Name] {
  const entry = kept.get(name) ?? { english: {}, table: {} };
  kept.set(name, entry);
  Object.assign(entry.english, english);
  fill(name, entry);
  return entry.table as Tables[Name];
}

/** What Intl makes takes long to make: once for each language. */
export function perLocale<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}

/** From now on, in all tables. What is on the page already has to be drawn again. */
export function speak(translation: Translate, locale: string): void {
  translate = translation;
  tag = locale;
  for (const [name, entry] of kept) fill(name, entry);
}

const fill = (name: keyof Tables, { english, table }: Kept): object =>
  Object.assign(table, english, translate(name, english));
