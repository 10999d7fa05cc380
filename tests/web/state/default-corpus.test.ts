// The default corpus stands twice: in the page, and as a file for the command line and the C tests. They are the same.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { databases } from '../../../web/src/state/presets.js';

it('corpora/default.txt holds the default corpus of the page', () => {
  const file = readFileSync('corpora/default.txt', 'utf8');
  expect(file).toBe(databases.corpus.map(({ text, copies }) => `${text} × ${copies}\n`).join(''));
});
