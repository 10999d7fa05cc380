// The pictures of chapters 3.8 to 7.
import { changeHeads } from './change-heads.js';
import { changePrompts } from './change-prompts.js';
import { change } from './change.js';
import { distance } from './distance.js';
import { influence } from './influence.js';
import { retrain } from './retrain.js';
import { timing } from './timing.js';
import type { View } from './view.js';

export const restViews: readonly View<unknown>[] = [distance, influence, timing, retrain, change, changeHeads, changePrompts];
