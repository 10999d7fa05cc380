// The variants as they were examined, and the grammar that says how many answers a sentence offers.
import ablations from '../../../model/ablations.json';
import grammar from '../../../model/lesson.grammar?raw';
import { offeredBy, type Variant } from './ablations.js';

export const variants: readonly Variant[] = ablations;
export const offered = offeredBy(grammar);
