// From navigation to the first result: minimal pages that compute one attention, and our whole lesson; bytes by part.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { inPage, openUnwatched, serveBuilt } from './browser.js';
import { spread } from './measure.js';
import { plainModel } from './onnx-model.js';
import { recordStart } from './record.js';

const minimal = ['javascript', 'ours', 'ours-fetched', 'tfjs', 'onnx'];
const folderOf = (name) => `build/bench/start/${name}`;

async function buildPage(name) {
  await build({
    configFile: false,
    root: 'bench/start',
    base: './',
    logLevel: 'error',
    build: {
      outDir: `../../${folderOf(name)}`,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: `bench/start/${name}.html` },
    },
  });
}

const kinds = {
  cold: {},
  cached: { cached: true },
  'cpu / 4': { cpu: 4 },
  'slow 3G': {
    network: { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 },
  },
};

/** ms until Chromium has prepared some new windows: each comes with pages of Chromium's own, 300 ms of work. */
const REST = 4000;

/** Empty tabs, each in a context of its own, in a browser that has come to rest. */
async function openTabs(browser, count) {
  const tabs = await Promise.all(Array.from({ length: count }, () => openUnwatched(browser)));
  await pause(REST);
  return tabs;
}

/** What one navigation wrote down, in a new tab that is closed then; with `cached`, the second one. */
async function navigate(page, { address, last }, { cpu = 1, network = null, cached = false }) {
  try {
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${recordStart})()` });
    if (cpu > 1) await page.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network) {
      await page.send('Network.enable');
      await page.send('Network.emulateNetworkConditions', network);
    }
    if (cached) {
      await visit(page, address, last);
      await page.send('Page.navigate', { url: 'about:blank' });
    }
    return await visit(page, address, last);
  } finally {
    await page.close();
  }
}

/** Looks rarely: the times are taken in the page. */
async function visit(page, address, last) {
  await page.send('Page.navigate', { url: address });
  const end = performance.now() + 120_000;
  while (!(await page.evaluate(`window.marks?.['${last}']`))) {
    if (performance.now() > end) throw new Error(`${address}: no ${last}`);
    await pause(100);
  }
  await pause(200); // long tasks are told late
  return page.evaluate(`({
    ...window.marks,
    fetched: performance.getEntriesByType('resource').map(({ name, responseEnd }) => ({ name, responseEnd })),
  })`);
}

/** The measured times of the lesson, from what one navigation wrote down. */
const lessonTimes = ({ guess, ...marks }) => ({
  lesson: guess,
  'lesson, guess painted': marks['guess painted'],
  'lesson, to be worked with, painted': marks['lesson painted'],
  'lesson, first answer of its model painted': marks['answers painted'],
});

/** From the last byte of the lesson model to its first answer, painted: the params come when everything else is done, and
 * the learner waits where the answer will be. */
async function modelReady(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(recordStart);
    const held = pause(4000);
    await page.route('**/*.params', (route) => held.then(() => route.continue()));
    await page.goto(`${address}#examples`);
    const waited = await page.waitForFunction(
      () => {
        const painted = window.marks['answers painted'];
        const params = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.params'));
        return painted && painted - params.responseEnd;
      },
      null,
      { polling: 100, timeout: 120_000 },
    );
    return await waited.jsonValue();
  } finally {
    await context.close();
  }
}

/** Bytes, gzipped, that were fetched up to this time, the page itself included. */
function bytesUntil(time, { fetched }, folder, page) {
  const files = fetched.filter(({ responseEnd }) => responseEnd <= time).map(({ name }) => new URL(name).pathname);
  return [page, ...new Set(files)]
    .map((file) => `${folder}/${file}`)
    .filter(existsSync)
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

export async function startup(browser, bench, { rounds = 9 } = {}) {
  mkdirSync('build/bench', { recursive: true });
  writeFileSync('build/bench/plain.onnx', plainModel(12, 16, false));
  for (const name of minimal) await buildPage(name);
  const servers = await Promise.all([...minimal.map(folderOf), 'dist'].map(serveBuilt));
  const pages = [
    ...minimal.map((name, i) => ({
      name,
      folder: folderOf(name),
      file: `${name}.html`,
      address: `${servers[i].address}${name}.html`,
      last: 'result',
      times: ({ result }) => ({ [name]: result }),
    })),
    {
      name: 'lesson',
      folder: 'dist',
      file: 'index.html',
      address: servers.at(-1).address,
      last: 'answers painted',
      times: lessonTimes,
    },
  ];
  try {
    const result = { bytes: {}, 'open the file': spread(await inPage(browser, bench, 'openFile', { times: 15 })) };
    const tabs = await openTabs(browser, pages.length);
    for (const [i, page] of pages.entries()) {
      const marks = await navigate(tabs[i], page, {}); // wakes the servers too
      result.bytes[page.name] = bytesUntil(marks.result ?? marks.guess, marks, page.folder, page.file);
    }
    const ready = [];
    for (let round = 0; round < rounds; round++) ready.push(await modelReady(browser, servers.at(-1).address));
    result['lesson model'] = spread(ready);
    for (const [kind, options] of Object.entries(kinds))
      result[kind] = await inTurn(browser, pages, options, kind === 'slow 3G' ? 1 : rounds);
    return result;
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** All pages once per round, each round beginning with another one: { times: { name: spread }, long: the lesson's }. */
async function inTurn(browser, pages, options, rounds) {
  const times = {};
  const long = [];
  const those = pages.filter(({ name }) => !options.network || name !== 'onnx'); // minutes
  for (let round = 0; round < rounds; round++) {
    const tabs = await openTabs(browser, those.length);
    for (const [turn, tab] of tabs.entries()) {
      const page = those[(round + turn) % those.length];
      const marks = await navigate(tab, page, options);
      for (const [name, time] of Object.entries(page.times(marks))) (times[name] ??= []).push(time);
      if (page.name === 'lesson') long.push(marks.long);
    }
  }
  const ratios = Object.entries(times).map(([name, list]) => [name, list.map((time, i) => time / times.tfjs[i])]);
  return {
    times: mapped(times, spread),
    ratios: mapped(Object.fromEntries(ratios), spread),
    rounds: times,
    long,
  };
}

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, list]) => [name, change(list)]));
