// What the parts of the bench share: a server, a browser, a page per measurement.
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

/** Serves the project as it is; the bench's page is at the returned address. */
export async function serveBench() {
  const server = await createServer({
    configFile: false,
    cacheDir: 'build/vite-bench',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null },
  });
  await server.listen();
  return { address: `${server.resolvedUrls.local[0]}bench/`, close: () => server.close() };
}

/** Calls one function of page.js in a page of its own: nobody pays for the garbage of another. */
export async function inPage(browser, address, name, options) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction('window.ready', null, { timeout: 120_000 });
  try {
    return await page.evaluate(([f, o]) => window.bench[f](o), [name, options]);
  } finally {
    await page.close();
  }
}
