// What a model depends on: when one of these wishes changes, a new model has to be trained.
import type { Switches, Wishes } from '../state/state.js';

export type WishedRecipe = Pick<Wishes, 'corpus' | 'switches' | 'heads' | 'layers' | 'seed'>;

export const recipeOf = ({ corpus, switches, heads, layers, seed }: WishedRecipe): WishedRecipe => ({
  corpus,
  switches,
  heads,
  layers,
  seed,
});

/** The corpus by identity: every change of it makes a new one, and undo brings the old one back. */
export const sameRecipe = (a: WishedRecipe, b: WishedRecipe): boolean =>
  a.corpus === b.corpus &&
  sameSwitches(a.switches, b.switches) &&
  a.heads === b.heads &&
  a.layers === b.layers &&
  a.seed === b.seed;

const sameSwitches = (a: Switches, b: Switches): boolean =>
  (Object.keys(a) as (keyof Switches)[]).every((name) => a[name] === b[name]);
