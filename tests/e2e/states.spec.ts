// Accessibility in the states that are not the lesson as it opens: in a frame, in front of a class, one figure, other
// languages, an error, a training that runs.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './audit.js';
import { drawn, test } from './helpers.js';

const PHONE = { width: 320, height: 640 };

const states: Readonly<Record<string, readonly [query: string, make?: (page: Page) => Promise<void>]>> = {
  'in a frame': ['?embed'],
  'in front of a class': ['?present'],
  'one figure': ['?view=matrix'],
  'in Arabic': ['?lang=ar'],
  'in Chinese': ['?lang=zh'],
  'no such figure': ['?view=nothing'],
  'while the lesson model is trained': [
    '?lang=en',
    async (page) => {
      const retrain = page.locator('attention-retrain');
      await retrain
        .getByRole('button', { name: /^Train/ })
        .first()
        .click();
      await expect(retrain.getByRole('button', { name: 'Stop' })).toBeVisible();
    },
  ],
};

for (const [name, [query, make]] of Object.entries(states))
  test(`axe finds nothing ${name} @once`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(`/${query}`);
    await expect(page.locator('[slot="static"]')).toHaveCount(0); // the lesson has come
    await expect(page.locator('attention-lesson main').first()).toBeVisible();
    if (!query.includes('view=')) await expect(page.locator('#glossary')).toBeAttached(); // it comes last
    await drawn(page);
    await make?.(page);
    await drawn(page);
    await expectAccessible(page, { everyText: query.includes('view=') }); // few, and each of its own look
    await expectNoSidewaysScroll(page);
  });
