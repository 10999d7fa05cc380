// Wishes that a host may state by readable names, beside the settings: corpus, text, beta, focus.
import { checkWishes } from './check.js';
import { parseCorpus } from './corpus-text.js';
import type { Range } from './kinds.js';
import { limits } from './limits.js';
import { notice } from './notices.js';
import { presets, presetWishes } from './presets.js';
import type { Restored } from './saved.js';
import { notUnderstood, type Get } from './settings.js';
import type { Notice, Wishes } from './state.js';

type Said = { readonly set: Partial<Wishes>; readonly notices: readonly Notice[] };
const nothing: Said = { set: {}, notices: [] };

/** In this order: a corpus brings its sentence, unless `text` says another. */
const readers: Readonly<Record<string, (text: string, before: Wishes) => Said>> = {
  corpus: readCorpus,
  text: (text) => ({ set: { text }, notices: [] }),
  beta: (text) => readNumber('beta', text, limits.beta, (beta) => ({ beta })),
  focus: (text, { pinned }) =>
    readNumber('focus', text, { low: 1, high: limits.tokens }, (word) => ({
      pinned: { ...pinned, token: Math.round(word) - 1, other: null },
    })),
};

/** `before` with what was said. */
export function readWishes(get: Get, before: Wishes): Restored {
  const said = Object.entries(readers).map(([name, read]) => {
    const text = get(name);
    return text === null ? nothing : read(text, before);
  });
  const checked = checkWishes(Object.assign({}, ...said.map(({ set }) => set)), before);
  return { wishes: checked.wishes, notices: [...said.flatMap(({ notices }) => notices), ...checked.notices] };
}

/** A preset by its name, or lines; the sentence is then the first line without its last word. */
function readCorpus(text: string): Said {
  const preset = presets.find(({ name }) => name === text);
  if (preset) return { set: presetWishes(preset), notices: [] };
  if (/^[a-z-]*$/i.test(text))
    return {
      set: {},
      notices: [
        notUnderstood(
          'corpus',
          text,
          presets.map(({ name }) => name),
        ),
      ],
    };
  const { lines, problems } = parseCorpus(text);
  const [first] = lines;
  if (!first) return { set: {}, notices: problems };
  const prompt = first.text.replace(/\s+\S+$/u, '');
  return { set: presetWishes({ name: '', corpus: lines, text: prompt }), notices: problems };
}

/** The nearest number in the range. */
function readNumber(name: string, text: string, { low, high }: Range, set: (value: number) => Partial<Wishes>): Said {
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text))
    return { set: {}, notices: [notUnderstood(name, text, [`${low} … ${high}`])] };
  const value = Number(text);
  const near = Math.min(high, Math.max(low, value));
  return { set: set(near), notices: near === value ? [] : [notice('clipped', { field: name, value, low, high })] };
}
