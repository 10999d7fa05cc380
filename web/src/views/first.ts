// The other pictures of the first chapters.
import { arcs } from './arcs.js';
import { beta } from './beta.js';
import { climb } from './climb.js';
import { hand } from './hand.js';
import { loss } from './loss.js';
import { matrix } from './matrix.js';
import { pair } from './pair.js';
import { qkv } from './qkv.js';
import { saturation } from './saturation.js';
import { conjured, tilt } from './tilt.js';
import type { View } from './view.js';

export const firstViews: readonly View<unknown>[] = [
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
