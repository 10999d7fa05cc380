// How a lesson presents itself: what its host or its address asks for, by the same names. No wish: it is never undone and
// in no link that a learner makes.
import { limits } from './limits.js';
import { notice } from './notices.js';
import type { Notice } from './state.js';

export interface Settings {
  /** '': as the system has it */
  readonly theme: '' | 'light' | 'dark';
  /** of the words; '': as the page has it */
  readonly lang: string;
  /** in a frame of somebody else's page: without title and margins, its height told to the host */
  readonly embed: boolean;
  /** in front of a class: large, and stepped through with the arrow keys or a clicker */
  readonly present: boolean;
  /** what is left out: ids of chapters and sections, and names of controls */
  readonly hide: readonly string[];
  /** name of a picture: it alone, with its sentence, instead of the course; '' the course */
  readonly view: string;
  /** chapter or section to open at; '' the beginning */
  readonly chapter: string;
}

export const defaultSettings: Settings = {
  theme: '',
  lang: '',
  embed: false,
  present: false,
  hide: [],
  view: '',
  chapter: '',
};

/** Controls that can be left out, beside chapters and sections. */
export const controls = [
  'title',
  'languages',
  'contents',
  'tools',
  'predictions',
  'way',
  'tables',
  'trace',
  'exports',
  'share',
] as const;

/** Languages that the lesson has words in; the first is the one that it has without asking. */
export const languages = ['en', 'es', 'zh', 'ar'] as const;

/** What a host says about a name, as an attribute or in the address; null: nothing. */
export type Get = (name: string) => string | null;

interface Reader<T> {
  /** null: not understood */
  readonly read: (text: string) => T | null;
  /** what would have been */
  readonly known: readonly string[];
}

const oneOf = <T extends string>(known: readonly T[]): Reader<T | ''> => ({
  read: (text) => (text === '' ? '' : (known.find((name) => name === text) ?? null)),
  known,
});

/** An attribute without a value is set, and so is a parameter. */
const flags = new Map([
  ...['', '1', 'true'].map((text) => [text, true] as const),
  ...['0', 'false'].map((text) => [text, false] as const),
]);
const flag: Reader<boolean> = {
  read: (text) => flags.get(text) ?? null,
  known: ['1', '0'],
};

/** Names that are judged later, by those who know them. */
const name: Reader<string> = { read: (text) => text, known: [] };
const names: Reader<readonly string[]> = { read: (text) => text.split(/[\s,]+/).filter(Boolean), known: [] };
const language = oneOf(languages);

const readers: { readonly [K in keyof Settings]: Reader<Settings[K]> } = {
  theme: oneOf(['light', 'dark']),
  lang: { ...language, read: (text) => language.read(text.toLowerCase().replace(/-.*/, '')) }, // en-GB is read as en
  embed: flag,
  present: flag,
  hide: names,
  view: name,
  chapter: name,
};

/** Whatever was said, the settings that come back are sound, but for names: see `unknownNames`. */
export function readSettings(get: Get): { readonly settings: Settings; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const one = <K extends keyof Settings>(setting: K): Partial<Settings> => {
    const text = get(setting);
    if (text === null) return {};
    const { read, known } = readers[setting];
    const value = read(text);
    if (value === null) notices.push(notUnderstood(setting, text, known));
    return value === null ? {} : { [setting]: value };
  };
  const said = (Object.keys(readers) as (keyof Settings)[]).map(one);
  return { settings: Object.assign({}, defaultSettings, ...said) as Settings, notices };
}

export const notUnderstood = (name: string, value: string, known: readonly string[]): Notice =>
  notice('query', { name, value: value.slice(0, limits.wordLength), known: known.join(', ') });

export interface Names {
  /** ids of chapters, and of their sections */
  readonly chapters: readonly string[];
  readonly sections: readonly string[];
  readonly views: readonly string[];
}

/** What the settings name and nobody has; to be asked when everything has come. */
export function unknownNames({ hide, view, chapter }: Settings, { chapters, sections, views }: Names): Notice[] {
  const places = [...chapters, ...sections];
  const judge = (setting: string, name: string, known: readonly string[], told = known): Notice[] =>
    name === '' || known.includes(name) ? [] : [notUnderstood(setting, name, told)];
  return [
    ...hide.flatMap((name) => judge('hide', name, [...controls, ...places], [...controls, ...chapters])),
    ...judge('view', view, views),
    ...judge('chapter', chapter, places, chapters),
  ];
}
