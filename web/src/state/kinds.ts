// Kinds of values, to be put together: each check gives back a sound value or refuses. Numbers out of range and lists
// that are too long are brought within their limits, which is reported.
import { limits } from './limits.js';
import type { NoticeKey, NoticeValues } from './notices.js';
import type { Notice } from './state.js';

export type Report = <K extends NoticeKey>(key: K, values: NoticeValues[K]) => void;
/** Returns a sound value or throws a Refusal. */
export type Check<T> = (value: unknown, field: string, report: Report) => T;
export type Range = { readonly low: number; readonly high: number };

export class Refusal extends Error {
  /** why, when there is more to say than that the kind is wrong */
  readonly reason: Notice | null;

  constructor(reason: Notice | null) {
    super('refused');
    this.reason = reason;
  }
}

export function refuse(reason: Notice | null = null): never {
  throw new Refusal(reason);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());

export const string: Check<string> = (value) => (typeof value === 'string' ? value : refuse());

export const word: Check<string> = (value, field, report) => {
  const text = string(value, field, report);
  return text.length <= limits.wordLength ? text : refuse();
};

export const number =
  ({ low, high }: Range, whole = false): Check<number> =>
  (value, field, report) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return refuse();
    const near = Math.min(high, Math.max(low, whole ? Math.round(value) : value)) + 0; // + 0: a link has no -0
    if (near !== value) report('clipped', { field, value, low, high });
    return near;
  };

export const whole = (range: Range): Check<number> => number(range, true);

export const oneOf =
  <T>(values: readonly T[]): Check<T> =>
  (value) =>
    values.find((known) => known === value) ?? refuse();

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, field, report) =>
    value === null ? null : check(value, field, report);

/** The first `limit` items. */
export const list =
  <T>(check: Check<T>, limit: number): Check<readonly T[]> =>
  (value, field, report) => {
    if (!Array.isArray(value)) return refuse();
    if (value.length > limit) report('too-many', { field, count: value.length, limit });
    return value.slice(0, limit).map((item: unknown) => check(item, field, report));
  };

/** An object with exactly these fields. */
export const record =
  <T extends object>(fields: { readonly [K in keyof T]: Check<T[K]> }): Check<T> =>
  (value, field, report) => {
    if (!isRecord(value)) return refuse();
    const names = Object.keys(fields) as (keyof T & string)[];
    return Object.fromEntries(names.map((name) => [name, fields[name](value[name], `${field}.${name}`, report)])) as T;
  };

/** Any names, as a link spells them. */
export const dictionary =
  <T>(check: Check<T>, limit: number): Check<Readonly<Record<string, T>>> =>
  (value, field, report) => {
    if (!isRecord(value)) return refuse();
    const entry: Check<readonly [string, T]> = (item) => {
      const [name, content] = item as [string, unknown];
      return [word(name, field, report), check(content, `${field}.${name}`, report)];
    };
    return Object.fromEntries(list(entry, limit)(Object.entries(value), field, report));
  };
