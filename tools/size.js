// What the page weighs: gzipped bytes of each file in dist/, source maps left out. Fails above the limit.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 120 * 1024;

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const sizes = files
  .map((file) => ({ file, bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

for (const { file, bytes } of sizes) console.log(String(bytes).padStart(8), file);
console.log(String(total).padStart(8), `of at most ${limit} bytes gzipped`);
process.exitCode = total > limit ? 1 : 0;
