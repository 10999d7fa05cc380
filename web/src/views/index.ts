// All pictures. To add one: a file here, and a line in first.ts, or in rest.ts when the first chapters don't need it.
import { endings } from './endings.js';
import type { View } from './view.js';

/** That of the first screen, and the others once they have come. */
export const views: View<unknown>[] = [endings];

export const viewNamed = (name: string): View<unknown> | undefined => views.find((view) => view.name === name);

/** The pictures that come after the first screen. */
export const addViews = (more: readonly View<unknown>[]): void => void views.push(...more);
