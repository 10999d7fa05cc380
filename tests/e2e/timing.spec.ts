// Row 5.4: attention timed in this browser. How long it takes is no business of a test; that it grows is.
import { expect } from '@playwright/test';
import { button, figure, numbers, open, test } from './helpers.js';

test('row 5.4 attention over up to 10,000 tokens, timed here, with the curve through the measurements @once', async ({
  page,
}) => {
  test.slow();
  await open(page);
  const element = page.locator('attention-timing');
  const status = page.getByTestId('timing');
  await expect(page.getByTestId('timing-ratio')).toHaveCount(0); // nothing is said before it is measured
  await button(element, 'Time it in this browser').click();
  await expect(status).toHaveAttribute('data-status', 'done', { timeout: 120_000 });

  const [more, ratio, few, square] = await numbers(page.getByTestId('timing-ratio'));
  expect([more, few, square]).toEqual([10_000, 1000, 100]);
  expect(ratio).toBeGreaterThan(10); // far more than ten times the tokens would cost if each were alone
  const [n, again, table, used] = await numbers(page.getByTestId('timing-memory'));
  expect([n, again, table]).toEqual([10_000, 10_000, 400_000_000]);
  expect(used).toBeLessThan(table! / 50);

  const replaced = await numbers(page.getByTestId('timing-replaced'));
  const [faster, farthest] = replaced.slice(-2); // before them the time that it took
  expect(replaced[0]).toBe(10_000);
  expect(faster).toBeGreaterThan(50); // the work is a few hundred times less; a busy machine may hide some of that
  expect(farthest).toBeLessThan(1e-5);

  const picture = figure(page, 'timing');
  await expect(picture.locator('circle')).toHaveCount(12);
  await expect(picture.locator('figcaption')).toContainText(/the best fit is n to the power of [12]\.\d\d/);
  await picture.locator('summary').first().click();
  const cells = picture.locator('tbody td:nth-of-type(1)');
  await expect(cells).toHaveCount(6);
  const times = (await cells.allTextContents()).map((text) => Number(text.replaceAll(',', '')));
  expect(times.every((time) => Number.isFinite(time) && time > 0)).toBe(true);
  expect(times.at(-1)).toBeGreaterThan(times[0]! * 1000);
});

test('row 5.4 it can be stopped: what was measured stays, and it can begin again @once', async ({ page }) => {
  await open(page);
  const element = page.locator('attention-timing');
  const picture = figure(page, 'timing');
  await button(element, 'Time it in this browser').click();
  await expect(picture.locator('circle').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const stop = button(element, 'Stop');
  await stop.press('Enter');
  await expect(page.getByTestId('timing')).toHaveText('Stopped. What was found stays.');
  await expect(picture.locator('circle').first()).toBeVisible();
  await expect(button(element, 'Time it in this browser')).toBeFocused(); // the same button
  await page.keyboard.press('Enter');
  await expect(stop).toBeFocused();
});
