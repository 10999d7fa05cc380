// Step 7, row 3.6: without the division by sqrt(d), more dimensions mean that fewer words are attended.
import type { Engine } from '../engine/engine.js';
import type { Saturation } from './frame.js';

const DIMENSIONS = [4, 8, 16, 32, 64, 128, 256];
const QUERIES = 20;
const KEYS = 10;
const SEED = 1;

/** Means of e^H over random queries, each against the same random keys. */
export function measureSaturation(engine: Engine): Saturation[] {
  return DIMENSIONS.map((d) => {
    const q = engine.random(QUERIES * d, SEED);
    const k = engine.random(KEYS * d, SEED + 1);
    const effective = (unscaled: boolean): number => {
      const { weights } = engine.attend({ q, k, v: k, tq: QUERIES, tk: KEYS, d, dv: d }, { unscaled });
      const rows = Array.from({ length: QUERIES }, (_, i) => weights.slice(i * KEYS, (i + 1) * KEYS));
      return rows.reduce((sum, row) => sum + Math.exp(engine.entropy(row)), 0) / QUERIES;
    };
    return { d, count: KEYS, scaled: effective(false), unscaled: effective(true) };
  });
}
