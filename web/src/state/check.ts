// Wishes from outside (controls, links, storage) are checked field by field: wrong kinds are refused, numbers are moved
// into their range, and each of both is said. A refused field keeps its former value.
import { byteLength, limits } from './limits.js';
import { notice } from './notices.js';
import type { NoticeKey, NoticeValues } from './notices.js';
import type { CorpusLine, Hand, Notice, Preference, Selection, Switches, Wishes } from './state.js';

type Report = <K extends NoticeKey>(key: K, values: NoticeValues[K]) => void;
/** The checked value, or undefined when it is refused. */
type Check<T> = (value: unknown, field: string, report: Report) => T | undefined;
type Range = { readonly low: number; readonly high: number };

export function checkWishes(set: unknown, before: Wishes): { wishes: Wishes; notices: Notice[] } {
  const notices: Notice[] = [];
  const report: Report = (key, values) => void notices.push(notice(key, values));
  if (!isRecord(set)) {
    report('refused', { field: 'wishes' });
    return { wishes: before, notices };
  }
  const changed = Object.entries(set).flatMap(([field, value]) => {
    if (isField(field) && value === before[field]) return [];
    const told = notices.length;
    const checked = isField(field) ? checks[field](value, field, report) : undefined;
    if (checked === undefined && notices.length === told)
      report('refused', { field: field.slice(0, limits.wordLength) });
    return checked === undefined ? [] : [[field, checked] as const];
  });
  return { wishes: changed.length > 0 ? { ...before, ...Object.fromEntries(changed) } : before, notices };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isField = (name: string): name is keyof Wishes => Object.hasOwn(checks, name);

const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const number =
  ({ low, high }: Range, whole = false): Check<number> =>
  (value, field, report) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
    const clipped = Math.min(high, Math.max(low, whole ? Math.round(value) : value)) + 0; // + 0: there is no -0 in a link
    if (clipped !== value) report('clipped', { field, value, low, high });
    return clipped;
  };

const whole = (range: Range): Check<number> => number(range, true);

const oneOf =
  <T>(values: readonly T[]): Check<T> =>
  (value) =>
    values.find((known) => known === value);

const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, field, report) =>
    value === null ? null : check(value, field, report);

const word: Check<string> = (value) =>
  typeof value === 'string' && value.length <= limits.wordLength ? value : undefined;

const text: Check<string> = (value, _field, report) => {
  if (typeof value !== 'string') return undefined;
  const bytes = byteLength(value);
  if (bytes <= limits.bytes) return value;
  report('text-bytes', { bytes, limit: limits.bytes });
  return undefined;
};

/** Up to `limit` items; refused as a whole when one item is. */
const list =
  <T>(check: Check<T>, limit: number): Check<readonly T[]> =>
  (value, field, report) => {
    if (!Array.isArray(value)) return undefined;
    if (value.length > limit) report('too-many', { field, count: value.length, limit });
    const items = value.slice(0, limit).map((item: unknown) => check(item, field, report));
    return items.every((item) => item !== undefined) ? items : undefined;
  };

/** An object with exactly these fields. */
const record =
  <T extends object>(fields: { readonly [K in keyof T]: Check<T[K]> }): Check<T> =>
  (value, field, report) => {
    if (!isRecord(value)) return undefined;
    const names = Object.keys(fields) as (keyof T & string)[];
    const items = names.map((name) => [name, fields[name](value[name], `${field}.${name}`, report)] as const);
    return items.every(([, item]) => item !== undefined) ? (Object.fromEntries(items) as T) : undefined;
  };

const corpusLine = record<CorpusLine>({
  text: (value) => (typeof value === 'string' ? value.replace(/[\r\n]+/g, ' ') : undefined),
  copies: whole(limits.copies),
});

const corpus: Check<readonly CorpusLine[]> = (value, field, report) => {
  if (!Array.isArray(value)) return undefined;
  if (value.length > limits.lines) report('corpus-lines', { count: value.length, limit: limits.lines });
  const lines = list(corpusLine, limits.lines)(value.slice(0, limits.lines), field, report);
  const bytes = lines?.reduce((sum, line) => sum + byteLength(line.text), 0) ?? 0;
  if (bytes <= limits.bytes) return lines;
  report('corpus-bytes', { bytes, limit: limits.bytes });
  return undefined;
};

const rewards: Check<Readonly<Record<string, number>>> = (value, field, report) => {
  if (!isRecord(value)) return undefined;
  const entries = list<readonly [string, number]>((item, name, tell) => {
    const [ending, reward] = item as [string, unknown];
    const checked = number(limits.reward)(reward, name, tell);
    return word(ending, name, tell) === undefined || checked === undefined ? undefined : [ending, checked];
  }, limits.rewards)(Object.entries(value), field, report);
  return entries && Object.fromEntries(entries);
};

const vector = list(number(limits.hand.number), limits.hand.dimensions);
const handShape = record<Hand>({
  word,
  q: vector,
  words: list(word, limits.hand.words),
  k: list(vector, limits.hand.words),
  v: list(vector, limits.hand.words),
});

/** All vectors as long as q, and one key and one value for each word. */
const hand: Check<Hand> = (value, field, report) => {
  const shaped = handShape(value, field, report);
  if (!shaped || shaped.q.length === 0 || shaped.words.length === 0) return undefined;
  const { q, words, k, v } = shaped;
  const fits = (rows: Hand['k']): boolean =>
    rows.length === words.length && rows.every((row) => row.length === q.length);
  return fits(k) && fits(v) ? shaped : undefined;
};

const token = orNull(whole({ low: 0, high: limits.tokens - 1 }));

const checks: { readonly [K in keyof Wishes]: Check<Wishes[K]> } = {
  corpus,
  text,
  preferred: orNull(word),
  rewards,
  rewardSource: oneOf(['typed', 'pairs']),
  pairs: list(record<Preference>({ winner: word, loser: word, count: whole(limits.copies) }), limits.pairs),
  beta: number(limits.beta),
  conjured: word,
  conjuredReward: number(limits.reward),
  switches: record<Switches>({
    causal: flag,
    unscaled: flag,
    no_positions: flag,
    no_residual: flag,
    no_norm: flag,
    no_feed_forward: flag,
  }),
  heads: oneOf<number>(limits.heads),
  layers: whole(limits.layers),
  seed: whole(limits.seed),
  hand,
  pinned: record<Selection>({
    token,
    other: token,
    layer: whole({ low: 0, high: limits.layers.high - 1 }),
    head: whole({ low: 0, high: Math.max(...limits.heads) - 1 }),
    direction: oneOf<Selection['direction']>(['to', 'by']),
    dimension: orNull(whole({ low: 0, high: limits.dimensions - 1 })),
  }),
  opened: orNull(word),
};
