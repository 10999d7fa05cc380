// Dark colours and reduced motion: a setting of the whole browser in Firefox, of the page in Chromium.
import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openEverything, widths } from './audit.js';
import { more, open, test } from './helpers.js';

const DARK = 0;
test.use({
  colorScheme: 'dark',
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: [
    async ({ launchOptions }, use) => {
      const firefoxUserPrefs = {
        ...launchOptions.firefoxUserPrefs,
        'layout.css.prefers-color-scheme.content-override': DARK,
        'ui.prefersReducedMotion': 1,
      };
      await use({ ...launchOptions, firefoxUserPrefs });
    },
    { scope: 'worker' },
  ],
});

for (const width of widths)
  test(`axe finds nothing in dark colours at ${width} px @once`, async ({ page, browserName }) => {
    test.slow();
    await openEverything(page, width);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await expectAccessible(page, { everyText: browserName === 'chromium' && width === 320 });
    await expectNoSidewaysScroll(page);
  });

test('under reduced motion nothing moves', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
  await more(page, 'the best database is postgres').click({ modifiers: ['Shift'] });
  await page.locator('attention-sentence:not([scope]) .words button').first().click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.locator('.course')).toHaveCSS('scroll-behavior', 'auto');
});
