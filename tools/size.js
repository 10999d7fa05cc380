// What the page weighs: gzipped bytes of each file in dist/, source maps left out. Two limits: what the first guess needs,
// and everything, with the lesson model and the chapters that come after the first screen.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limits = { first: 120 * 1024, all: 420 * 1024 };
/** Not needed for the first guess: loaded when it stands. */
const later = /\/(rest|lesson|lab|retrain)[-.]|attn\.scalar/; // a browser fetches one of the two builds

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const sizes = files
  .map((file) => ({ file, bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes);
const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
const totals = { first: sum(sizes.filter(({ file }) => !later.test(file))), all: sum(sizes) };

for (const { file, bytes } of sizes) console.log(String(bytes).padStart(8), file);
for (const [what, limit] of Object.entries(limits)) {
  console.log(String(totals[what]).padStart(8), `${what}, of at most ${limit} bytes gzipped`);
  if (totals[what] > limit) process.exitCode = 1;
}
