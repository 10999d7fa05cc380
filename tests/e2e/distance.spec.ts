// Row 4.3: attention, a recurrent network and a window learn the same lines in the lab.
import { expect, type Page } from '@playwright/test';
import { button, drawn, figure, number, numbers, open, test, valuesOf } from './helpers.js';

/** Train with so many words between, and wait for the end. */
async function train(page: Page, distance: number): Promise<void> {
  const element = page.locator('attention-distance');
  await element.getByRole('radio', { name: String(distance), exact: true }).check();
  await element.getByRole('button').click();
  const caption = element.getByText(`Words between: ${distance}.`);
  await expect(caption).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('distance-status')).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  await drawn(page);
}

/** Training steps, sure answers, lines, steps to read a line. */
const reader = (page: Page, name: string): Promise<number[]> => numbers(page.locator(`tr[data-reader="${name}"]`));

test('row 4.3 a far word: a state learns to carry it, attention reaches it, a window never does @once', async ({
  page,
}) => {
  await open(page);
  const marks = (shape: string) => valuesOf(figure(page, 'influence').locator(`svg ${shape}[data-value]`));

  await train(page, 1);
  const near = { attention: await reader(page, 'attention'), recurrent: await reader(page, 'recurrent') };
  const [, sure, lines] = await reader(page, 'windowed');
  expect(sure).toBe(lines); // both words lie in the window

  await train(page, 8);
  const far = { attention: await reader(page, 'attention'), recurrent: await reader(page, 'recurrent') };
  for (const [steps, right, all] of [near.attention, far.attention, near.recurrent, far.recurrent]) {
    expect(steps).toBeGreaterThan(0);
    expect(right).toBe(all);
  }
  expect(far.recurrent[0]).toBeGreaterThan(10 * near.recurrent[0]!);
  expect(far.attention[0]).toBeLessThan(2 * near.attention[0]!);
  expect([far.recurrent[3], far.attention[3]]).toEqual([9, 1]); // nine words one after the other, against one step
  const [, none, asked] = await reader(page, 'windowed');
  expect([none, asked]).toEqual([0, 4]);

  // influence, both panels: nine words before training, then nine after it
  const recurrent = await marks('rect');
  expect(recurrent.length).toBe(18);
  expect(recurrent[0]).toBeLessThan(0.1 * recurrent[8]!); // a factor for nearly every word
  expect(recurrent[9]).toBeGreaterThan(5 * recurrent[0]!); // learned to carry it
  const windowed = await marks('circle.frame');
  expect(windowed.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(windowed.slice(9, 15)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(Math.min(...windowed.slice(6, 9), ...windowed.slice(15))).toBeGreaterThan(0);
  const attention = await marks('circle.fill-new');
  expect(attention[0]).toBeGreaterThan(5 * recurrent[0]!);
});

test('row 4.3 the picture fills with each run, and another press starts from other numbers @once', async ({ page }) => {
  await open(page);
  const dots = figure(page, 'distance').locator('circle');
  await train(page, 1);
  await expect(dots).toHaveCount(2);
  await train(page, 4);
  await expect(dots).toHaveCount(4);
  await button(page.locator('attention-distance'), 'Train again, from other random numbers').click();
  await expect(dots).toHaveCount(6);
  await expect(page.locator('attention-distance caption')).toContainText('Seed of the random numbers: 2.');
  await expect.poll(() => number(page.locator('attention-distance caption'))).toBe(4);
});
