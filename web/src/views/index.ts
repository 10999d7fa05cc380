// All pictures. To add one: a file here, a line in this list.
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

export const views: readonly View<unknown>[] = [
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
