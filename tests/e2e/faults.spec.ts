// What browsers and frames may refuse: storage, workers, SIMD, the engine itself. Never a blank page.
import { expect, type Page } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { formatCorpus } from '../../web/src/state/corpus-text.js';
import {
  button,
  drawn,
  elsewhere,
  expectNumber,
  forget,
  more,
  open,
  prompt,
  retype,
  started,
  test,
  trained,
} from './helpers.js';
import { nativeTrain } from './native.js';

const postgres = 'the best database is postgres';

async function expectTheModel(page: Page): Promise<void> {
  await trained(page);
  const asked = { corpus: formatCorpus(defaultWishes.corpus), prompt: defaultWishes.text };
  const [best] = nativeTrain(asked).guess;
  await expect(page.getByTestId('model-guess').first()).toHaveText(best!.word);
  await expectNumber(page.locator('attention-model .result').first(), best!.probability);
}

const denied = `() => { throw new DOMException('denied', 'SecurityError'); }`;
for (const [name, deny] of [
  ['storage', `Object.defineProperty(globalThis, 'sessionStorage', { get: ${denied} })`],
  ['room in its storage', `Storage.prototype.setItem = ${denied}`],
] as const)
  test(`without ${name} the lesson works, and says nothing about it`, async ({ page }) => {
    await page.addInitScript(deny);
    await open(page);
    await expectTheModel(page);
    await more(page, postgres).click({ modifiers: ['Shift'] });
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

test('a worker that dies while it trains is replaced by the page, and nothing is lost', async ({
  page,
  complaints,
}) => {
  await page.route('**/worker-*.js', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: body + dieAfter('progress') });
  });
  await open(page);
  await expectTheModel(page);
  await more(page, postgres).click({ modifiers: ['Shift'] });
  await trained(page);
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await expect(page.locator('.notices')).toHaveCount(0);
  forget(complaints, /died/);
});

/** The end of a worker's source: soon after its first message of this type, it dies. */
const dieAfter = (type: string): string => `
;{ const say = self.postMessage;
self.postMessage = (message, transfer) => {
  say.call(self, message, transfer);
  if (message.type === '${type}') { self.onmessage = null; setTimeout(() => { throw new Error('died'); }); }
}; }`;

test('a job whose worker dies has failed, in words, and can be ordered again', async ({ page, complaints }) => {
  await page.route(
    '**/lab-worker-*.js',
    async (route) => {
      const body = await (await route.fetch()).text();
      const headers = { 'cache-control': 'no-store' }; // the second worker is another one
      await route.fulfill({ contentType: 'text/javascript', headers, body: body + dieAfter('progress') });
    },
    { times: 1 },
  );
  await open(page);
  const jobs = page.locator('attention-retrain');
  await retype(jobs.getByLabel('training steps'), '40');
  const order = button(jobs, 'Train the lesson model here');
  await order.click();
  await expect(jobs.getByRole('alert')).toContainText('This could not be done');
  await order.click();
  await expect(page.getByTestId('retrain')).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  forget(complaints, /died/);
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

test('where only the first screen arrives, its guess moves', async ({ page, complaints }) => {
  await page.route('**/first-*.js', (route) => route.abort());
  await open(page);
  await expect(page.locator('.notices')).toContainText('The chapters after this one could not be loaded');
  const guess = page.getByTestId('guess').first();
  await expect(guess).toHaveText('mongodb');
  await page.locator('attention-prompt input').fill('the cat sat on the');
  await expect(guess).not.toHaveText('mongodb');
  forget(complaints, /first|Failed to load|NetworkError/i);
});

test('the lesson in words is shown when nothing else has come for 300 ms, and does not flash before', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const words = document.querySelector<HTMLElement>('.words');
      if (!words) return;
      observer.disconnect();
      words.style.animationPlayState = 'paused';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  const shown = await page.locator('.words').evaluate((words) => {
    const [animation] = words.getAnimations();
    return [0, 299, 300].map((time) => {
      animation!.currentTime = time;
      return words.querySelector('p:last-of-type')!.checkVisibility();
    });
  });
  expect(shown).toEqual([false, false, true]);
  forget(complaints, /Failed to load|NetworkError/i);
});

const engine = '**/*.wasm';
const noEngine: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'is not there': (page) => page.route(engine, (route) => route.fulfill({ status: 404 })),
  'does not come': (page) => page.route(engine, (route) => route.abort()),
  'is another file': (page) =>
    page.route(engine, (route) => route.fulfill({ body: 'no engine', contentType: 'application/wasm' })),
  'is cut off': (page) =>
    page.route(engine, async (route) => {
      const whole = await (await route.fetch()).body();
      await route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: 'application/wasm' });
    }),
  'is forbidden by the policy of the page': (page) =>
    page.route(/\/$/, async (route) => {
      const policy = (await (await route.fetch()).text()).replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ body: policy, contentType: 'text/html' });
    }),
};
for (const [name, break_] of Object.entries(noEngine))
  test(`an engine that ${name}: words, the lesson in words, and the lesson at the next visit`, async ({
    page,
    complaints,
  }) => {
    await break_(page);
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('The engine of this lesson could not be started');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Attention doesn’t choose the answer, it shapes the question.')).toBeVisible();
    forget(complaints, /404|Failed to load|Content.Security.Policy|policy: script-src wasm-eval|wasm|preload/i);
    await page.unrouteAll();
    await page.goto('/');
    await started(page);
  });

test('an engine that a server calls something else is an engine', async ({ page }) => {
  await page.route(engine, async (route) =>
    route.fulfill({ response: await route.fetch(), contentType: 'text/plain' }),
  );
  await open(page);
  await expectTheModel(page);
});

const answers = (page: Page): ReturnType<Page['locator']> =>
  page.locator('attention-answers[scope="example"] [data-value]').first();
const model = '**/lesson-*.params';
for (const [name, break_] of Object.entries({
  'is not there': (page: Page) => page.route(model, (route) => route.fulfill({ status: 404 })),
  'is a page of the network': (page: Page) => page.route(model, (route) => route.fulfill({ body: '<html>Log in' })),
  'is cut off': (page: Page) =>
    page.route(model, async (route) => route.fulfill({ body: (await (await route.fetch()).body()).subarray(0, 9999) })),
}))
  test(`a lesson model that ${name}: words in its chapters, the others work, and it comes when it can`, async ({
    page,
    complaints,
  }) => {
    await break_(page);
    await open(page);
    const words = page.locator('attention-say').first();
    await expect(words.getByRole('alert')).toContainText('The lesson model could not be loaded');
    await expectTheModel(page);
    await more(page, postgres).click({ modifiers: ['Shift'] });
    await expect(page.getByTestId('guess').first()).toHaveText('postgres');
    await words.getByRole('textbox').fill('The cat sat');
    forget(complaints, /404/);

    await page.unrouteAll();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await drawn(page);
    await expect(answers(page)).toBeAttached();
    await expect(words.getByRole('alert')).toHaveCount(0);
    await expect(words.getByRole('textbox')).toHaveValue('The cat sat');
  });

test('without a network what has come goes on, and what is asked for says so and can be asked again', async ({
  page,
  complaints,
}) => {
  await open(page);
  await expect(answers(page)).toBeAttached();
  await page.route('**/*', (route) => route.abort());
  await more(page, postgres).click({ modifiers: ['Shift'] });
  await trained(page);
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  const jobs = page.locator('attention-retrain');
  await retype(jobs.getByLabel('training steps'), '4');
  const order = button(jobs, 'Train the lesson model here');
  await order.click();
  await expect(jobs.getByRole('alert')).toContainText('This could not be done');

  await page.unrouteAll();
  await order.click();
  await expect(page.getByTestId('retrain')).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  forget(complaints, /Failed to load|ERR_INTERNET|NetworkError|Script error|worker/i);
});

test('back from another page, also one that a browser kept whole, everything is as it was', async ({
  page,
  browserName,
}) => {
  await open(page);
  await trained(page);
  await retype(prompt(page), 'the best editor is');
  await expect(page.getByTestId('guess').first()).toHaveText('vim');
  await page.route('**/elsewhere', elsewhere);
  await page.goto('/elsewhere');
  if (browserName === 'chromium') await page.goBack();
  else await page.goto('/'); // Firefox keeps the page whole, and tells its driver nothing of it
  await started(page);
  await expect(prompt(page)).toHaveValue('the best editor is');

  for (const type of ['pagehide', 'pageshow'])
    await page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), type);
  await prompt(page).fill('the best database is');
  await trained(page);
  await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
});

test('a page that starts without any room is drawn when it gets some', async ({ page, baseURL }) => {
  const host = `<!doctype html><link rel="icon" href="data:,"><iframe style="border: 0; width: 0; height: 0" src="${baseURL}/"></iframe>`;
  await page.route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.goto('/host');
  const lesson = page.frameLocator('iframe');
  await expect(lesson.getByTestId('guess').first()).toHaveText('mongodb');
  await page.locator('iframe').evaluate((frame) => Object.assign(frame.style, { width: '900px', height: '700px' }));
  const picture = lesson.locator('attention-figure[view="endings"] svg').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toBeVisible();
  expect((await picture.boundingBox())!.width).toBeGreaterThan(300);
});

test('a whole session asks nobody else for anything, and nothing after the start', async ({ page, baseURL }) => {
  const requests: string[] = [];
  await open(page);
  await trained(page);
  page.on('request', (request) => requests.push(request.url()));
  await more(page, postgres).click();
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
