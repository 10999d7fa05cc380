// All chapters without a mouse: Tab, arrows, Enter and Escape only; and what the page around us hears of it.
import { expect } from '@playwright/test';
import { button, drawn, expectClose, figure, live, number, open, prompt, slider, test, trained } from './helpers.js';
import { goTo, tabTo } from './keys.js';

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

test('Enter in a field leads nowhere: fields have forms, and the page stays', async ({ page }) => {
  await open(page);
  await trained(page);
  await page.evaluate(() => Object.assign(window, { stays: true }));
  const address = page.url();
  const others = page.locator('attention-documents input[type=text], attention-shots input[type=text]');
  await expect(others.nth(4)).toBeAttached();
  const fields = [prompt(page), ...(await others.all())];
  for (const field of fields) {
    const text = await field.inputValue();
    await field.press('Enter');
    await expect(field).toHaveValue(text);
  }
  expect([page.url(), await page.evaluate(() => 'stays' in window)]).toEqual([address, true]);
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

test('chapter 4 by keyboard: another word in the second sentence, a trade', async ({ page }) => {
  await open(page);
  await goTo(page, '4. One word cascades', 'Change one word');
  const caption = page.locator('attention-figure[view="change"] figcaption');
  await expect(caption).toContainText('“animal” loses most');
  const before = await caption.innerText();
  await tabTo(page, page.locator('attention-say[name="after"] textarea'));
  await page.keyboard.press('End');
  for (let i = 0; i < 'wide'.length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('hungry');
  await expect(caption).not.toHaveText(before);

  await open(page);
  await goTo(page, '4. One word cascades', 'Aside: one trade moves the price for everybody');
  const pool = page.locator('attention-pool');
  const price = await number(pool);
  await tabTo(page, pool.getByRole('slider'));
  await page.keyboard.press('ArrowRight');
  expect(await number(pool)).toBeGreaterThan(price);
});

test('chapter 5 by keyboard: other labels, another document first, more of them in the context', async ({ page }) => {
  await open(page);
  await goTo(page, '5. The neighbourhood: in-context learning and RAG', 'Learning from examples, without training');
  const answer = (scope: string) => page.locator(`attention-answers[scope="${scope}"] [data-word]`).first();
  await expect(answer('shots')).toHaveAttribute('data-word', 'up');
  await tabTo(page, button(page, 'Swap the labels'));
  await page.keyboard.press('Enter');
  await expect(answer('shots')).toHaveAttribute('data-word', 'down');

  await open(page);
  await goTo(page, '5. The neighbourhood: in-context learning and RAG', 'Documents: look it up, then answer');
  await expect(answer('documents')).toHaveAttribute('data-word', '30');
  await tabTo(page, button(page, 'two that disagree'));
  await page.keyboard.press('Enter');
  await expect(answer('documents')).toHaveAttribute('data-word', '45');
  await tabTo(page, button(page, 'Move document 1 down'));
  await page.keyboard.press('Enter');
  await expect(answer('documents')).toHaveAttribute('data-word', '30');
});

test('chapter 6 by keyboard: another head, positions off', async ({ page }) => {
  await open(page);
  await goTo(page, '6. Honesty check: what real transformers add', 'Many heads');
  const heads = page.locator('attention-figure[view="heads"][scope="trial"]');
  await tabTo(page, heads.locator('[tabindex="0"]').first());
  const chosen = heads.getByRole('button', { pressed: true });
  const before = await chosen.getAttribute('aria-label');
  await page.keyboard.press('ArrowLeft');
  await expect(chosen).not.toHaveAttribute('aria-label', before!);

  await open(page);
  await goTo(page, '6. Honesty check: what real transformers add', 'Without positions, a bag of words');
  const positions = page.locator('section#positions');
  await tabTo(page, positions.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await expect(positions.getByRole('button', { name: 'As it was trained' })).toBeVisible();
});

test('chapter 7 by keyboard: something to try sets up its section and leads there', async ({ page }) => {
  await open(page);
  await goTo(page, '7. Summary', 'What to try next');
  await tabTo(page, page.getByRole('link', { name: 'Which head finds it?' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('section#arcs')).toBeFocused();
  await expect(prompt(page)).not.toHaveValue('the best database is');
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
