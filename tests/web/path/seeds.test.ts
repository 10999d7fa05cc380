// The default corpus, trained from ten seeds: does the guess reach the counts, and where does the last word look?
import { expect, it } from 'vitest';
import { createPath } from '../../../web/src/path/path.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { engineOf } from '../engine/load.js';
import { learn, wishing } from './learn.js';

const path = createPath(await engineOf());

it('ten seeds reach the counts for every prompt, each with a head that looks at the noun', () => {
  const rows = Array.from({ length: 10 }, (_, index) => {
    const wishes = { ...defaultWishes, seed: index + 1 };
    const model = learn(wishes);
    const { prompts } = path(wishing(wishes, model));
    const frames = prompts.map((text) => path(wishing({ ...wishes, text }, model)));
    const { T, all } = frames[0]?.attention ?? { T: 0, all: [] };
    const noun = defaultWishes.text.split(' ').indexOf('database');
    const heads = Array.from({ length: wishes.heads }, (__, head) => all[(head * T + T - 1) * T + noun] ?? NaN);
    return {
      seed: wishes.seed,
      'loss above its floor': model.loss - (frames[0]?.lossFloor ?? NaN),
      'largest total variation': Math.max(...frames.map((frame) => frame.model?.totalVariation ?? NaN)),
      'weight on "database", best head': Math.max(...heads),
    };
  });
  console.table(rows);
  for (const row of rows) {
    expect(row['largest total variation']).toBeLessThan(0.02);
    expect(row['weight on "database", best head']).toBeGreaterThan(0.5);
  }
});
