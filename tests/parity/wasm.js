// The script in WASM, in Node, Chromium and Firefox: prints one line "target hash" for each file given.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium, firefox } from '@playwright/test';
import { hashOf } from './hash.js';

const browsers = {
  chromium: () =>
    chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] }),
  firefox: () => firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr' }),
};

const modules = process.argv.slice(2).map((path) => ({
  name: basename(path, '.wasm').replace('parity.', ''),
  base64: readFileSync(path, 'base64'),
}));

for (const { name, base64 } of modules) console.log(`node-${name} ${await hashOf(base64)}`);
for (const [browserName, launch] of Object.entries(browsers)) {
  const browser = await launch();
  const page = await browser.newPage();
  for (const { name, base64 } of modules) console.log(`${browserName}-${name} ${await page.evaluate(hashOf, base64)}`);
  await browser.close();
}
