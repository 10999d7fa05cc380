// The pictures of chapters 3.8 to 7.
import type { View } from './view.js';

export const restViews: readonly View<unknown>[] = [];
