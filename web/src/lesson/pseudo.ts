// Languages that nobody speaks, for tests: ?stringTest=double, long, rtl or xss on our own page. Each is English with
// something done to every text, so that what isn't done to stands out: it was never in a table.
import type { TemplateResult } from 'lit';
import type { Translate } from './speech.js';

const ways: Readonly<Record<string, (text: string) => string>> = {
  double: (text) => `${text} ${text}`,
  long: (text) => `⟦${text}${' ·'.repeat(Math.ceil(text.length / 4))}⟧`,
  rtl: (text) => `\u2067${text}\u2069`,
  xss: (text) => `<img src=x onerror="document.title='!'">${text}</p><script>document.title='!'</script>`,
};

/** What names a thing instead of telling something about it. */
const names = new Set(['id', 'at', 'name', 'text', 'between', 'right', 'fit']);

/** An unknown name leaves English as it is. */
export const pseudo = (name: string): Translate => {
  const way = ways[name] ?? ((text: string) => text);
  return (_, english) => changed(english, way) as object;
};

function changed(value: unknown, way: (text: string) => string): unknown {
  if (typeof value === 'string') return way(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, way));
  if (typeof value === 'function')
    return (...args: readonly unknown[]) => changed((value as (...args: readonly unknown[]) => unknown)(...args), way);
  if (typeof value !== 'object' || value === null) return value;
  if ('strings' in value && 'values' in value) return template(value as TemplateResult, way);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, names.has(name) ? one : changed(one, way)]),
  );
}

/** Lit knows a template by its array of strings: one is made of each, once. */
const made = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

function template(result: TemplateResult, way: (text: string) => string): TemplateResult {
  const { strings, values } = result;
  const inner = values.map((value) => (isTemplate(value) || isQuestion(value) ? remembered(value, way) : value));
  const known = made.get(strings) ?? between(strings, way);
  made.set(strings, known);
  return { ...result, strings: known, values: inner };
}

/** A property that is the same object is not set again. */
const questions = new WeakMap<object, unknown>();

function remembered(value: unknown, way: (text: string) => string): unknown {
  if (!isQuestion(value)) return changed(value, way);
  const known = questions.get(value) ?? changed(value, way);
  questions.set(value, known);
  return known;
}

const isQuestion = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'answers' in value;

const isTemplate = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isTemplate) : typeof value === 'object' && value !== null && 'strings' in value;

/** Text between tags, and nothing inside them. A value may stand within a tag, so a string may begin in one. */
function between(strings: TemplateStringsArray, way: (text: string) => string): TemplateStringsArray {
  let inTag = false;
  const done = strings.map((text) =>
    text.replace(/[<>]|[^<>]+/g, (part) => {
      if (part === '<' || part === '>') inTag = part === '<';
      return inTag || part.trim() === '' || part === '>' ? part : escaped(part, way);
    }),
  );
  return Object.assign(done, { raw: done });
}

/** In a template a text is markup. */
const escaped = (text: string, way: (text: string) => string): string => {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return `${before}${way('\0').split('\0').map(markup).join(words)}${after}`;
};

const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
