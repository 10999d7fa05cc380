// What a file of a figure is made of: what the figure shows now.
import type { Wishes } from '../state/state.js';
import type { Table } from '../views/table.js';

export interface Source {
  /** the name of the picture */
  readonly view: string;
  readonly drawing: SVGSVGElement;
  /** the picture in words */
  readonly description: string;
  readonly table: Table;
  readonly wishes: Wishes;
}

/** Whoever can be saved: a figure. Null: it shows nothing yet. */
export interface Exportable {
  source(): Promise<Source | null>;
}

export type Format = 'svg' | 'png' | 'csv' | 'json' | 'latex' | 'markdown';
