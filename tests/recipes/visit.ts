// A built page in the browser: served as a plain web server does, the lesson's own address answered from dist/, and
// everything that goes wrong kept.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type ElementHandle, type Frame, type Page } from '@playwright/test';
import { preview } from 'vite';

/** Where the recipes say that the lesson lies. */
const HOME = 'https://example.org/lesson/';

interface Visit {
  /** serves this folder and opens the page at this address in it; `file:` opens it from disk */
  readonly visit: (folder: string, address: string) => Promise<void>;
}

export const test = base.extend<Visit>({
  visit: async ({ page }, use) => {
    const complaints: string[] = [];
    const servers: Awaited<ReturnType<typeof preview>>[] = [];
    page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => addEventListener('attention-ready', () => Object.assign(window, { heard: true })));
    await page.route(
      ({ origin }) => origin !== 'null' && !origin.startsWith('http://127.0.0.1:'),
      (route) => {
        const url = route.request().url().split(/[?#]/)[0]!;
        if (url.startsWith(HOME))
          return route.fulfill({ path: resolve('dist', url.slice(HOME.length) || 'index.html') });
        complaints.push(`request: ${url}`);
        return route.abort();
      },
    );
    await use(async (folder, address) => {
      if (address.startsWith('file:'))
        return void (await page.goto(pathToFileURL(`${folder}/${address.slice('file:'.length)}`).href));
      const server = await preview({
        configFile: false,
        logLevel: 'error',
        root: folder,
        build: { outDir: '.' },
        appType: 'mpa',
        preview: { host: '127.0.0.1', port: 21000 + test.info().parallelIndex * 100 },
      });
      servers.push(server);
      await page.goto(`${server.resolvedUrls!.local[0]}${address}`);
    });
    await page.close();
    for (const server of servers) await server.close();
    expect(complaints).toEqual([]);
  },
});

/** What a lesson of the page lies in: the page itself, or a frame, maybe within one. */
export async function lessonFrame(page: Page, isFramed: boolean): Promise<Frame> {
  let found: Frame | undefined;
  await expect(async () => {
    for (const frame of isFramed ? page.frames().slice(1) : [page.mainFrame()])
      if (await frame.evaluate('globalThis.heard === true')) found = frame;
    expect(found).toBeDefined();
  }).toPass({ timeout: 30_000 });
  await expect(found!.locator('attention-lesson svg').first()).toBeVisible();
  return found!;
}

/** The frame has got a height, and it is that of what is in it. */
export async function expectFit(frame: Frame): Promise<void> {
  await expect
    .poll(async () => {
      const outside = (await frame.frameElement()) as ElementHandle<HTMLElement>;
      const [given, height] = await outside.evaluate((one) => [one.style.height, one.clientHeight]);
      const drawn = await frame.evaluate(() =>
        Math.max(...[...document.body.children].map((one) => one.getBoundingClientRect().bottom + scrollY)),
      );
      return given === '' ? 'no height' : Math.abs(height - drawn) <= 2 || `${given} for ${drawn} px`;
    })
    .toBe(true);
}
