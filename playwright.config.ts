// Tests in the two browsers that Debian brings, against the built page. Playwright's own browsers are never downloaded.
import { defineConfig } from '@playwright/test';

// One port per run, so that two checkouts can test at once; the workers inherit it.
const port = (process.env.PREVIEW_PORT ??= String(20000 + (process.pid % 10000)));
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const chromium = {
  browserName: 'chromium',
  launchOptions: { executablePath: '/usr/bin/chromium-headless-shell', args: quiet },
} as const;
const firefox = {
  browserName: 'firefox',
  channel: 'moz-firefox', // the stock browser: spoken to by WebDriver BiDi
  launchOptions: {
    executablePath: '/usr/bin/firefox-esr',
    // a process of its own for each of hundreds of pages takes longer than most tests
    firefoxUserPrefs: {
      'fission.autostart': false,
      'dom.ipc.processCount': 1,
      'dom.ipc.processPrelaunch.enabled': false,
    },
  },
} as const;
/** One browser is enough for numbers and texts, in pictures and places that other tests look at in both: the engine gives
 * both the same bits (make test-parity). Of input, focus, layout and faults there are tests for both. */
const once = /@once/;
const shots = '**/shots/**';
const monkey = { testDir: 'tests/monkey', testMatch: 'monkey.spec.ts' } as const;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: [['list'], ['./tests/e2e/failures.ts'], ['./tests/e2e/requests.ts']],
  workers: 2,
  fullyParallel: true, // no test needs another one, and no browser waits for the longest file
  retries: 1, // a shared machine may stall once; what passes only the second time is listed as flaky
  timeout: 60_000, // of one test: whoever shares the machine may make it slow
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    testIdAttribute: 'data-test',
    trace: 'off',
    serviceWorkers: 'block', // a page that comes from a cache is no answer to what a test did to a file
  },
  webServer: {
    command: `vite preview --outDir ${process.env.DIST ?? '../dist'} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
  },
  projects: [
    { name: 'chromium', use: chromium, testIgnore: shots },
    // BiDi tells nothing of downloads, and lets nobody read the clipboard
    { name: 'firefox', use: firefox, testIgnore: [shots, '**/exports.spec.ts'], grepInvert: once },
    { name: 'shots', use: chromium, testMatch: '**/shots/**/*.ts' },
    { name: 'monkey', use: { ...chromium, hasTouch: true }, ...monkey },
    { name: 'monkey-firefox', use: firefox, ...monkey },
    { name: 'soak', use: chromium, testDir: 'tests/monkey', testMatch: 'soak.spec.ts' },
  ],
});
