// The words of the languages beside English: each a bundle of its own, which comes when it is asked for.
import type { Tables, Translate } from './speech.js';
import type { Code } from './tongues.js';

export type Translation = () => Promise<{ readonly tables: Tables }>;

export const translations: Readonly<Partial<Record<Code, Translation>>> = {
  es: () => import('./es/index.js'),
  zh: () => import('./zh/index.js'),
  ar: () => import('./ar/index.js'),
};

/** A language for tests, see pseudo.ts. */
export const pseudoLanguage = async (name: string): Promise<Translate> => (await import('./pseudo.js')).pseudo(name);
