// The one file, wherever a teacher may put it: the numbers of the page, no request besides itself, and silence.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Frame, type Page, type TestInfo } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { withState } from '../../web/src/state/file.js';
import { makeHash } from '../../web/src/state/link.js';
import type { Wishes } from '../../web/src/state/state.js';
import { retype, test as base } from './helpers.js';
import { watch } from './silence.js';
import { hosts, serve, type Site } from './single/places.js';

const wishes = { ...defaultWishes, text: 'the best editor is', beta: 0.5 };

interface Found {
  readonly guess: string | null;
  /** numbers to the last bit: counted, of the model trained here, of the model in the file */
  readonly counted: readonly (string | null)[];
  readonly trained: readonly (string | null)[];
  readonly read: readonly (string | null)[];
}

interface Parts {
  /** the file with these wishes inside, on a server */
  readonly site: Site & { readonly path: string };
  /** what the page on a static host finds */
  readonly expected: Found;
}

const test = base.extend<object, Parts>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use, { project, workerIndex }) => {
      const path = `build/single-${project.name}-${workerIndex}.html`;
      await writeFile(path, withState(await readFile('dist/lesson.html', 'utf8'), wishes));
      const site = await serve(path);
      await use({ ...site, path });
      site.close();
    },
    { scope: 'worker' },
  ],
  expected: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage();
      await page.goto(`${project.use.baseURL}/${await makeHash(wishes)}`);
      const expected = await find(page.mainFrame());
      await page.close();
      await use(expected);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  asks: 'nothing',
});

/** Once the model is trained and the one in the file has read its example. */
async function find(lesson: Frame): Promise<Found> {
  const answers = 'attention-answers[scope="example"] >> nth=0';
  const values = (part: string): Promise<(string | null)[]> =>
    lesson
      .locator(part)
      .locator('data, [data-value]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? one.getAttribute('data-value')));
  await expect(lesson.getByTestId('training')).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  await expect(lesson.getByTestId('older')).toHaveCount(0);
  const result = 'attention-model .result >> nth=0';
  for (const part of [answers, result]) await expect.poll(() => values(part), { timeout: 20_000 }).not.toEqual([]);
  return {
    guess: await lesson.getByTestId('guess').first().textContent(),
    counted: await values('attention-loss'),
    trained: await values(result),
    read: await values(answers),
  };
}

async function framed(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  expect(frame).toBeTruthy();
  return frame!;
}

/** Milliseconds from the start of the document to the first frame with a guess; printed, because machines differ. */
const firstGuess = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const look = (): void => {
      const guess = document
        .querySelector('attention-lesson')
        ?.shadowRoot?.querySelector('attention-guess')
        ?.shadowRoot?.querySelector('[data-test="guess"]');
      if (guess) Object.assign(globalThis, { firstGuess: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

const sayFirstGuess = async (page: Page, { project }: TestInfo): Promise<void> => {
  const milliseconds = await page.evaluate(() => (globalThis as { firstGuess?: number }).firstGuess);
  console.log(`${project.name}, ${new URL(page.url()).protocol} first guess after ${milliseconds?.toFixed(0)} ms`);
};

test('from a server, the numbers are those of the page', async ({ page, site, expected }, testInfo) => {
  expect(expected.guess).toBe('vim');
  for (const numbers of [expected.counted, expected.trained, expected.read]) expect(numbers).not.toEqual([]);
  await firstGuess(page);
  await page.goto(site.address);
  expect(await find(page.mainFrame())).toEqual(expected);
  await sayFirstGuess(page, testInfo);
});

test('from disk, where files are strangers to each other, too', async ({
  playwright,
  browserName,
  channel,
  launchOptions,
  site,
  expected,
}, testInfo) => {
  // Playwright makes files of Firefox friends: here they are what they are for a reader.
  const firefoxUserPrefs = { 'security.fileuri.strict_origin_policy': true };
  const browser = await playwright[browserName].launch({ ...launchOptions, channel, firefoxUserPrefs });
  expect(await areFriends(browser, testInfo)).toBe(false);

  const page = await browser.newPage();
  const silence = await watch(page.context(), 'nothing', '');
  await firstGuess(page);
  await page.goto(pathToFileURL(site.path).href);
  expect(await find(page.mainFrame())).toEqual(expected);
  expect(silence.complaints).toEqual([]);
  await sayFirstGuess(page, testInfo);
  await browser.close();
});

/** Whether a file may read its neighbour. */
async function areFriends(browser: Browser, testInfo: TestInfo): Promise<boolean> {
  for (const name of ['one.html', 'other.html']) await writeFile(testInfo.outputPath(name), '<!doctype html>');
  const page = await browser.newPage();
  await page.goto(pathToFileURL(testInfo.outputPath('one.html')).href);
  const read = await page.evaluate(() => fetch('other.html').then(Boolean, () => false));
  await page.close();
  return read;
}

for (const host of hosts)
  test(`in ${host}, the numbers are those of the page`, async ({ page, site, expected }) => {
    await page.goto(site.host(host));
    const frame = await framed(page);
    expect(await find(frame)).toEqual(expected);
    await frame.locator('attention-prompt input').first().press('Enter'); // a sandbox complains of forms that are sent
  });

test('where a frame refuses workers, all work is done on the page, which goes on answering', async ({
  page,
  site,
  expected,
}) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await page.goto(site.address);
  expect(await find(page.mainFrame())).toEqual(expected);
  await retype(page.locator('attention-retrain').getByLabel('training steps'), '4');
  await page.getByRole('button', { name: 'Train the lesson model here' }).click();
  await expect(page.getByTestId('retrain')).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Train on these lines' }).click();
  await expect(page.getByTestId('distance-status')).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Time it in this browser' }).click();
  await expect(page.getByTestId('timing')).toHaveAttribute('data-status', 'running');
  const field = page.locator('attention-prompt input').first();
  await field.fill('the best database is');
  await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
});

test('what is saved is the same file with another state, and saves itself again', async ({ page }, testInfo) => {
  const first = testInfo.outputPath('first.html');
  await writeFile(first, await buildSaving());
  const hostile = { ...wishes, text: '</script><script>alert(1)</script><!-- $& is' };
  await page.goto(pathToFileURL(first).href);
  await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
  const saved = await save(page, hostile);
  expect(saved).toBe(withState(await save(page, defaultWishes), hostile));

  const second = testInfo.outputPath('second.html');
  await writeFile(second, saved);
  await page.goto(pathToFileURL(second).href); // in the same tab, which keeps what was done in the first
  await expect(page.locator('attention-prompt input').first()).toHaveValue(hostile.text);
  await expect(page.getByTestId('training')).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  expect(await save(page, hostile)).toBe(saved);

  await page.locator('attention-prompt input').first().fill('the best editor is');
  await expect(page.getByTestId('guess').first()).toHaveText('vim');
  await page.reload();
  await expect(page.locator('attention-prompt input').first()).toHaveValue('the best editor is');
});

const save = (page: Page, state: Wishes): Promise<string> =>
  page.evaluate(async (asked) => {
    const { lessonFile } = globalThis as unknown as { lessonFile: (wishes: unknown) => Promise<Blob> };
    return (await lessonFile(asked)).text();
  }, state);

/** A file in which a test can save. */
async function buildSaving(): Promise<string> {
  const { lesson } = (await import(pathToFileURL('tools/single/pages.js').href)) as {
    lesson: (entry: string) => Promise<string>;
  };
  return lesson('../../tests/e2e/single/saving.ts');
}

test('each figure alone draws itself, from disk', async ({ page }) => {
  const names = (await readdir('dist')).filter((name) => name.startsWith('figure-'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    await page.goto(pathToFileURL(`dist/${name}`).href);
    await expect(page.locator('attention-figure:not([bare]) svg').first(), name).toBeVisible();
    await expect(page.locator('.problem'), name).toHaveCount(0);
    await expect(page.locator('[slot="static"]'), name).toBeHidden();
  }
});
