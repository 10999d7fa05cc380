// What browsers and frames may refuse: storage, workers, SIMD, the engine itself. Never a blank page.
import { expect, type Page } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { formatCorpus } from '../../web/src/state/corpus-text.js';
import { button, expectNumber, more, open, started, test, trained } from './helpers.js';
import { nativeTrain } from './native.js';

async function expectTheModel(page: Page): Promise<void> {
  await trained(page);
  const asked = { corpus: formatCorpus(defaultWishes.corpus), prompt: defaultWishes.text };
  const [best] = nativeTrain(asked).guess;
  await expect(page.getByTestId('model-guess').first()).toHaveText(best!.word);
  await expectNumber(page.locator('attention-model .result').first(), best!.probability);
}

test('without storage the lesson works, and says nothing about it', async ({ page }) => {
  await page.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get });
  });
  await open(page);
  await expectTheModel(page);
  await more(page, 'the best database is postgres').click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await expect(page.locator('.notices')).toHaveCount(0);
});

test('without workers the model is trained on the page, to the same numbers', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await open(page);
  await expectTheModel(page);
});

test('a worker that cannot start is replaced by the page', async ({ page, complaints }) => {
  await page.route('**/worker-*.js', (route) => route.abort());
  await open(page);
  await expectTheModel(page);
  forget(complaints, /worker|Failed to load|NetworkError|Script error/i);
});

test('without SIMD the scalar build is loaded, with the same numbers', async ({ page }) => {
  const builds: string[] = [];
  page.on('request', (request) => builds.push(/attn\.(\w+)/.exec(request.url())?.[1] ?? ''));
  await page.addInitScript(() => {
    const validate = WebAssembly.validate.bind(WebAssembly);
    const SIMD = 0xfd; // the prefix of its instructions
    WebAssembly.validate = (bytes) => !new Uint8Array(bytes as ArrayBuffer).includes(SIMD) && validate(bytes);
  });
  await open(page);
  await expectTheModel(page);
  expect(builds.filter(Boolean)).toEqual(['simd', 'scalar']); // the first is on its way before anybody has looked
});

test('a SIMD build that does not arrive is replaced by the scalar one', async ({ page, complaints }) => {
  await page.route('**/attn.simd-*.wasm', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await expectTheModel(page);
  forget(complaints, /404/);
});

test('chapters that do not arrive are missed in words, and the first ones work', async ({ page, complaints }) => {
  await page.route('**/rest-*.js', (route) => route.abort());
  await open(page);
  await expect(page.locator('.notices')).toContainText('The chapters after this one could not be loaded');
  await expectTheModel(page);
  forget(complaints, /rest|Failed to load|NetworkError/i);
});

test('without an engine there are words, and the lesson in words', async ({ page, complaints }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The engine of this lesson could not be started');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Attention doesn’t choose the answer, it shapes the question.')).toBeVisible();
  forget(complaints, /404/);
});

test('an engine that is damaged is no engine', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ body: 'no engine', contentType: 'application/wasm' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The engine of this lesson could not be started');
  await expect(page.getByText('Attention doesn’t choose the answer, it shapes the question.')).toBeVisible();
});

test('a whole session asks nobody else for anything, and nothing after the start', async ({ page, baseURL }) => {
  const requests: string[] = [];
  await open(page);
  await trained(page);
  page.on('request', (request) => requests.push(request.url()));
  await more(page, 'the best database is postgres').click();
  await page.getByRole('radio', { name: 'postgres' }).check();
  await page.locator('attention-sentence:not([scope]) .words button').first().click();
  await button(page, 'Copy link').click();
  await trained(page);
  expect(requests).toEqual([]);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of loaded) expect(address.startsWith(baseURL!), address).toBe(true);
  await page.reload();
  await started(page);
});

/** What the browser itself says about a fault that a test has made. */
function forget(complaints: string[], about: RegExp): void {
  const others = complaints.filter((complaint) => !about.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}
