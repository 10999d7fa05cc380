// The elements in pages of others: several lessons that know nothing of each other, what a host hears and may call, how
// they come and go, and the package in a consumer of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { serve, type Site } from './elements/site.js';
import { drawn, test as base } from './helpers.js';
import type { LessonApi, LessonEvents } from '../../web/src/elements/api.js';

interface Parts {
  readonly site: Site;
}
interface Each {
  /** a page with this in its body, and the one script of the package */
  readonly host: (body: string) => Promise<void>;
}

const script = '<script type="module" src="/attention-lesson.js"></script>';

const test = base.extend<Each, Parts>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const site = await serve('build/package');
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  asks: 'this machine',
  host: async ({ page, site }, use) => {
    await page.addInitScript(() => {
      const heard: [string, string, unknown][] = [];
      Object.assign(window, { heard });
      for (const name of ['ready', 'change', 'error'])
        addEventListener(`attention-${name}`, (event) =>
          heard.push([name, (event.target as Element).id, (event as CustomEvent<unknown>).detail]),
        );
    });
    await use(async (body) => {
      site.show(body + script);
      await page.goto(site.origin);
    });
  },
});

const lesson = (page: Page, id: string): Locator => page.locator(`attention-lesson#${id}`);
const call = <T>(page: Page, id: string, run: (lesson: LessonApi) => T | Promise<T>): Promise<T> =>
  lesson(page, id).evaluate<T, undefined, LessonApi>(run);
const heard = (page: Page, name: string, id: string): Promise<unknown[]> =>
  page.evaluate(
    ([name, id]) =>
      (window as unknown as { heard: [string, string, unknown][] }).heard
        .filter(([type, from]) => type === name && from === id)
        .map(([, , detail]) => detail),
    [name, id],
  );
const ready = (page: Page, id: string, times = 1): Promise<void> =>
  expect.poll(async () => (await heard(page, 'ready', id)).length, { timeout: 20_000 }).toBe(times);
const stateOf = async (page: Page, id: string): Promise<Record<string, unknown>> =>
  JSON.parse(await call(page, id, (one) => one.getState())) as Record<string, unknown>;

const one = '<attention-prompt></attention-prompt><attention-guess></attention-guess><attention-beta></attention-beta>';
const figure = '<attention-figure view="arcs"></attention-figure>';

test('a link to what is hidden says so, and leaves the page of another where it is', async ({ page, host }) => {
  await host('<attention-lesson id="a" hide="honesty"></attention-lesson>');
  await ready(page, 'a');
  const address = page.url();
  const link = lesson(page, 'a').locator('a[href="#honesty"]').first();
  await link.waitFor();
  await drawn(page); // the pictures above it have their heights, and it stays where it is
  await link.click();
  await expect(lesson(page, 'a').getByText('This part of the lesson isn’t shown on this page.')).toBeVisible();
  expect(page.url()).toBe(address);
});

test('two lessons on one page know nothing of each other, and leave the page alone', async ({ page, host }) => {
  await host(`<attention-lesson id="a" beta="0.5">${one}${figure}</attention-lesson>
    <attention-lesson id="b" text="the best editor is">${one}${figure}</attention-lesson>`);
  await ready(page, 'a');
  await ready(page, 'b');
  expect(await stateOf(page, 'a')).toMatchObject({ version: 1, beta: 0.5 });
  const before = await stateOf(page, 'b');
  expect(before).toEqual({ version: 1, text: 'the best editor is' });
  await lesson(page, 'a').getByLabel('The sentence to go on with').fill('the best drink is');
  await lesson(page, 'a').getByLabel('The sentence to go on with').press('Tab');
  await expect.poll(async () => (await stateOf(page, 'a'))['text']).toBe('the best drink is');
  expect(await stateOf(page, 'b')).toEqual(before);
  expect(await heard(page, 'change', 'b')).toEqual([]);
  expect(await heard(page, 'error', 'a')).toEqual([]);
  await expect(lesson(page, 'a').getByTestId('guess')).toHaveText(/\S/);
  await expect(lesson(page, 'b').locator('svg').first()).toBeVisible();
  expect(await page.evaluate(() => [location.hash, location.search, history.length, sessionStorage.length])).toEqual([
    '',
    '',
    await page.evaluate(() => history.length),
    0,
  ]);
});

test('links inside lead by scrolling, and the address of the host stays', async ({ page, host }) => {
  await host('<p>host</p><attention-lesson id="a"></attention-lesson>');
  await ready(page, 'a');
  await page.evaluate(() => history.replaceState(null, '', '#s=1.mine'));
  const steps = await page.evaluate(() => history.length);
  await lesson(page, 'a')
    .locator('nav a')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('a');
  expect(await page.evaluate(() => location.hash)).toBe('#s=1.mine');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a host hears of changes, once a frame, and may make them', async ({ page, host }) => {
  await host(`<attention-lesson id="a">${one}</attention-lesson>`);
  await ready(page, 'a');
  await call(page, 'a', (one) => {
    for (const beta of [0.1, 0.2, 0.3, 0.4]) one.setState(JSON.stringify({ version: 1, beta }));
  });
  await expect.poll(() => heard(page, 'change', 'a')).toHaveLength(1);
  const [detail] = (await heard(page, 'change', 'a')) as LessonEvents['attention-change']['detail'][];
  expect(JSON.parse(detail!.state)).toEqual({ version: 1, beta: 0.4 });
  await call(page, 'a', (one) => one.undo());
  expect(await stateOf(page, 'a')).toEqual({ version: 1, beta: 0.3 });
  await call(page, 'a', (one) => one.redo());
  expect(await stateOf(page, 'a')).toEqual({ version: 1, beta: 0.4 });
  await call(page, 'a', (one) => one.reset());
  expect(await stateOf(page, 'a')).toEqual({ version: 1 });
  await call(page, 'a', (one) => one.undo());
  expect(await stateOf(page, 'a')).toEqual({ version: 1, beta: 0.4 });
});

const folder = 'tests/web/fixtures';
for (const name of readdirSync(folder).filter((file) => file.startsWith('state-')))
  test(`setState(getState()) changes nothing: ${name} @once`, async ({ page, host }) => {
    await host(`<attention-lesson id="a">${one}</attention-lesson>`);
    await ready(page, 'a');
    const state = readFileSync(`${folder}/${name}`, 'utf8');
    await lesson(page, 'a').evaluate((one, state) => (one as LessonApi).setState(state), state);
    expect(await stateOf(page, 'a')).toEqual(JSON.parse(state));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const changes = (await heard(page, 'change', 'a')).length;
    const [before, after] = await call(page, 'a', (one) => {
      const before = one.getState();
      one.setState(before);
      return [before, one.getState()];
    });
    expect(after).toBe(before);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await heard(page, 'change', 'a')).toHaveLength(changes);
  });

test('a wrong state throws in words and changes nothing @once', async ({ page, host }) => {
  await host(`<attention-lesson id="a" beta="0.5">${one}</attention-lesson>`);
  await ready(page, 'a');
  const wrong = ['', '[]', 'null', '{}', '{"version":9}', '{"version":1,"beta":"x"}', '{"version":1,"beta":1e99}', '{"version":1,"text":"new","corpus":7}', '{"version":1,"__proto__":{"a":1}}']; // prettier-ignore
  const said = await lesson(page, 'a').evaluate(
    (element, wrong) =>
      wrong.map((state) => {
        try {
          (element as LessonApi).setState(state);
          return 'taken';
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message}`;
        }
      }),
    wrong,
  );
  for (const sentence of said) expect(sentence).toMatch(/^(TypeError|RangeError): [A-Z].{15,}\.$/);
  expect(await stateOf(page, 'a')).toEqual({ version: 1, beta: 0.5 });
  expect(await heard(page, 'change', 'a')).toEqual([]);
  await expect(lesson(page, 'a').getByRole('status').filter({ hasText: 'Dismiss' })).toHaveCount(0);
});

test('what a host sets before the engine has come is kept for then', async ({ page, host }) => {
  await host('<p id="place"></p>');
  await page.waitForFunction(() => customElements.get('attention-lesson'));
  const early = await page.evaluate(() => {
    const one = document.createElement('attention-lesson');
    one.id = 'a';
    one.beta = 0.25;
    one.setState('{"version":1,"text":"the best editor is","beta":2}');
    const states = [one.getState()];
    one.append(document.createElement('attention-guess'));
    document.body.append(one);
    one.undo();
    states.push(one.getState());
    one.redo();
    return [...states, one.getState()].map((state) => JSON.parse(state) as unknown);
  });
  expect(early).toEqual([
    { version: 1, text: 'the best editor is', beta: 2 },
    { version: 1, beta: 0.25 },
    { version: 1, text: 'the best editor is', beta: 2 },
  ]);
  await ready(page, 'a');
  expect(await stateOf(page, 'a')).toEqual(early[2]);
});

test('a lesson that leaves the page and comes back is as it was; moved, it goes on', async ({ page, host }) => {
  await host(
    `<main></main><attention-lesson id="a">${one}${figure}<attention-tools></attention-tools></attention-lesson>`,
  );
  await ready(page, 'a');
  await call(page, 'a', (one) => one.setState('{"version":1,"beta":0.3,"text":"the best drink is"}'));
  const before = await stateOf(page, 'a');
  await call(page, 'a', (one) => document.querySelector('main')!.append(one));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await heard(page, 'ready', 'a')).toHaveLength(1);
  const guess = await lesson(page, 'a').getByTestId('guess').textContent();
  await page.evaluate(async () => {
    const one = document.querySelector('attention-lesson')!;
    one.remove();
    await new Promise((later) => setTimeout(later, 100));
    document.body.append(one);
  });
  await ready(page, 'a', 2);
  expect(await stateOf(page, 'a')).toEqual(before);
  await expect(lesson(page, 'a').getByTestId('guess')).toHaveText(guess!);
  await expect(lesson(page, 'a').getByRole('combobox')).toBeVisible(); // needs nothing but what was there before
  await call(page, 'a', (one) => one.undo());
  expect(await stateOf(page, 'a')).toEqual({ version: 1 });
  await expect(lesson(page, 'a').locator('svg').first()).toBeVisible();
});

test('a figure moved to another lesson shows and changes that one', async ({ page, host }) => {
  await host(`<attention-lesson id="a" text="one two three">${figure}</attention-lesson>
    <attention-lesson id="b" text="four five six"></attention-lesson>`);
  await ready(page, 'a');
  await ready(page, 'b');
  await page.evaluate(() => document.querySelector('#b')!.append(document.querySelector('#a attention-figure')!));
  const moved = lesson(page, 'b').locator('> attention-figure');
  await expect(moved.locator('svg')).toContainText('five');
  await moved.locator('[data-at]').nth(1).press('Enter');
  await expect.poll(async () => Object.keys(await stateOf(page, 'b'))).toContain('pinned');
  expect(Object.keys(await stateOf(page, 'a'))).not.toContain('pinned');
});

test('elements outside any lesson say what is missing', async ({ page, host }) => {
  await host(`${figure}<attention-prompt></attention-prompt>`);
  await expect(page.locator('attention-figure')).toHaveText(
    '<attention-figure> stands outside any lesson. Put <attention-lesson> around it.',
  );
  await expect(page.locator('attention-prompt')).toContainText('<attention-prompt> stands outside any lesson.');
});

test('figures as files, by the lesson and by themselves', async ({ page, host }) => {
  await host(`<attention-lesson id="a">${figure}<attention-figure view="endings"></attention-figure></attention-lesson>
    <attention-lesson id="b"></attention-lesson><attention-lesson id="c">${one}</attention-lesson>`);
  for (const id of ['a', 'b', 'c']) await ready(page, id);
  // who asks for a picture of the trained model before there is one hears that it shows nothing yet
  for (const id of ['a', 'b'])
    await expect(lesson(page, id).locator('attention-figure').first().locator('.picture')).toBeVisible();
  const files = await call(page, 'a', async (one) => {
    const own = one.querySelector('attention-figure')!;
    const blobs = [await one.exportSVG(), await own.exportSVG(), await one.exportCSV('endings'), await one.exportPNG()];
    return Promise.all(blobs.map(async (blob) => [blob.type, blob.size, (await blob.text()).slice(0, 200)] as const));
  });
  expect(files.map(([type]) => type.split(';')[0])).toEqual([
    'image/svg+xml',
    'image/svg+xml',
    'text/csv',
    'image/png',
  ]);
  expect(files[0]).toEqual(files[1]);
  expect(files[0]![2]).toContain('<svg');
  expect(files[3]![1]).toBeGreaterThan(1000);
  expect(await call(page, 'b', async (one) => (await one.exportSVG()).type)).toBe('image/svg+xml');
  const refused = await call(page, 'a', (one) => one.exportSVG('nonsense').catch((error: unknown) => String(error)));
  expect(refused).toBe('RangeError: There is no picture called “nonsense”.');
});

test('without WebAssembly the host hears why, and the reader has the words', async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
  await host('<attention-lesson id="a"><p slot="static">In words</p></attention-lesson>');
  await expect.poll(() => heard(page, 'error', 'a')).toHaveLength(1);
  expect(await heard(page, 'error', 'a')).toEqual([{ message: expect.stringMatching(/\S/) as unknown }]);
  await expect(page.getByText('In words', { exact: true })).toBeVisible();
});

test('custom properties and parts of the host are worn', async ({ page, host }) => {
  await host(`<style>attention-lesson { --accent: rgb(1, 2, 3) } attention-figure::part(caption) { color: rgb(4, 5, 6) }</style>
    <attention-lesson id="a">${one}${figure}</attention-lesson>`);
  await ready(page, 'a');
  await expect(lesson(page, 'a').getByTestId('guess')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(page.locator('attention-figure figcaption')).toHaveCSS('color', 'rgb(4, 5, 6)');
});

test('a hundred lessons that come and go leave nothing behind @once', async ({ page, host, browserName }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const held = new Map<string, number>();
    const ids = new WeakMap<object, number>();
    let last = 0;
    const key = (target: unknown, type: string, listener: object): string => {
      if (!ids.has(listener)) ids.set(listener, ++last);
      return `${target === document ? 'document' : 'window'} ${type} ${ids.get(listener)}`;
    };
    const isOuter = (target: unknown): boolean =>
      target === window || target === document || target === undefined || target === null;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own target below
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (isOuter(this) && listener) held.set(key(this, type, listener), 1);
      add.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (isOuter(this) && listener) held.delete(key(this, type, listener));
      remove.call(this ?? window, type, listener, options);
    };
    Object.assign(window, { listeners: () => [...held.keys()] });
  });
  await host('<p>host</p>');
  await page.waitForFunction(() => customElements.get('attention-lesson'));
  const listeners = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { listeners: () => string[] }).listeners());
  const mount = (times: number): Promise<void> =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i++) {
        const one = document.createElement('attention-lesson');
        if (i % 2) one.append(document.createElement('attention-figure'));
        one.querySelector('attention-figure')?.setAttribute('view', 'arcs');
        const heard = new Promise((done) => one.addEventListener('attention-ready', done, { once: true }));
        document.body.append(one);
        await heard;
        one.remove();
      }
      (window as unknown as { heard: unknown[] }).heard.length = 0;
      await new Promise((later) => setTimeout(later, 2000)); // what waits for its turn has it
    }, times);
  const before = await listeners();
  await mount(10);
  const heap = browserName === 'chromium' ? await heapOf(page) : () => Promise.resolve(0);
  const warm = await heap();
  await mount(100);
  expect(await listeners()).toEqual(before);
  expect(await page.locator('attention-lesson').count()).toBe(0);
  const left = (await heap()) - warm;
  console.log(
    `100 lessons came and went: ${(left / 1024).toFixed(0)} KB more (${browserName}; 0 where it is not measured)`,
  );
  expect(left).toBeLessThanOrEqual(1024 * 1024);
});

async function heapOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
}

const consumer = `import { AttentionLesson, type AttentionFigure } from 'attention-lesson';
import { AttentionLesson as Same, defineElements } from 'attention-lesson/classes';

defineElements();
const lesson: AttentionLesson = document.querySelector('attention-lesson')!;
const figure: AttentionFigure = document.createElement('attention-figure');
figure.view = 'arcs';
lesson.append(figure);
lesson.addEventListener('attention-ready', () => {
  const state: string = lesson.getState();
  lesson.setState(state);
  document.title = String(lesson instanceof Same && lesson instanceof AttentionLesson);
});
lesson.addEventListener('attention-change', ({ detail }) => detail.state.length);
// @ts-expect-error -- a state is text
export const wrong = (): void => lesson.setState(7);
`;

test('the package in a consumer: strict types, built by vite, and ready @once', async ({ page }, { project }) => {
  test.setTimeout(180_000);
  const root = resolve(`build/consumer-${project.name}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/node_modules/attention-lesson`, { recursive: true });
  const run = (command: string, ...words: string[]): string =>
    execFileSync(command, words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const packed = run('npm', 'pack', '--silent', resolve('build/package')).trim().split('\n').at(-1)!;
  run('tar', '-xzf', packed, '-C', 'node_modules/attention-lesson', '--strip-components=1');
  const at = '<attention-lesson id="a"></attention-lesson><script type="module" src="./main.ts"></script>';
  writeFileSync(`${root}/index.html`, `<!doctype html><link rel="icon" href="data:,"><title>host</title>${at}`);
  writeFileSync(`${root}/main.ts`, consumer);
  const options = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: [] };
  writeFileSync(`${root}/tsconfig.json`, JSON.stringify({ compilerOptions: options, files: ['main.ts'] }));
  writeFileSync(`${root}/package.json`, JSON.stringify({ type: 'module' }));
  for (const [kind, how] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ] as const)
    run(resolve('node_modules/.bin/tsc'), '-p', '.', '--module', kind, '--moduleResolution', how);
  run(resolve('node_modules/.bin/vite'), 'build', '--logLevel', 'error');
  const site = await serve(`${root}/dist`);
  try {
    await page.goto(`${site.origin}/index.html`);
    await expect(page).toHaveTitle('true', { timeout: 30_000 });
    await expect(page.locator('attention-figure svg').first()).toBeVisible();
  } finally {
    site.close();
  }
});
