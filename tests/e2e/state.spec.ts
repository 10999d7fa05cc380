// What the learner did survives a reload, travels in a link, and can be undone.
import { expect, type Page } from '@playwright/test';
import {
  button,
  copies,
  drawn,
  expectAllClose,
  figure,
  more,
  numbers,
  open,
  prompt,
  retype,
  slider,
  started,
  test,
  trained,
  valuesOf,
} from './helpers.js';
import { watch } from './silence.js';

/** Something in every chapter is not as it was. */
async function change(page: Page): Promise<void> {
  await page.getByLabel('A new ending').fill('oracle');
  await button(page, 'Add').click();
  await retype(copies(page, 'the best database is oracle'), '11');
  await drawn(page); // the answers to choose from stand in another order then
  await page.getByRole('radio', { name: 'oracle' }).check();
  await slider(page).fill('-0.5');
  await page.locator('attention-sentence:not([scope]) .words button').nth(2).click();
  await retype(page.getByLabel('q of it, dimension 2', { exact: true }), '-1.5');
  await page.mouse.move(0, 0);
}

/** Every number of the three chapters; the time that training took is nobody's state. */
async function everyNumber(page: Page): Promise<number[]> {
  await trained(page);
  await page.mouse.move(0, 0);
  await expect(page.getByRole('button', { name: 'Pinned: database. Unpin' })).toBeVisible();
  await drawn(page);
  const parts = ['attention-loss', 'attention-tilt', 'attention-training table', 'attention-hand'];
  const lists = await Promise.all(parts.map((part) => numbers(page.locator(part))));
  const pictures = await Promise.all(
    ['arcs', 'qkv', 'hand'].map((view) => valuesOf(figure(page, view).locator('[data-value]'))),
  );
  return [...lists, ...pictures].flat();
}

test('everything survives a reload, and comes back without training another model', async ({ page }) => {
  await open(page);
  await change(page);
  const before = await everyNumber(page);
  expect(before.length).toBeGreaterThan(100);
  await page.reload();
  await started(page);
  expectAllClose(await everyNumber(page), before);
  await expect(slider(page)).toHaveAttribute('data-value', '0.316');
});

test('everything travels in the link', async ({ page, browser, baseURL }) => {
  await open(page);
  await change(page);
  await button(page, 'Copy link').click();
  const link = await page.getByLabel('Link to the lesson as it is now').inputValue();
  expect(link).toMatch(/#s=1\.[\w-]+$/);
  expect(link.length).toBeLessThan(1000);

  const context = await browser.newContext();
  const silence = await watch(context, 'itself', new URL(baseURL!).origin);
  const other = await context.newPage();
  await other.goto(link);
  await started(other);
  expectAllClose(await everyNumber(other), await everyNumber(page));
  await expect(copies(other, 'the best database is oracle')).toHaveValue('11');
  expect(silence.complaints).toEqual([]);
  await context.close();
});

test('a link that is opened here can be undone, and a reload keeps what came after it', async ({ page }) => {
  await open(page, { text: 'the best editor is', beta: 0.5 });
  await expect(page.getByTestId('guess').first()).toHaveText('vim');
  await more(page, 'the best editor is emacs').click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('guess').first()).toHaveText('emacs');
  await page.reload();
  await started(page);
  await expect(page.getByTestId('guess').first()).toHaveText('emacs');
  await expect(prompt(page)).toHaveValue('the best editor is');
});

test('undo and redo go through every step, reset is one of them', async ({ page }) => {
  await open(page);
  const [undo, redo] = [button(page, 'Undo'), button(page, 'Redo')];
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();
  await more(page, 'the best database is postgres').click();
  await slider(page).fill('1');
  await page.getByRole('radio', { name: 'mysql' }).check();
  await button(page, 'Reset the whole lesson').click();
  await expect(slider(page)).toHaveAttribute('data-value', '1');

  await undo.click();
  await expect(page.getByRole('radio', { name: 'mysql' })).toBeChecked();
  await undo.click();
  await expect(page.getByRole('radio', { name: 'mysql' })).not.toBeChecked();
  await expect(slider(page)).toHaveAttribute('data-value', '10');
  await undo.click();
  await expect(slider(page)).toHaveAttribute('data-value', '1');
  await expect(copies(page, 'the best database is postgres')).toHaveValue('10');
  await undo.click();
  await expect(copies(page, 'the best database is postgres')).toHaveValue('9');
  await expect(undo).toBeDisabled();

  for (let step = 0; step < 3; step++) await redo.click();
  await expect(page.getByRole('radio', { name: 'mysql' })).toBeChecked();
  await expect(slider(page)).toHaveAttribute('data-value', '10');
  await more(page, 'the best database is postgres').click();
  await expect(redo).toBeDisabled();
});
