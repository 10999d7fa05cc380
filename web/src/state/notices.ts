// All messages that state may raise: the key, and the placeholders that its sentence can use.
import type { Notice } from './state.js';

export interface NoticeValues {
  /** line, typed, low, high: a line whose number of copies cannot be one */
  readonly 'corpus-count': { line: number; typed: string; low: number; high: number };
  readonly 'corpus-lines': { count: number; limit: number };
  readonly 'corpus-bytes': { bytes: number; limit: number };
  readonly 'text-bytes': { bytes: number; limit: number };
  /** a number was moved into its range */
  readonly clipped: { field: string; value: number; low: number; high: number };
  /** a value of the wrong kind was left out */
  readonly refused: { field: string };
  readonly 'too-many': { field: string; count: number; limit: number };
  readonly 'link-long': { length: number; limit: number };
  readonly 'link-large': { limit: number };
  readonly 'link-version': { version: string; known: string };
  readonly 'link-broken': Record<never, never>;
  /** the lesson as it is does not fit into a link */
  readonly 'link-unmade': { length: number; limit: number };
  /** known: what is understood there, with commas; a setting comes from the address or from an attribute */
  readonly query: { name: string; value: string; known: string };
  readonly 'training-failed': { error: string };
  readonly 'engine-failed': { error: string };
  /** the chapters after the first screen did not arrive */
  readonly 'rest-missing': { error: string };
  readonly 'language-missing': { error: string };
  /** a link leads to what is left out here */
  readonly 'place-hidden': Record<never, never>;
}

export type NoticeKey = keyof NoticeValues;

export const notice = <K extends NoticeKey>(key: K, values: NoticeValues[K]): Notice => ({ key, values });
