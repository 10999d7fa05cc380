// Selections: compared and emptied.
import type { Scope, Selection } from './state.js';

export const samePicture = (a: Selection, b: Selection): boolean =>
  a.token === b.token &&
  a.other === b.other &&
  a.layer === b.layer &&
  a.head === b.head &&
  a.direction === b.direction &&
  a.dimension === b.dimension;

/** No word chosen; layer and head stay. */
export const unpinned = (selection: Selection): Selection =>
  selection.token === null && selection.other === null && selection.dimension === null
    ? selection
    : { ...selection, token: null, other: null, dimension: null };

/** Whose selection a text follows: the two that are compared word by word (4.1) are looked at together. */
export const lookedAt = <S extends Scope>(scope: S): S | 'before' => (scope === 'after' ? 'before' : scope);
