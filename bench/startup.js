// From navigation to the first result: minimal pages that compute one attention, and our whole lesson; bytes by part.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, preview } from 'vite';
import { spread } from './measure.js';
import { plainModel } from './onnx-model.js';

const names = ['javascript', 'ours', 'tfjs', 'onnx'];

async function buildPages() {
  mkdirSync('build/bench', { recursive: true });
  writeFileSync('build/bench/plain.onnx', plainModel(12, 16, false));
  for (const name of names)
    await build({
      configFile: false,
      root: 'bench/start',
      base: './',
      logLevel: 'error',
      build: {
        outDir: `../../build/bench/start/${name}`,
        emptyOutDir: true,
        target: 'esnext',
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: { input: `bench/start/${name}.html` },
      },
    });
}

/** Gzipped bytes of what a page needs; source maps and builds that this browser does not load are left out. */
const weight = (name) =>
  readdirSync(`build/bench/start/${name}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .reduce((sum, entry) => sum + gzipSync(readFileSync(`${entry.parentPath}/${entry.name}`)).length, 0);

const slow = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/** One navigation in a fresh context, ms. */
async function navigate(browser, address, isDone, { cpu = 1, network = null, warm = false } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (warm) await page.goto(address).then(() => page.waitForFunction(isDone));
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
  }
  await page.goto(address, { waitUntil: 'commit' });
  const at = await page
    .waitForFunction(isDone, null, { timeout: 180_000, polling: 5 })
    .then((value) => value.jsonValue());
  await context.close();
  return at;
}

/** In the page: the time at which there was a result, 0 before. */
const minimalDone = () => window.done?.at ?? 0;
const lessonDone = () => {
  const guess = document.querySelector('attention-lesson')?.shadowRoot?.querySelector('attention-guess');
  return guess?.shadowRoot?.textContent.trim() ? performance.now() : 0;
};

export async function startup(browser, { rounds = 9 } = {}) {
  await buildPages();
  const servers = await Promise.all(
    [...names.map((name) => `build/bench/start/${name}`), 'dist'].map((outDir) =>
      preview({
        configFile: false,
        root: '.',
        build: { outDir },
        preview: { port: 0, host: '127.0.0.1' },
        logLevel: 'error',
      }),
    ),
  );
  const address = servers.map((server) => server.resolvedUrls.local[0]);
  const pages = [
    ...names.map((name, i) => [name, `${address[i]}${name}.html`, minimalDone]),
    ['lesson', address.at(-1), lessonDone],
  ];
  const kinds = { cold: {}, cached: { warm: true }, 'cpu / 4': { cpu: 4 }, 'slow 3G': { network: slow } };
  const result = { bytes: Object.fromEntries(names.map((name) => [name, weight(name)])) };
  for (const [kind, options] of Object.entries(kinds)) {
    const times = Object.fromEntries(pages.map(([name]) => [name, []]));
    const count = kind === 'slow 3G' ? 1 : rounds;
    for (let round = 0; round < count; round++)
      for (const [name, url, isDone] of pages) {
        if (kind === 'slow 3G' && name === 'onnx') continue; // minutes
        times[name].push(await navigate(browser, url, isDone, options));
      }
    result[kind] = Object.fromEntries(
      Object.entries(times)
        .filter(([, t]) => t.length > 0)
        .map(([name, t]) => [name, spread(t)]),
    );
  }
  await Promise.all(servers.map((server) => server.close()));
  return result;
}
