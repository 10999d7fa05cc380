// The site without a network: a server that is gone. What was opened once opens again, in one version, with all its files.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { figure, forget, started, test as base, trained } from './helpers.js';
import { document as hostPage, serve, type Files } from './hosts.js';

const FOLDER = 'courses/lesson/';

/** dist/ as it lies on a server, by name; the files that hold everything themselves are not among it. */
const built = Object.fromEntries(
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice('dist/'.length))
    .filter((name) => name === 'index.html' || name === 'offline.js' || name.startsWith('assets/'))
    .map((name) => [name, readFileSync(`dist/${name}`)]),
);
const assets = Object.keys(built).filter((name) => name.startsWith('assets/'));

/** What another build would give: files with other names, and a page that asks for these. */
function next(files: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  const renamed = (text: string): string =>
    assets.reduce((all, name) => all.replaceAll(short(name), short(another(name))), text);
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (!/\.(js|html|css)$/.test(name)) return [another(name), bytes];
      const text = renamed(bytes.toString())
        .replace('<head>', '<head><meta name="second">')
        .replace(/"revision":"/, '$&2');
      return [another(name), Buffer.from(text)];
    }),
  );
}
const second = (page: Page): Locator => page.locator('meta[name=second]');
const short = (name: string): string => name.slice('assets/'.length);
const another = (name: string): string => (assets.includes(name) ? name.replace(/(?=\.\w+$)/, '.2') : name);

interface Server {
  readonly address: string;
  /** from now on there is no other version */
  publish(files: Readonly<Record<string, Buffer>>): void;
  leave(): void;
}

const test = base.extend<{ server: Server }>({
  asks: 'this machine',
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  server: async ({}, use) => {
    const at = (files: Readonly<Record<string, Buffer>>): Files =>
      Object.fromEntries(
        [...Object.entries(files), ['', files['index.html']!] as const].map(([name, bytes]) => [FOLDER + name, bytes]),
      );
    let files = at(built);
    const server = await serve(() => files);
    await use({
      address: `http://127.0.0.1:${server.port}/${FOLDER}`,
      publish: (version) => (files = at(version)),
      leave: () => server.close(),
    });
    server.close();
  },
});

/** All of the lesson is there, with nothing on its way, and everything that it may ask for is kept. */
async function kept(page: Page): Promise<void> {
  await complete(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

async function complete(page: Page): Promise<void> {
  await started(page);
  await trained(page);
  await expect(figure(page, 'heads')).toBeAttached(); // of the chapters that come later
  await expect(page.locator('attention-answers[scope="example"] [data-value]').first()).toBeAttached();
}

/** Those that do not come. */
const missing = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(async (names) => {
    const comes = (name: string): Promise<boolean> =>
      fetch(name).then(
        ({ ok }) => ok,
        () => false,
      );
    const came = await Promise.all(names.map(comes));
    return names.filter((_, i) => !came[i]);
  }, names);

const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(all.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url, location.href).pathname.replace(/.*\/lesson\//, ''));
  });

test('opened once, the lesson opens, trains and reads without a network', async ({ page, server, complaints }) => {
  test.slow(); // the whole lesson, four times
  await page.goto(`${server.address}?theme=dark`);
  await kept(page);
  server.leave();
  for (const address of ['', '?beta=0.5&theme=light', 'index.html#attention']) {
    await page.goto(server.address + address);
    await complete(page);
    await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
  }
  await expect(page.locator('.notices')).toHaveCount(0);
  expect(await missing(page, assets)).toEqual([]); // also what nobody has asked for yet
  expect(complaints.splice(0)).toEqual([]);

  await expect(page.goto(`${server.address}another.html`)).rejects.toThrow(); // what is not the lesson is none of its business
  complaints.splice(0);
});

test('the next visit has the next version, while an open page keeps its own', async ({ context, page, server }) => {
  await page.goto(server.address);
  await kept(page);
  server.publish(next(built));

  const other = await context.newPage();
  await other.goto(server.address);
  await expect(second(other)).toBeAttached();
  await complete(other);
  await expect
    .poll(() => other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  expect(await missing(page, assets)).toEqual([]);

  for (const open of [page, other]) await open.close();
  const later = await context.newPage();
  await expect(async () => {
    await later.goto(server.address);
    await kept(later);
    const names = await keptNames(later); // the browser takes its time until it lets the old version go
    await later.goto('about:blank');
    expect(names.sort()).toEqual([...assets.map(another), 'index.html']);
  }).toPass();
  server.leave();
  await later.goto(server.address);
  await started(later);
  await expect(second(later)).toBeAttached();
  expect(await missing(later, assets.map(another))).toEqual([]);
});

for (const sandbox of ['', 'sandbox="allow-scripts allow-same-origin"'])
  test(`in a frame nothing is kept, ${sandbox || 'not even of its own site'}`, async ({ page, server, complaints }) => {
    const host = hostPage('', `<iframe src="./" ${sandbox}></iframe>`);
    server.publish({ ...built, 'host.html': Buffer.from(host) });
    await page.goto(`${server.address}host.html`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByTestId('training')).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    forget(complaints, /can escape its sandboxing/);
  });

test('where the browser keeps nothing, the lesson works', async ({ page, server }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(server.address);
  await started(page);
  await trained(page);
});

test('a file that holds everything keeps nothing', () => {
  const files = readdirSync('dist').filter((name) => /^(lesson|figure-\w+)\.html$/.test(name));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) expect(readFileSync(`dist/${name}`, 'utf8')).not.toContain('serviceWorker');
  expect(readFileSync('build/package/attention-lesson.js', 'utf8')).not.toContain('serviceWorker');
});
