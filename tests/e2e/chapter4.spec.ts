// Chapter 4, one word cascades: rows 4.1, 4.2 and 4.4 as a learner does them, their numbers checked against each other.
import { expect, type Locator, type Page } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { button, drawn, expectAllClose, expectClose, number, numbers, open, test, valuesOf } from './helpers.js';

const part = (page: Page, view: string): Locator => page.locator(`attention-figure[view="${view}"]`);
const scoped = (page: Page, element: string, scope: string): Locator => page.locator(`${element}[scope="${scope}"]`);
const field = (page: Page, name: string): Locator => page.locator(`attention-say[name="${name}"] textarea`);
const { before, after } = defaultWishes.sentences;
const T = 11;
const COUNT = 8; // layers x heads

/** The lesson model has come, and what it reads is on screen. */
async function ready(page: Page): Promise<void> {
  await open(page);
  await expect(async () => {
    await drawn(page);
    await expect(scoped(page, 'attention-answers', 'before').locator('li').first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

const answerOf = (page: Page, scope: string): Locator =>
  scoped(page, 'attention-answers', scope).locator('[data-word]').first();
const deltas = (page: Page): Promise<number[]> => valuesOf(part(page, 'change').locator('.cell:not(.legend .cell)'));
const cell = (page: Page, row: number, column: number): Locator =>
  part(page, 'change').locator(`[role=gridcell][data-at="${row},${column}"]`);
const rowsOf = (cells: readonly number[]): number[][] =>
  Array.from({ length: T }, (_, i) => cells.slice(i * T, (i + 1) * T));
const sizes = (row: readonly number[]): number => row.reduce((sum, x) => sum + Math.abs(x), 0);

/** The arcs of one word, in the order of the words. */
async function weightsOf(page: Page, scope: string): Promise<number[]> {
  const figure = page.locator(`attention-figure[view="arcs"][scope="${scope}"]`);
  const table = figure.locator('details').first();
  if ((await table.getAttribute('open')) === null) await table.locator('summary').click();
  await drawn(page);
  return (await table.locator('tbody td:last-child').allInnerTexts()).map(Number);
}

test('row 4.1 change one word: the guess, Δ of every weight, the biggest changes, what stays the same bit by bit @once', async ({
  page,
}) => {
  await ready(page);
  await expect(answerOf(page, 'before')).toHaveAttribute('data-word', 'animal');
  await expect(answerOf(page, 'after')).toHaveAttribute('data-word', 'street');

  // Δ is after minus before, for every head; bars and biggest changes are made of the same cells.
  const bars = await valuesOf(part(page, 'change-heads').locator('.bar[y]:not([width="10"])'));
  const heads = part(page, 'change-heads').getByRole('button');
  await expect(heads).toHaveCount(COUNT);
  let largest = 0;
  for (let which = 0; which < COUNT; which++) {
    await heads.nth(which).click();
    await drawn(page);
    const cells = await deltas(page);
    expect(cells.length).toBe(T * T);
    for (const row of rowsOf(cells))
      expectClose(
        row.reduce((sum, x) => sum + x, 0),
        0,
        1e-5,
      );
    expectAllClose(bars.slice(2 * which, 2 * which + 2), [sizes(cells) / 2 / T, Math.max(...cells.map(Math.abs))]);
    largest = Math.max(largest, ...cells.map(Math.abs));
    const [old, now] = [await weightsOf(page, 'before'), await weightsOf(page, 'after')];
    const asked = rowsOf(cells)[7]!; // "it"
    expectAllClose(
      asked,
      now.map((weight, i) => weight - old[i]!),
      1.01e-4,
    );
  }
  await expect
    .poll(() => valuesOf(part(page, 'change').locator('.legend text[data-value]')))
    .toEqual([expect.closeTo(-largest, 6), 0, expect.closeTo(largest, 6)]);

  const biggest = page.locator('attention-change-biggest li');
  await expect(biggest).toHaveCount(5);
  const named = await numbers(biggest.first());
  expectClose(Math.abs(named[0]! - named[1]!), largest);
  await biggest.first().getByRole('button').click();
  await drawn(page);
  const chosen = part(page, 'change').locator('[role=gridcell][aria-selected=true]');
  await expect(chosen).toHaveCount(1);
  const [row, column] = (await chosen.getAttribute('data-at'))!.split(',').map(Number);
  expectClose(Math.abs(rowsOf(await deltas(page))[row!]![column!]!), largest);

  // One selection in the table of changes and in both rows of arcs.
  await cell(page, 10, 1).click();
  await page.mouse.move(0, 0);
  await expect(part(page, 'change').locator('figcaption')).toContainText(/“tired → wide” gives “animal” .* now/);
  for (const [scope, word] of [
    ['before', 'tired'],
    ['after', 'wide'],
  ] as const)
    await expect(page.locator(`attention-figure[view="arcs"][scope="${scope}"] figcaption`)).toContainText(
      `“${word}” gives`,
    );

  const [same, count] = await numbers(page.getByTestId('same-rows'));
  expect([same, count]).toEqual([0, COUNT * T]);
  await expect.poll(() => numbers(page.getByTestId('same-queries'))).toEqual([T - 1, T, 0, T]);
});

for (const width of [1280, 360])
  test(`rows 4.1 and 4.2 at ${width} px: each text is seen whole in its field, and stays one line of text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await ready(page);
    for (const name of ['before', 'after', 'flawed', 'corrected', 'edited']) {
      const box = await field(page, name).evaluate((field) => ({
        text: [field.scrollWidth, field.scrollHeight],
        room: [field.clientWidth, field.clientHeight],
      }));
      expect(box.text[0], name).toBeLessThanOrEqual(box.room[0]!);
      expect(box.text[1], name).toBeLessThanOrEqual(box.room[1]!);
    }
    const height = async (name: string): Promise<number> => (await field(page, name).boundingBox())!.height;
    const [short, long] = [await field(page, 'before').boundingBox(), await field(page, 'after').boundingBox()];
    expect(long!.y + long!.height - short!.y).toBeLessThan(240); // both on one screen, with room for more
    const tall = await height('edited');
    await field(page, 'edited').press('End');
    await field(page, 'edited').press('Enter');
    await expect(field(page, 'edited')).toHaveValue(defaultWishes.sentences.edited);
    await field(page, 'edited').fill('two\nlines');
    await expect(field(page, 'edited')).toHaveValue('two lines');
    await expect.poll(() => height('edited')).toBeLessThan(Math.min(tall, 48));
  });

test('row 4.1 a capital letter changes no bit; a word is replaced by a click; another length is said and drawn apart @once', async ({
  page,
}) => {
  await ready(page);
  const change = page.locator('attention-change-words');
  await button(change, 'The → the').click();
  await drawn(page);
  await expect.poll(() => numbers(page.getByTestId('same-rows'))).toEqual([COUNT * T, COUNT * T]);
  expect(await deltas(page)).toEqual(Array(T * T).fill(0));
  const cascade = page.locator('section#moved');
  await expect(page.locator('attention-change-biggest')).toHaveCount(0); // nothing moved, nothing to choose
  await expect(cascade).not.toContainText('biggest changes');
  await expect(cascade).not.toContainText('That is the cascade.');
  await expect(part(page, 'change').locator('figcaption')).toContainText('bit by bit');

  await button(change, 'animal').click();
  const typed = change.getByLabel('Another word for animal');
  await expect(typed).toBeFocused();
  await typed.fill('dog');
  await typed.press('Enter');
  await drawn(page);
  await expect(field(page, 'after')).toHaveValue(before.replace('The', 'the').replace('animal', 'dog'));
  await expect(button(change, 'dog, changed')).toBeVisible();
  await expect.poll(() => number(page.getByTestId('same-rows'))).toBeLessThan(COUNT * T);
  await expect(cascade).toContainText('That is the cascade.');

  await field(page, 'after').fill(`${after} today`);
  await drawn(page);
  await expect(page.getByTestId('lengths')).toBeVisible();
  await expect.poll(() => numbers(page.getByTestId('lengths'))).toEqual([T, T + 1]);
  await expect(part(page, 'change')).toHaveCount(0);
  await expect(cascade).not.toContainText('That is the cascade.');
  await expect(answerOf(page, 'after')).toBeVisible();
  for (const text of ['', 'word '.repeat(199), '<b>xyzzy</b> 水 ___']) {
    await field(page, 'after').fill(text);
    await drawn(page);
    const caption = page.locator('attention-figure[view="arcs"][scope="after"] figcaption');
    await expect(caption).toHaveText(text.startsWith('<') ? /attends to/ : /^Nothing to show/);
    await expect(answerOf(page, 'before')).toHaveAttribute('data-word', 'animal');
  }
  await button(change, 'tired → wide').click();
  await expect(answerOf(page, 'after')).toHaveAttribute('data-word', 'street');
});

test('row 4.2 flawed, corrected and edited prompt: the guess of each, and the attention that goes to the flawed words @once', async ({
  page,
}) => {
  await ready(page);
  const prompts = page.locator('attention-prompts');
  const one = (scope: string): Locator => prompts.locator(`[data-prompt=${scope}]`);
  const mass = (scope: string): Promise<number> => number(one(scope).getByTestId('mass'));
  await expect(answerOf(page, 'flawed')).toHaveAttribute('data-word', '7');
  await expect(answerOf(page, 'edited')).toHaveAttribute('data-word', '30');
  await expect(one('flawed').locator('mark')).toHaveText(['7']);
  await expect(one('corrected').locator('mark')).toHaveText(['7']);
  await expect(one('edited').locator('mark')).toHaveCount(0);
  expect(await mass('flawed')).toBeGreaterThan(0.1);
  expect(await mass('corrected')).toBeGreaterThan(0.05); // it still stands there and is still attended
  expect(await mass('edited')).toBe(0);

  // The sentence below says what the three answers are, whatever they are.
  const corrected = (await answerOf(page, 'corrected').getAttribute('data-word'))!;
  const verdict = page.getByTestId('verdict');
  if (corrected === '7')
    await expect(verdict).toHaveText('With the correction the answer stays 7; with the edit it is 30.');
  else await expect(verdict).toContainText(`moved the answer from 7 to ${corrected}`);

  // The mean is that of the bars of all heads.
  const bars = part(page, 'change-prompts').locator('.bar:not([width="10"])');
  const heads = scoped(page, 'attention-heads', 'flawed');
  const press = (name: string, number: number): Promise<void> =>
    heads
      .getByRole('group', { name })
      .getByRole('button', { name: String(number) })
      .click();
  const sums = [0, 0, 0];
  for (const layer of [1, 2])
    for (const head of [1, 2, 3, 4]) {
      await press('layer', layer);
      await press('head', head);
      await drawn(page);
      const values = await valuesOf(bars);
      expect(values.length).toBe(6);
      sums.forEach((_, i) => (sums[i]! += values[2 * i + 1]!));
    }
  expectAllClose(
    sums.map((sum) => sum / COUNT),
    [await mass('flawed'), await mass('corrected'), await mass('edited')],
  );

  await field(page, 'edited').fill(defaultWishes.sentences.flawed);
  await drawn(page);
  await expect(prompts.locator('mark')).toHaveCount(0);
  await expect(verdict).toContainText('The edit did not change the answer');
});

test('row 4.4 the pool: one trade keeps the product and moves the price @once', async ({ page }) => {
  await open(page);
  const pool = page.locator('attention-pool');
  const trade = pool.getByRole('slider');
  for (const paid of [0, 25, 100]) {
    await trade.fill(String(paid));
    const [x, y, product, , , price] = await numbers(pool);
    expect(x).toBe(100 + paid);
    expectClose(product!, 10_000, 1e-9);
    expectClose(x! * y!, 10_000, 1e-9);
    expectClose(price!, x! / y!, 1e-12);
  }
  await trade.press('ArrowLeft');
  expect((await numbers(pool))[0]).toBe(195);
});
