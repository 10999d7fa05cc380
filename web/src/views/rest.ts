// The pictures of chapters 3.8 to 7.
import { offered, variants } from '../lesson/ablations-data.js';
import { ablationsView } from './ablations.js';
import { changeHeads } from './change-heads.js';
import { changePrompts } from './change-prompts.js';
import { change } from './change.js';
import { cross, translation } from './cross.js';
import { documents } from './documents.js';
import { distance } from './distance.js';
import { order } from './heads-order.js';
import { heads } from './heads.js';
import { influence } from './influence.js';
import { retrain } from './retrain.js';
import { scatter, scatterAll } from './scatter.js';
import { timing } from './timing.js';
import type { View } from './view.js';

export const restViews: readonly View<unknown>[] = [
  distance,
  influence,
  timing,
  retrain,
  cross,
  translation,
  documents,
  change,
  changeHeads,
  changePrompts,
  heads,
  order,
  scatter,
  scatterAll,
  ablationsView(variants, offered),
];
