// What the page weighs: gzipped bytes of each file in dist/, source maps left out. Limits: what the first guess needs;
// everything in English, with the lesson model and the chapters that come after the first screen; what one more language
// weighs; and the lesson as one file.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limits = { first: 100 * 1024, all: 440 * 1024, language: 50 * 1024, single: 350 * 1024 };
/** Not needed for the first guess: loaded when it stands. */
const later = /\/(first|sentence|rest|lists|sources|lesson|lab|retrain|frames|embed|exports|offline)[-.]|attn\.scalar/; // a browser fetches one of the two builds

/** Each instead of English, for those who ask for it; and words for tests. */
const languages = /\/(es|zh|ar)[-.]/;
const tests = /\/pseudo[-.]/;

/** Files that hold everything themselves. */
const alone = /\/(lesson(\.\w\w)?|figure-\w+)\.html$|\.zip$/;

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const sizes = files
  .map((file) => {
    const content = readFileSync(file);
    return { file, raw: content.length, bytes: gzipSync(content, { level: 9 }).length };
  })
  .sort((a, b) => b.bytes - a.bytes);
const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
const parts = sizes.filter(({ file }) => ![alone, languages, tests].some((others) => others.test(file)));
const totals = {
  first: sum(parts.filter(({ file }) => !later.test(file))),
  all: sum(parts),
  language: Math.max(...sizes.filter(({ file }) => languages.test(file)).map(({ bytes }) => bytes)),
  single: sum(sizes.filter(({ file }) => file === 'dist/lesson.html')),
};

for (const { file, raw, bytes } of sizes)
  console.log(String(bytes).padStart(8), file, alone.test(file) ? `(${raw} bytes as it is)` : '');
for (const [what, limit] of Object.entries(limits)) {
  console.log(String(totals[what]).padStart(8), `${what}, of at most ${limit} bytes gzipped`);
  if (totals[what] > limit) process.exitCode = 1;
}
