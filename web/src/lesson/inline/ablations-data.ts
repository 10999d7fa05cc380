// Stands for ../ablations-data.ts in the one-file build, which carries the grammar once, for its trainer.
import ablations from '../../../../model/ablations.json';
import { offeredBy, type Variant } from '../ablations.js';

export const variants: readonly Variant[] = ablations;
export const offered = offeredBy(document.getElementById('attention-grammar')?.textContent ?? '');
