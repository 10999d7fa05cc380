// The one file in WebKit, wherever a teacher may put it: everywhere the same numbers, those of the command line.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { formatCorpus } from '../../web/src/state/corpus-text.js';
import { withState } from '../../web/src/state/file.js';
import { nativeTrain } from '../e2e/native.js';
import { hosts, serve, type Site } from '../e2e/single/places.js';
import { openWebKit, type Browser } from './driver.js';

const path = 'build/single-webkit.html';
const wishes = { ...defaultWishes, text: 'the best editor is', beta: 0.5 };
const expected = nativeTrain({ corpus: formatCorpus(wishes.corpus), prompt: wishes.text }).guess[0]!;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  await writeFile(path, withState(await readFile('dist/lesson.html', 'utf8'), wishes));
  [browser, site] = await Promise.all([openWebKit(), serve(path)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

interface Found {
  readonly status: string | undefined;
  readonly guess: string | undefined;
  /** of the model that was trained here */
  readonly probability: number;
  /** answers of the model in the file */
  readonly read: readonly string[];
  /** addresses that were asked for */
  readonly requests: readonly string[];
}

/** Looks through all shadow trees. */
const look = `(() => {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  const all = inside(document);
  const within = (name, scope = '') => inside(all.find((one) => one.localName === name && (one.scope ?? '') === scope)?.shadowRoot ?? new DocumentFragment());
  return {
    status: all.find((one) => one.dataset.test === 'training')?.dataset.status,
    guess: all.find((one) => one.dataset.test === 'guess')?.textContent,
    probability: Number(within('attention-model').find((one) => one.matches('.result data'))?.value),
    read: within('attention-answers', 'example').map((one) => one.dataset.value).filter(Boolean),
    requests: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name)),
  };
})()`;

let before: readonly string[] | undefined;
async function expectTheLesson(): Promise<void> {
  const found = await vi.waitFor(
    async () => {
      const now = await browser.value<Found>(look);
      expect(now).toMatchObject({ status: 'done', guess: 'vim', requests: [] });
      expect(now.read).not.toEqual([]);
      expect(Math.abs(now.probability - expected.probability)).toBeLessThan(1e-6); // far from the screen it is drawn later
      return now;
    },
    { timeout: 50_000, interval: 500 },
  );
  before ??= found.read;
  expect(found.read).toEqual(before);
}

it('from disk', async () => {
  await browser.open(pathToFileURL(path).href);
  await expectTheLesson();
});

it('from a server', async () => {
  await browser.open(site.address);
  await expectTheLesson();
});

for (const host of hosts)
  it(`in ${host}`, async () => {
    await browser.open(site.host(host));
    await browser.enterFrame();
    await expectTheLesson();
  });
