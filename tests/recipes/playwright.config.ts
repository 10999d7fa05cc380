// The recipes of docs/recipes.md, in Chromium (`make recipes`).
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

const { use } = base.projects!.find(({ name }) => name === 'chromium')!;

const config = defineConfig({
  testDir: '.',
  outputDir: '../../test-results/recipes',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 240_000, // a site is built in it
  expect: { timeout: 20_000 },
  use: { ...use, testIdAttribute: 'data-test' },
});

export { config as default };
