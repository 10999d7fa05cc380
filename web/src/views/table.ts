// A table of a view: words, and numbers that are rounded for the eye and exact in a file.
import { decimal, integer, percent, precise, significant } from '../lesson/format.js';

export interface Numeral {
  readonly value: number;
  readonly text: string;
}

export type Entry = string | Numeral;

/** The first row is the head. */
export type Table = readonly (readonly Entry[])[];

/** A number in a text of its own, such as a percent that was rounded together with others. What is none is only text. */
export const exact = (value: number, text: string): Entry => (Number.isNaN(value) ? text : { value, text });

export const dec = (value: number, digits = 2): Entry => exact(value, decimal(value, digits));
export const int = (value: number): Entry => exact(value, integer(value));
export const sig = (value: number): Entry => exact(value, significant(value));
export const share = (value: number, digits = 0): Entry => exact(value, percent(value, digits));
export const prec = (value: number): Entry => exact(value, precise(value));

export const textOf = (entry: Entry): string => (typeof entry === 'string' ? entry : entry.text);
