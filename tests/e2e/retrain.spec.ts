// Build 8: the lesson model trained again in the page, paused, stopped, and used in all chapters.
import { expect, type Page } from '@playwright/test';
import { button, figure, number, numbers, open, retype, test, valuesOf } from './helpers.js';

const element = (page: Page) => page.locator('attention-retrain');

async function start(page: Page, steps: number): Promise<void> {
  await retype(element(page).getByLabel('training steps'), String(steps));
  await button(element(page), 'Train the lesson model here').click();
}
const status = (page: Page) => page.getByTestId('retrain');
const source = (page: Page) => page.getByTestId('source');

test('retrain: loss, examination by family; all chapters show the new model, and the shipped one again @once', async ({
  page,
}) => {
  await open(page);
  const answers = page.locator('attention-answers[scope="example"]').first();
  const shares = () => valuesOf(answers.locator('[data-value]'));
  await expect(source(page)).toHaveText('All chapters show the shipped model.');
  await expect.poll(async () => (await shares()).length).toBeGreaterThan(0);
  const shipped = await shares();

  await start(page, 24);
  await expect(status(page)).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  await expect(figure(page, 'retrain').locator('figcaption')).toContainText('After 24 steps the loss is');
  const [step, right, asked] = await numbers(page.getByTestId('examination'));
  expect(step).toBe(24);
  expect(asked).toBeGreaterThan(24 * 50);
  expect(right).toBeLessThan(asked! / 2); // hardly begun
  await element(page).getByText('By family of sentences').click();
  await expect(element(page).getByRole('row', { name: /^it-meaning/ })).toBeVisible();
  await expect(page.getByTestId('same')).toHaveCount(0); // no claim about a file that is no candidate

  await button(element(page), 'Use this model now').click();
  await expect(source(page)).toHaveText('All chapters now show a model that was trained here.');
  await expect.poll(shares).not.toEqual(shipped);
  await expect(button(element(page), 'Use this model now')).toBeDisabled();

  await button(element(page), 'Back to the shipped model').click();
  await expect(source(page)).toHaveText('All chapters show the shipped model.');
  await expect.poll(shares).toEqual(shipped);
});

test('on a phone the fields show all of their numbers', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const field = element(page).getByLabel('training steps');
  await expect(field).toHaveValue('24000');
  const room = await field.evaluate((input) => {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(input);
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = font;
    const text = context.measureText('50,000').width;
    return input.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - text;
  });
  expect(room).toBeGreaterThan(0);
});

test('retrain pauses, goes on where it was, and stops; nothing is fetched a second time', async ({ page }) => {
  await open(page);
  await start(page, 12_000);
  const done = () => number(status(page));
  await expect.poll(async () => (await numbers(status(page))).length).toBeGreaterThan(0);
  await expect.poll(done, { timeout: 20_000 }).toBeGreaterThan(2);
  await expect(status(page)).toContainText(/About \d+ (s|min) left\./);
  await button(element(page), 'Pause').click();
  await expect(status(page)).toContainText('Paused.');
  await page.waitForTimeout(300); // the slice that was going on
  const paused = await done();
  await page.waitForTimeout(500);
  expect(await done()).toBe(paused);
  await button(element(page), 'Go on').click();
  await expect.poll(done, { timeout: 20_000 }).toBeGreaterThan(paused);

  await button(element(page), 'Stop').click();
  await expect(status(page)).toHaveText('Stopped. What was found stays.');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await start(page, 4);
  await expect(status(page)).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  expect(requests).toEqual([]);
});

test('retrain without workers happens on the page, which stays alive @once', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await open(page);
  await start(page, 4);
  await expect(status(page)).toHaveAttribute('data-status', 'done', { timeout: 40_000 });
  expect((await numbers(page.getByTestId('examination')))[0]).toBe(4);
});

test('retrain says in words what is missing @once', async ({ page, complaints }) => {
  await page.route('**/*.grammar', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await start(page, 4);
  await expect(element(page).getByRole('alert')).toContainText(/This could not be done: .*404/);
  await expect(button(element(page), 'Train the lesson model here')).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes('404')));
});
