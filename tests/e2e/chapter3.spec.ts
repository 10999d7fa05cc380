// Chapter 3, attention: each row of the lesson as a learner does it, its weights compared with the program's.
import { expect, type Locator, type Page } from '@playwright/test';
import {
  button,
  drawn,
  expectAllClose,
  expectClose,
  expectNumber,
  expectValues,
  figure,
  numbers,
  open,
  prompt,
  retype,
  test,
  trained,
  valuesOf,
  wish,
} from './helpers.js';
import { nativeTrain, type Trained } from './native.js';

const words = (page: Page): Locator => page.locator('attention-sentence:not([scope]) .words button');
const head = (page: Page, number: number): Promise<void> =>
  page
    .locator('attention-heads:not([scope])')
    .getByRole('group', { name: 'head' })
    .getByRole('button', { name: String(number) })
    .click();
const weights = (native: Trained, head: number): readonly (readonly number[])[] => native.heads[head]!.weights;
const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const expectArcs = (page: Page, weights: readonly number[]): Promise<void> =>
  expectValues(figure(page, 'arcs').locator('.arc'), ascending(weights));
const cell = (page: Page, row: number, column: number): Locator =>
  figure(page, 'matrix').locator(`[role=gridcell][data-at="${row},${column}"]`);

/** The shares of row i that a causal model can have: up to itself. */
const reachable = (row: readonly number[], i: number): number[] => row.slice(0, i + 1);

test('3.1 any sentence: an arc for every word, thickness by weight, the words that hold 80 %, a loop for itself', async ({
  page,
}) => {
  await open(page);
  await prompt(page).fill('the best database is the best drink is');
  await trained(page);
  const native = nativeTrain(await wish(page));
  await expect(words(page)).toHaveText(['the₁', 'best₂', 'database', 'is₄', 'the₅', 'best₆', 'drink', 'is₈']);
  const last = weights(native, 0)[7]!;
  await expectArcs(page, last);

  const drawnArcs = figure(page, 'arcs').locator('.arc');
  const thickness = await drawnArcs.evaluateAll((all) => all.map((arc) => Number(arc.getAttribute('stroke-width'))));
  expect(thickness).toEqual(ascending(thickness));
  expect(Math.min(...thickness)).toBeGreaterThan(0);

  const named = await valuesOf(figure(page, 'arcs').locator('text.number'));
  const held = named.reduce((sum, weight) => sum + weight, 0);
  expect(held).toBeGreaterThanOrEqual(0.8);
  expect(held - Math.min(...named)).toBeLessThan(0.8);
  await expect(figure(page, 'arcs').locator('.arc.notable, .arc.strongest')).toHaveCount(named.length);
  await expect(figure(page, 'arcs')).toContainText(/“is₈” attends to .* \+ \d others? = \d+\s%/);

  await words(page).nth(2).click();
  await expect(figure(page, 'arcs').locator('figcaption')).toContainText('“database” attends to');
  await expectArcs(page, reachable(weights(native, 0)[2]!, 2));
  const feet = await figure(page, 'arcs')
    .locator('.arc')
    .evaluateAll((all) => all.map((arc) => arc.getBoundingClientRect().width));
  expect(Math.min(...feet)).toBeGreaterThan(10); // the word's arc to itself is a loop that can be seen

  await figure(page, 'arcs').getByRole('button', { name: 'attended by' }).click();
  await expect(figure(page, 'arcs').locator('figcaption')).toContainText('“database” is attended by');
  const received = weights(native, 0).slice(2);
  await expectArcs(
    page,
    received.map((row) => row[2]!),
  );
});

test('3.2 the matrix: every weight, rows that sum to 1, the masked half hatched, a legend from 0 to 1 @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const native = nativeTrain(await wish(page));
  const matrix = figure(page, 'matrix');
  for (const which of [0, 1]) {
    await head(page, which + 1);
    await drawn(page);
    const rows = weights(native, which);
    const expected = rows.flatMap(reachable);
    await expectValues(matrix.locator('.cell:not(.legend .cell)'), expected);
    await expectValues(matrix.locator('text.inked'), expected);
    await expectValues(
      matrix.locator('text.tiny'),
      rows.map(() => 1),
      1e-6,
    );
    await expect(matrix.locator('text.tiny').first()).toHaveText('1.0');
  }
  await expect(matrix.locator('.hatched').first()).toBeVisible();
  await expect(cell(page, 0, 3)).toHaveAttribute('aria-label', 'the to is: can’t look ahead');
  await expect.poll(() => valuesOf(matrix.locator('.legend text[data-value]'))).toEqual([0, 0.5, 1]);

  await cell(page, 3, 2).click();
  await expect(cell(page, 3, 2)).toHaveAttribute('aria-selected', 'true');
  await expect(matrix.locator('figcaption')).toContainText(/“is” gives \d+\s% to “database”/);
  await words(page).nth(1).click();
  await expect(matrix.locator('figcaption')).toContainText('“best” attends to');
});

test('3.3 one selection in every picture: hover previews, click and Enter pin, again and Escape let go', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const captions = ['arcs', 'matrix'].map((view) => figure(page, view).locator('figcaption'));
  const say = async (text: string | RegExp): Promise<void> => {
    for (const caption of captions) await expect(caption).toContainText(text);
  };
  const pinned = page.locator('attention-sentence:not([scope])').getByRole('button', { name: /^Pinned: / });
  await say('“is” attends to');

  await words(page).nth(1).hover();
  await say('“best” attends to');
  await expect(pinned).toHaveCount(0);
  await page.mouse.move(0, 0);
  await say('“is” attends to');

  await words(page).nth(1).click();
  await page.mouse.move(0, 0);
  await say('“best” attends to');
  await expect(pinned).toHaveText('pinned: best ✕');
  await words(page).nth(1).click();
  await expect(pinned).toHaveCount(0);

  await cell(page, 2, 1).click();
  await page.mouse.move(0, 0);
  await say(/“database” gives \d+\s% to “best”/);
  await expect(pinned).toHaveText('pinned: database ✕');
  const pair = figure(page, 'pair');
  await expect(pair.locator('figcaption')).toContainText('From “database” to “best”');

  await figure(page, 'qkv').locator('[data-at="k3"]').click();
  await expect(figure(page, 'qkv').locator('figcaption')).toContainText('Dimension 4:');
  await expect(pair.locator('.frame.lit').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await expect(pinned).toHaveCount(0);
  await say('“is” attends to');

  await words(page).last().focus();
  await page.keyboard.press('Enter');
  await expect(pinned).toHaveText('pinned: is ✕');
  await page.keyboard.press('Escape');
  await expect(pinned).toHaveCount(0);
});

test('3.4 the pinned pair: dot product by dimension, ÷ √d, softmax, blend, each with its numbers @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const row = weights(nativeTrain(await wish(page)), 1)[3]!;
  await head(page, 2);
  await cell(page, 3, 2).click();
  await page.mouse.move(0, 0);
  const pair = figure(page, 'pair');
  await expect(pair.locator('figcaption')).toContainText('From “is” to “database”');

  const strips = await valuesOf(pair.locator('.cell:not(.legend .cell)'));
  const D = strips.length / 5;
  expect(D).toBe(16);
  const strip = (i: number): number[] => strips.slice(i * D, (i + 1) * D);
  const [q, k, v, weighted, blended] = [0, 1, 2, 3, 4].map(strip) as [number[], number[], number[], number[], number[]];
  const bars = await valuesOf(pair.locator('.bar'));
  expectAllClose(
    bars.slice(0, D),
    q.map((x, d) => x * k[d]!),
  );
  expectAllClose(bars.slice(D), row);
  expectAllClose(
    weighted,
    v.map((x) => row[2]! * x),
  );

  const dot = q.reduce((sum, x, d) => sum + x * k[d]!, 0);
  const two = (x: number): string => x.toFixed(2).replace('-', '−');
  await expect(pair).toContainText(`q · k = ${two(dot)}, the sum of these products`);
  await expect(pair).toContainText(`${two(dot)} ÷ √16 = ${two(dot / 4)}`);

  // The blend, put together from the values of every word.
  const values = await valuesOf(figure(page, 'qkv').locator('.cell:not(.legend .cell)'));
  const vOf = (token: number): number[] => values.slice((8 + token) * D, (9 + token) * D);
  const sum = q.map((_, d) => row.reduce((total, weight, token) => total + weight * vOf(token)[d]!, 0));
  expectAllClose(blended, sum, 1e-5);
});

test('3.5 query, key and value of every word as strips: search card, spine card, content card @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const qkv = figure(page, 'qkv');
  await expect(qkv).toContainText('search card');
  await expect(qkv).toContainText('spine card');
  await expect(qkv).toContainText('content card');
  const [T, D] = [4, 16];
  const strips = await valuesOf(qkv.locator('.cell:not(.legend .cell)'));
  expect(strips).toHaveLength(3 * T * D);
  expect(strips.every(Number.isFinite)).toBe(true);

  await cell(page, 3, 1).click();
  await page.mouse.move(0, 0);
  await expect(figure(page, 'pair').locator('figcaption')).toContainText('From “is” to “best”');
  const pair = await valuesOf(figure(page, 'pair').locator('.cell:not(.legend .cell)'));
  const strip = (kind: number, token: number): number[] =>
    strips.slice((kind * T + token) * D, (kind * T + token + 1) * D);
  expect(pair.slice(0, 3 * D)).toEqual([...strip(0, 3), ...strip(1, 1), ...strip(2, 1)]);

  await qkv.locator('[data-at="q5"]').click();
  const [q, k] = [strip(0, 3)[5]!, strip(1, 1)[5]!];
  const two = (x: number): string => x.toFixed(2).replace('-', '−');
  const factor = k < 0 ? `(${two(k)})` : two(k);
  await expect(qkv.locator('figcaption')).toContainText(`Dimension 6: ${two(q)} × ${factor} = ${two(q * k)}`);
  await expect(qkv.locator('.frame.lit')).toHaveCount(2);
});

test('3.6 the √d switch: the model is trained again without it, and longer vectors saturate the softmax @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const effective = page.locator('attention-scale .note');
  const spread = (native: Trained): number =>
    Math.exp(weights(native, 0)[3]!.reduce((sum, weight) => (weight > 0 ? sum - weight * Math.log(weight) : sum), 0));
  await expectNumber(effective, spread(nativeTrain(await wish(page))), 1e-5);

  await page.getByRole('checkbox', { name: 'divide by √d' }).uncheck();
  await trained(page);
  const unscaled = nativeTrain(await wish(page), '--switch', 'causal', '--switch', 'unscaled');
  await expectNumber(effective, spread(unscaled), 1e-5);
  await expectArcs(page, weights(unscaled, 0)[3]!);
  await expect(figure(page, 'pair')).toContainText('Not divided by √d');

  const saturation = figure(page, 'saturation');
  await saturation.getByText('The same numbers as a table').click();
  const lines = saturation.locator('tbody tr');
  await expect(lines).toHaveCount(7);
  const rows = await lines.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => Number(cell.textContent))),
  );
  expect(rows.map(([d]) => d)).toEqual([4, 8, 16, 32, 64, 128, 256]);
  for (const [d, scaled, without] of rows) expect(without, `d = ${d}`).toBeLessThan(scaled!);
  expect(rows.at(-1)![2]).toBeLessThan(1.5); // one word takes it all
  expect(rows.at(-1)![1]).toBeGreaterThan(0.8 * rows[0]![1]!); // with the division, d changes little
});

test('3.7 by hand: raw scores 3, 2, 1 with d = 4 give 51, 31 and 19 %, unrounded 0.50648, 0.30720, 0.18632 @once', async ({
  page,
}) => {
  await open(page);
  const picture = figure(page, 'hand');
  const shares = picture.locator('text.strong');
  await expect(shares).toHaveText(['51 %', '31 %', '19 %']);
  await expectValues(shares, [0.50648, 0.3072, 0.18632], 1e-5);
  await expect(picture.locator('text.number')).toHaveText(['3.0 → 1.50', '2.0 → 1.00', '1.0 → 0.50']);
  await expect(picture).toContainText('51 + 31 + 19 = 101');
  await expect(picture).toContainText('50.65 + 30.72 + 18.63');
  await expect(page.locator('#by-hand')).toContainText('The animal didn’t cross the street because it was too tired.');

  const hand = page.locator('attention-hand');
  const [weight] = (await numbers(hand.locator('.formula').nth(3))).slice(-1);
  expectClose(weight!, 0.50648, 1e-5);
  const blended = await numbers(hand.locator('.formula').nth(4));
  const v = await hand
    .locator('tr')
    .evaluateAll((rows) =>
      rows.slice(4).map((row) => [...row.querySelectorAll('input')].map(({ value }) => Number(value))),
    );
  const shown = await valuesOf(shares);
  expectAllClose(
    blended,
    v[0]!.map((_, d) => shown.reduce((sum, weight, i) => sum + weight * v[i]![d]!, 0)),
  );

  await retype(page.getByLabel('q of it, dimension 1', { exact: true }), '5');
  await drawn(page);
  const scores = [7, 6, -3].map((raw) => raw / 2);
  const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  await expectValues(
    shares,
    scores.map((score) => Math.exp(score) / total),
  );
  await button(hand, 'Put the numbers back').click();
  await expect(shares).toHaveText(['51 %', '31 %', '19 %']);
});
