// What the parts of the bench share: servers, a browser, a page per measurement.
import { chromium } from '@playwright/test';
import { createServer, preview } from 'vite';

const options = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};

export const openBrowser = () => chromium.launch(options);

/** A browser of which the process is known. */
export async function openKnownBrowser() {
  const server = await chromium.launchServer(options);
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, pid: server.process().pid, close: () => server.close() };
}

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

/** Serves a folder that was built, at the returned address. */
export async function serveBuilt(outDir) {
  const server = await preview({
    configFile: false,
    root: '.',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}

/** The bench's page, ready to be called. */
export async function openPage(browser, address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction('window.ready', null, { timeout: 120_000 });
  return page;
}

/** Calls one function of page.js. */
export const call = (page, name, argument) => page.evaluate(([f, a]) => window.bench[f](a), [name, argument]);

/** The same in a page of its own: nobody pays for the garbage of another. */
export async function inPage(browser, address, name, argument) {
  const page = await openPage(browser, address);
  try {
    return await call(page, name, argument);
  } finally {
    await page.close();
  }
}

/**
 * A page of which nobody asks what it fetches. Playwright's own pages have DevTools' network domain on, which takes down who
 * called each fetch(): to know the line, V8 parses the whole script once more, 10 ms that no visitor of a page waits for.
 * `send` calls one method of the protocol, `evaluate` gives the value of an expression.
 */
export async function openUnwatched(browser) {
  const devtools = await browser.newBrowserCDPSession();
  const { browserContextId } = await devtools.send('Target.createBrowserContext');
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId });
  const waiting = [];
  devtools.on('Target.receivedMessageFromTarget', (event) => {
    const { id, result, error } = event.sessionId === sessionId ? JSON.parse(event.message) : {};
    if (error) waiting[id]?.reject(new Error(error.message));
    else waiting[id]?.resolve(result);
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = waiting.push({ resolve, reject }) - 1;
      const message = JSON.stringify({ id, method, params });
      devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  await send('Page.enable');
  return {
    send,
    evaluate: async (expression) =>
      (await send('Runtime.evaluate', { expression, returnByValue: true })).result.value ?? null,
    close: async () => {
      await devtools.send('Target.disposeBrowserContext', { browserContextId });
      await devtools.detach();
    },
  };
}
