// All pictures. To add one: a file here, a line in this list, or in rest.ts when no first screen needs it.
import { arcs } from './arcs.js';
import { beta } from './beta.js';
import { climb } from './climb.js';
import { endings } from './endings.js';
import { hand } from './hand.js';
import { loss } from './loss.js';
import { matrix } from './matrix.js';
import { pair } from './pair.js';
import { qkv } from './qkv.js';
import { saturation } from './saturation.js';
import { conjured, tilt } from './tilt.js';
import type { View } from './view.js';

/** Those of the first screen, and the others once they have come. */
export const views: View<unknown>[] = [
  endings,
  loss,
  tilt,
  beta,
  conjured,
  climb,
  arcs,
  matrix,
  qkv,
  pair,
  saturation,
  hand,
];

export const viewNamed = (name: string): View<unknown> | undefined => views.find((view) => view.name === name);

/** The pictures that come after the first screen. */
export const addViews = (more: readonly View<unknown>[]): void => void views.push(...more);
