// What terms mean, once the glossary has come: it is part of the last bundle, its links are part of the first.
import { spoken } from './speech.js';

export interface Entry {
  readonly word: string;
  /** in plain words, one or two sentences */
  readonly meaning: string;
  /** section that explains it: its prose links here */
  readonly at: string;
}

export type Glossary = Readonly<Record<string, Entry>>;

const known = spoken('glossary', {});

export const addGlossary = (glossary: Glossary): void => void spoken('glossary', glossary);

/** '' for as long as it has not come. */
export const definition = (name: string): string => (Object.hasOwn(known, name) ? known[name]!.meaning : '');
