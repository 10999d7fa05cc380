// The pictures of chapters 3.8 to 7.
import { changeHeads } from './change-heads.js';
import { changePrompts } from './change-prompts.js';
import { change } from './change.js';
import type { View } from './view.js';

export const restViews: readonly View<unknown>[] = [change, changeHeads, changePrompts];
