// Step 7, row 3.6: without the division by sqrt(d), more dimensions mean that fewer words are attended.
import type { Engine } from '../engine/engine.js';
import type { Saturation } from './frame.js';

const DIMENSIONS = [4, 8, 16, 32, 64, 128, 256];
/** So many random queries against so many keys. */
export const SATURATION = { queries: 20, keys: 10, seed: 1 } as const;

/** Means of e^H over random queries, each against the same random keys. */
export function measureSaturation(engine: Engine): Saturation[] {
  const { queries, keys, seed } = SATURATION;
  return DIMENSIONS.map((d) => {
    const q = engine.random(queries * d, seed);
    const k = engine.random(keys * d, seed + 1);
    const effective = (unscaled: boolean): number => {
      const { weights } = engine.attend({ q, k, v: k, tq: queries, tk: keys, d, dv: d }, { unscaled });
      const rows = Array.from({ length: queries }, (_, i) => weights.slice(i * keys, (i + 1) * keys));
      return rows.reduce((sum, row) => sum + Math.exp(engine.entropy(row)), 0) / queries;
    };
    return { d, count: keys, scaled: effective(false), unscaled: effective(true) };
  });
}
