// make bench: every part in turn, or the named ones; prints tables, writes build/bench/bench.json, bench.md and bench.svg.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inPage, openBrowser, serveBench } from './browser.js';
import { chart } from './chart.js';
import { interaction } from './interaction.js';
import { memory } from './memory.js';
import { startup } from './startup.js';
import { tables } from './tables.js';

const folder = 'build/bench';
const short = process.argv.includes('--short');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const sizes = [
  [12, 16],
  [12, 64],
  [128, 64],
  [1024, 64],
  [4096, 64],
  [10_240, 64],
].filter(([n]) => !short || n <= 1024);

const server = await serveBench();
const browser = await openBrowser();
const page = (name, options) => inPage(browser, server.address, name, options);

const parts = {
  async attention() {
    const all = [];
    for (const [n, d] of sizes)
      for (const causal of [false, true]) {
        const rounds = n >= 10_000 ? 5 : n >= 4096 ? 7 : 15;
        all.push({ n, d, causal, result: await page('attention', { n, d, causal, rounds, least: n >= 1024 ? 1 : 8 }) });
      }
    return all;
  },
  async replace() {
    const all = [];
    for (const n of short ? [1024] : [1024, 4096, 10_240])
      all.push({ n, ...(await page('replace', { n, d: 64, edits: 1000 })) });
    return all;
  },
  training: () => page('training', { rounds: short ? 5 : 15 }),
  growth: () => page('growth', { most: short ? 1024 : 10_240 }),
  memory: () => memory(server.address, short ? 2048 : 10_240),
  startup: () => startup(browser, { rounds: short ? 3 : 9 }),
  interaction: async () => ({
    'full speed': await interaction(browser),
    'cpu / 4': await interaction(browser, { cpu: 4, times: 20 }),
  }),
};

mkdirSync(folder, { recursive: true });
const file = `${folder}/bench.json`;
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
Object.assign(results, { when: new Date().toISOString(), browser: browser.version() });
try {
  for (const [name, run] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    results[name] = await run();
    console.log(tables[name](results[name]));
  }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(file, JSON.stringify(results, null, 1));
const done = Object.keys(tables).filter((name) => results[name]);
writeFileSync(`${folder}/bench.md`, done.map((name) => tables[name](results[name])).join('\n'));
if (results.attention) writeFileSync(`${folder}/bench.svg`, chart(results.attention));
console.log(`\n${folder}/bench.json, bench.md, bench.svg`);
