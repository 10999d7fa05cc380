// Finds the words for a key and puts values at its named places.
import type { restStrings } from './en/rest-strings.js';
import { strings } from './en/strings.js';
import { spoken } from './speech.js';

type RestKey = keyof typeof restStrings;
export type Key = keyof typeof strings | RestKey;

export type Values = Readonly<Record<string, string | number>>;

const known: Partial<Record<Key, string>> = spoken('strings', strings);

/** The words of what comes after the first screen. */
export const addStrings = (more: Readonly<Partial<Record<RestKey, string>>>): void => void spoken('strings', more);

const place = /(\{\w+\})/;

/** As plain text, for attributes and the live region. */
export const say = (key: Key, values: Values = {}): string => parts(key, values).join('');

/** As parts of a template, so that a value may be marked up. A place without a value stays visible. */
export const parts = (key: Key, values: Readonly<Record<string, unknown>>): unknown[] =>
  (known[key] ?? key).split(place).map((part) => (place.test(part) ? (values[part.slice(1, -1)] ?? part) : part));

/** For keys that arrive in data (notices, names of presets, errors): a key without words is shown as it is. */
export const sayAny = (key: string, values: Values = {}): string =>
  Object.hasOwn(known, key) ? say(key as Key, values) : key;
