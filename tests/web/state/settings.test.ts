// What a host may say by readable names: what is read, what is refused and said, and that the README has it all.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { presets } from '../../../web/src/state/presets.js';
import { parameters } from '../../../web/src/state/settings-schema.js';
import { defaultSettings, readSettings, unknownNames, type Get } from '../../../web/src/state/settings.js';
import { readWishes } from '../../../web/src/state/settings-wishes.js';
import { allChapters } from '../../../web/src/lesson/en/all.js';
import { addPictures, pictureNames } from '../../../web/src/elements/pictures.js';
import { firstPictures } from '../../../web/src/elements/first-pictures.js';
import { restPictures } from '../../../web/src/elements/rest-pictures.js';
import { views } from '../../../web/src/views/index.js';
import { firstViews } from '../../../web/src/views/first.js';
import { restViews } from '../../../web/src/views/rest.js';
import { randomFrom } from './random.js';

const query = (text: string): Get => {
  const said = new URLSearchParams(text);
  return (name) => said.get(name);
};
const settingsOf = (text: string) => readSettings(query(text));
const wishesOf = (text: string) => readWishes(query(text), defaultWishes);
const told = (notices: readonly { values: Readonly<Record<string, string | number>> }[]): unknown[] =>
  notices.map(({ values }) => [values['name'], values['value'], values['known']]);

describe('the schema', () => {
  it('names what is read, and nothing else', () => {
    const asked: string[] = [];
    const ask: Get = (name) => (asked.push(name), null);
    readSettings(ask);
    readWishes(ask, defaultWishes);
    expect(asked.sort()).toEqual(Object.keys(parameters).sort());
  });

  it('is the table of the README', () => {
    const rows = readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm);
    const table = [...rows].map(([, name, takes, means]) => [name, takes, means]);
    expect(table).toEqual(Object.entries(parameters).map(([name, { takes, means }]) => [name, takes, means]));
  });

  it('has the chapters and pictures that the README names, and no picture is missing', () => {
    const readme = readFileSync('README.md', 'utf8');
    const namedAfter = (words: string): unknown[] => {
      const [, list = ''] = new RegExp(`${words}([^;.]+)[;.]`).exec(readme) ?? [];
      return [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
    };
    addPictures({ ...firstPictures, ...restPictures });
    expect(namedAfter('Chapters are ')).toEqual(allChapters.map(({ id }) => id));
    expect(namedAfter('Pictures are ')).toEqual(pictureNames());
    const names = [...views, ...firstViews, ...restViews].map(({ name }) => name);
    expect(pictureNames()).toEqual(expect.arrayContaining(names));
  });
});

describe('settings', () => {
  it('are the defaults when nothing is said, whatever else an address holds', () => {
    expect(settingsOf('utm_source=x&id=7&constructor=1')).toEqual({ settings: defaultSettings, notices: [] });
  });

  it.each([
    ['theme=dark', { theme: 'dark' }],
    ['theme=', { theme: '' }],
    ['lang=en-GB', { lang: 'en' }],
    ['embed', { embed: true }],
    ['embed=1&present=true', { embed: true, present: true }],
    ['embed=0&present=false', { embed: false, present: false }],
    ['hide=tools,rlhf  way,', { hide: ['tools', 'rlhf', 'way'] }],
    ['view=arcs&chapter=matrix', { view: 'arcs', chapter: 'matrix' }],
  ])('reads %s', (text, set) => {
    expect(settingsOf(text)).toEqual({ settings: { ...defaultSettings, ...set }, notices: [] });
  });

  it.each([
    ['theme=pink', 'theme', 'pink', 'light, dark'],
    ['lang=tlh', 'lang', 'tlh', 'en, es, zh, ar'],
    ['embed=maybe', 'embed', 'maybe', '1, 0'],
    ['present=toString', 'present', 'toString', '1, 0'],
  ])('leaves out %s, and says so', (text, ...notice) => {
    const { settings, notices } = settingsOf(text);
    expect(settings).toEqual(defaultSettings);
    expect(told(notices)).toEqual([notice]);
  });

  it('say little of a value that is long', () => {
    const [notice] = settingsOf(`theme=${'x'.repeat(5000)}`).notices;
    expect(String(notice!.values['value'])).toHaveLength(limits.wordLength);
  });

  it('name what nobody has', () => {
    const names = { chapters: ['one', 'two'], sections: ['beta'], views: ['arcs'] };
    const { settings } = settingsOf('hide=one,beta,tools,foo&view=nope&chapter=three');
    expect(told(unknownNames(settings, names))).toEqual([
      ['hide', 'foo', 'title, languages, contents, tools, predictions, way, tables, trace, exports, share, one, two'],
      ['view', 'nope', 'arcs'],
      ['chapter', 'three', 'one, two'],
    ]);
    expect(unknownNames(settingsOf('hide=one,way&view=arcs&chapter=beta').settings, names)).toEqual([]);
    expect(unknownNames(defaultSettings, names)).toEqual([]);
  });
});

describe('wishes by readable names', () => {
  it.each(presets.map((preset) => [preset.name, preset] as const))(
    'take the corpus %s with its sentence',
    (name, preset) => {
      const { wishes, notices } = wishesOf(`corpus=${name}`);
      expect([wishes.corpus, wishes.text, notices]).toEqual([preset.corpus, preset.text, []]);
    },
  );

  it('take a corpus as lines of text, which go on with its first sentence', () => {
    const lines = encodeURIComponent('my cat likes to sleep × 3\nmy cat likes to run');
    const corpus = [
      { text: 'my cat likes to sleep', copies: 3 },
      { text: 'my cat likes to run', copies: 1 },
    ];
    expect(wishesOf(`corpus=${lines}`)).toMatchObject({ wishes: { corpus, text: 'my cat likes to' }, notices: [] });
    expect(wishesOf(`text=a+dog&corpus=${lines}`)).toMatchObject({ wishes: { corpus, text: 'a dog' } });
  });

  it('say which line of a corpus they left out, and which preset nobody knows', () => {
    const { wishes, notices } = wishesOf(`corpus=${encodeURIComponent('a b × 0\na c × 2')}`);
    expect(wishes.corpus).toEqual([{ text: 'a c', copies: 2 }]);
    expect(notices).toMatchObject([{ key: 'corpus-count', values: { line: 1 } }]);
    const unknown = wishesOf('corpus=petz');
    expect(unknown.wishes).toBe(defaultWishes);
    expect(told(unknown.notices)).toEqual([['corpus', 'petz', presets.map(({ name }) => name).join(', ')]]);
  });

  it('keep a corpus within its limits', () => {
    const { wishes, notices } = wishesOf(`corpus=${encodeURIComponent('a b\n'.repeat(limits.lines + 5))}`);
    expect(wishes.corpus).toHaveLength(limits.lines);
    expect(notices).toMatchObject([{ key: 'corpus-lines' }]);
    expect(wishesOf(`corpus=${encodeURIComponent('a b\n'.repeat(300_000))}`)).toMatchObject({
      wishes: defaultWishes,
      notices: [{ key: 'corpus-bytes' }],
    });
  });

  it('take text, β and a word of the sentence', () => {
    expect(wishesOf('text=hello+world&beta=.5&focus=2')).toMatchObject({
      wishes: { text: 'hello world', beta: 0.5, pinned: { token: 1, other: null } },
      notices: [],
    });
    expect(wishesOf('beta=1e-2').wishes.beta).toBe(0.01);
  });

  it('move numbers into their range, and say so', () => {
    expect(wishesOf('beta=100000&focus=0')).toMatchObject({
      wishes: { beta: limits.beta.high, pinned: { token: 0 } },
      notices: [
        { key: 'clipped', values: { field: 'beta', value: 100_000 } },
        { key: 'clipped', values: { field: 'focus', value: 0, low: 1, high: limits.tokens } },
      ],
    });
  });

  it.each(['much', '', '1,5', '0x10', 'NaN', 'Infinity', '--1'])('leave out the number %s, and say so', (value) => {
    const { wishes, notices } = wishesOf(`beta=${value}&focus=${value}`);
    expect(wishes).toBe(defaultWishes);
    expect(told(notices)).toEqual([
      ['beta', value, '0.001 … 1000'],
      ['focus', value, '1 … 128'],
    ]);
  });

  it('are sound whatever is said', () => {
    const pieces = [
      'pets',
      '×',
      '\n',
      '\t',
      '9',
      '-1',
      '1e999',
      '\ud800',
      '\0',
      'é',
      '<b>',
      'قهوة',
      ' ',
      'x 5',
      '.',
      '%',
    ];
    for (let seed = 0; seed < 2000; seed++) {
      const random = randomFrom(seed);
      const said: Get = () =>
        Array.from({ length: Math.floor(random() * 6) }, () => pieces[Math.floor(random() * pieces.length)]).join('');
      const { wishes } = readWishes(said, defaultWishes);
      expect(wishes.beta).toBeGreaterThanOrEqual(limits.beta.low);
      expect(wishes.beta).toBeLessThanOrEqual(limits.beta.high);
      for (const { copies } of wishes.corpus) expect(Number.isInteger(copies) && copies > 0).toBe(true);
      readSettings(said);
    }
  });
});
