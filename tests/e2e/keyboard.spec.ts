// The three chapters without a mouse: Tab, arrows, Enter and Escape only; and what the page around us hears of it.
import { expect, type Locator, type Page } from '@playwright/test';
import { drawn, expectClose, figure, live, number, open, slider, test, trained } from './helpers.js';

/** Tab until this has the focus, as somebody does who cannot point. Each stop on the way has to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const MOST = 250; // stops on the whole page
  let handle = await target.elementHandle();
  for (let stop = 0; stop < MOST; stop++) {
    const focus = await handle.evaluate(whereIsFocus);
    if (focus === 'around') handle = (await target.elementHandle())!; // it may be another one by now
    if (focus === 'there' || (focus === 'around' && (await handle.evaluate(whereIsFocus)) === 'there'))
      return expectVisibleFocus(page);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

/** To find the target again takes long on a page like this one: not at each stop. */
function whereIsFocus(target: Node): 'there' | 'around' | 'elsewhere' {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === target) return 'there';
  return !target.isConnected || element?.getRootNode() === target.getRootNode() ? 'around' : 'elsewhere';
}

/** Through shadow trees, where the page's own activeElement ends. */
const expectVisibleFocus = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return 'nothing';
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(element);
      return (
        element.matches(':focus-visible') &&
        (outlineStyle !== 'none' ? parseFloat(outlineWidth) > 0 : stroke !== 'none')
      );
    }),
  ).toBe(true);

test('chapter 1 by keyboard: a copy more, a new ending, an opened answer', async ({ page }) => {
  await open(page);
  await trained(page);
  await expect(live(page)).toContainText(/guess.* mongodb/);
  await tabTo(page, page.getByRole('button', { name: 'One copy more: the best database is postgres', exact: true }));
  for (let i = 0; i < 10; i++) await page.keyboard.press('Enter');
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await expect(live(page)).toContainText(/guess.* postgres/);

  await tabTo(page, page.getByLabel('A new ending'));
  await page.keyboard.type('oracle');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Copies of: the best database is oracle')).toHaveValue('1');

  const bar = figure(page, 'endings').getByRole('button', { name: /^postgres/ });
  await tabTo(page, bar);
  await page.keyboard.press('Enter');
  await expect(page.locator('attention-arithmetic')).toContainText('Where postgres comes from');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
});

test('chapter 2 by keyboard: a preference, β in words, the flip point', async ({ page }) => {
  await open(page, { preferred: 'mysql' });
  await tabTo(page, page.getByRole('radio', { name: 'mysql' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'postgres' })).toBeChecked();

  await tabTo(page, slider(page));
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'β = 0.01: the reward dominates, guess: postgres');
  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'β = 100: stays close to pretraining, guess: mongodb');
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page)).toHaveAttribute('data-value', '97.7');

  await tabTo(page, page.getByRole('button', { name: /^Go to the flip point/ }));
  await page.keyboard.press('Enter');
  await drawn(page);
  expectClose(Number(await slider(page).getAttribute('data-value')), 4 / Math.LN2, 1e-5);
});

test('chapter 3 by keyboard: words, arcs, the matrix as one tab stop, a pinned pair, numbers by hand', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const words = page.locator('attention-sentence:not([scope]) .words button');
  await tabTo(page, words.last());
  await page.keyboard.press('ArrowLeft');
  await expect(words.nth(2)).toBeFocused();
  await expect(figure(page, 'matrix').locator('figcaption')).toContainText('“database” attends to');
  await page.keyboard.press('Enter');
  await expect(words.nth(2)).toHaveAttribute('aria-pressed', 'true');

  const grid = figure(page, 'matrix').getByRole('grid');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  const stop = grid.locator('[tabindex="0"]');
  await tabTo(page, stop);
  await expect(stop).toHaveAttribute('aria-label', /^database to the: /);
  await page.keyboard.press('ArrowRight');
  await expect(stop).toBeFocused();
  await expect(stop).toHaveAttribute('aria-label', /^database to best: /);
  await page.keyboard.press('ArrowDown');
  await expect(stop).toHaveAttribute('aria-label', /^is to best: /);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(stop).toBeFocused();
  await expect(stop).toHaveAttribute('aria-label', /^is to database: /);
  await expect(figure(page, 'pair').locator('figcaption')).toContainText('From “is” to “database”');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Pinned: is. Unpin' })).toBeVisible();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Pinned: is. Unpin' })).toHaveCount(0);

  await tabTo(page, figure(page, 'qkv').locator('[tabindex="0"]').first());
  await page.keyboard.press('ArrowRight');
  await expect(figure(page, 'qkv').locator('figcaption')).toContainText('Dimension 2:');

  const field = page.getByLabel('q of it, dimension 1', { exact: true });
  await tabTo(page, field);
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByLabel('q of it, dimension 2', { exact: true }));
  await expect(figure(page, 'hand').locator('text.strong').first()).not.toHaveText('51 %');
  await tabTo(page, page.getByRole('button', { name: 'Put the numbers back' }));
  await page.keyboard.press('Enter');
  await expect(figure(page, 'hand').locator('text.strong').first()).toHaveText('51 %');
});

test('keys that we handle stay here; those that we do not reach the page around us', async ({ page }) => {
  await open(page, { pinned: { token: 3, other: 1, layer: 0, head: 0, direction: 'to', dimension: null } });
  await trained(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
  });
  const heard = async (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

  const stop = figure(page, 'matrix').getByRole('grid').locator('[tabindex="0"]');
  await stop.focus();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', ' '])
    await page.keyboard.press(key);
  expect(await heard()).toEqual([]);

  await slider(page).focus();
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp']) await page.keyboard.press(key);
  expect(await heard()).toEqual([]);

  await page.locator('attention-prompt input').first().focus();
  await page.keyboard.type(' n');
  await page.keyboard.press('ArrowLeft');
  expect(await heard()).toEqual([]);

  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Pinned: / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Pinned: / })).toHaveCount(0);
  expect(await heard()).toEqual([]);
  await slider(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.keyboard.press('Tab');
  expect(await heard()).toEqual(['Escape', 'F9', 'Tab']);
});

test('the live region says each new guess, and nothing else', async ({ page }) => {
  await open(page);
  await expect(live(page)).toHaveAttribute('aria-live', 'polite');
  await live(page).evaluate((element) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const said = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await slider(page).fill('1'); // not the guess of the corpus
  await page.getByRole('button', { name: 'the best editor is ___' }).click();
  await expect(live(page)).toContainText('vim');
  await page.getByRole('button', { name: 'the best drink is ___' }).click();
  await expect(live(page)).toContainText('coffee');
  await trained(page);
  await expect.poll(() => number(page.getByTestId('guess-share').first())).toBeCloseTo(0.6);
  expect((await said()).map((sentence) => /guess\S* (?:is )?(\w+)/.exec(sentence)?.[1])).toEqual(['vim', 'coffee']);
});
