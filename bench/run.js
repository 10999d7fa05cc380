// make bench: every part in turn, or the named ones; prints tables, writes build/bench/bench.json, bench.md and bench.svg.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inPage, openBrowser, serveBench } from './browser.js';
import { chart } from './chart.js';
import { bareInteraction, interaction, live } from './interaction.js';
import { memory } from './memory.js';
import { startup } from './startup.js';
import { tables } from './tables.js';
import { targets } from './targets.js';

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
];

const server = await serveBench();
const browser = await openBrowser();
const page = (name, options) => inPage(browser, server.address, name, options);

const parts = {
  async attention() {
    const all = [];
    for (const [n, d] of sizes.filter(([n]) => !short || n <= 1024))
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
  live: () => live(browser, { times: short ? 3 : 7 }),
  growth: () => page('growth', { most: short ? 1024 : 10_240 }),
  memory: () => memory(server.address, short ? 2048 : 10_240),
  startup: () => startup(browser, server.address, { rounds: short ? 3 : 15 }),
  interaction: async () => ({
    'full speed': await interaction(browser, { times: short ? 10 : 40 }),
    'cpu / 4': await interaction(browser, { cpu: 4, times: short ? 10 : 40 }),
    'an empty page': await bareInteraction(browser, { times: short ? 10 : 40 }),
    'an empty page, cpu / 4': await bareInteraction(browser, { cpu: 4, times: short ? 10 : 40 }),
  }),
};

mkdirSync(folder, { recursive: true });
const file = `${folder}/bench.json`;
// what is not asked for stays from the run before; all parts: a new beginning
const before = asked.length > 0 && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const results = { ...before, short, browser: browser.version() };
const save = () => writeFileSync(file, JSON.stringify(results, null, 1));
try {
  for (const [name, run] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = performance.now();
    try {
      results[name] = await run();
    } catch (reason) {
      console.error(`${name} failed:`, reason); // the other parts are measured all the same
      process.exitCode = 1;
      delete results[name];
      continue;
    }
    results.when = { ...results.when, [name]: new Date().toISOString() };
    save();
    console.log(tables[name](results[name]));
    console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  await server.close();
}
const done = Object.keys(tables).filter((name) => results[name]);
const summary = targets(results, sizes);
console.log(summary);
writeFileSync(`${folder}/bench.md`, [...done.map((name) => tables[name](results[name])), summary, ''].join('\n'));
if (results.attention) writeFileSync(`${folder}/bench.svg`, chart(results.attention));
console.log(`\n${folder}/bench.json, bench.md, bench.svg`);
