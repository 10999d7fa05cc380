// Chapter 2, RLHF: each row of the lesson as a learner does it, its numbers compared with the program's.
import { expect, type Locator, type Page } from '@playwright/test';
import {
  button,
  drawn,
  expectAllClose,
  expectClose,
  expectNumber,
  expectValues,
  figure,
  live,
  number,
  numbers,
  open,
  retype,
  row,
  slider,
  test,
  valuesOf,
  wish,
} from './helpers.js';
import { nativeGuess } from './native.js';

const table = (page: Page): Locator => page.locator('attention-tilt');
const prefer = (page: Page, word: string): Promise<void> =>
  page.getByRole('group', { name: 'Which answer do people prefer?' }).getByRole('radio', { name: word }).check();
const reward = (page: Page, word: string): Locator => page.getByLabel(`Reward R of ${word}`, { exact: true });
const column = (page: Page, name: string): Locator => table(page).locator(`td[data-col="${name}"] data`);

/** β on the page, as the slider really holds it. */
async function moveBeta(page: Page, exponent: number): Promise<number> {
  await slider(page).fill(String(exponent));
  await drawn(page);
  return Number(await slider(page).getAttribute('data-value'));
}

/** Every column of the table, and the read-outs, next to the program's. Returns the winner. */
async function expectNativeTilt(page: Page, prefer: string, beta: number): Promise<string> {
  const native = nativeGuess(await wish(page), { prefer, beta });
  const of = (name: 'base_logit' | 'reward_over_beta' | 'new_logit' | 'probability') =>
    native.endings.map((ending) => ending[name]!);
  await expectValues(column(page, 'base'), of('base_logit'));
  await expectValues(column(page, 'tilt'), of('reward_over_beta'), Math.max(1e-6, 3e-7 / beta)); // float32
  await expectValues(column(page, 'new'), of('new_logit'), Math.max(1e-6, 3e-7 / beta));
  await expectValues(column(page, 'after'), of('probability'));
  await expectNumber(page.getByTestId('expected'), native.expected_reward);
  await expectNumber(page.getByTestId('kl'), native.kl, 2e-6);
  const winner = [...native.endings].sort((a, b) => b.probability - a.probability)[0]!.word;
  await expect(page.getByTestId('tilt-guess')).toHaveText(winner);
  return winner;
}

test('2.1 the preferred answer: R = 3 for it, −1 for the winner of pretraining, 0 for the rest, all editable', async ({
  page,
}) => {
  await open(page);
  for (const word of ['mongodb', 'postgres', 'mysql', 'sqlite']) await expect(reward(page, word)).toHaveValue('0');
  await prefer(page, 'postgres');
  await expect(reward(page, 'postgres')).toHaveValue('3');
  await expect(reward(page, 'mongodb')).toHaveValue('-1');
  await expect(reward(page, 'mysql')).toHaveValue('0');
  await expect(reward(page, 'sqlite')).toHaveValue('0');
  await drawn(page);
  await expectNativeTilt(page, 'postgres', 1);

  await retype(reward(page, 'sqlite'), '6.5');
  await drawn(page);
  const [base, tilted, now] = await numbers(row(table(page), 'sqlite'));
  expectAllClose([base!, tilted!, now!], [Math.log(2), 6.5, Math.log(2) + 6.5]);
  await expect(page.getByTestId('tilt-guess')).toHaveText('sqlite');

  await retype(reward(page, 'sqlite'), '');
  await drawn(page);
  await expect(reward(page, 'sqlite')).toHaveValue('0');
  await expectNativeTilt(page, 'postgres', 1);
});

test('2.2 β: three columns at every β, the flip exactly at β*, E[R] and KL @once', async ({ page }) => {
  await open(page);
  await prefer(page, 'postgres');
  const betas = [];
  for (const exponent of [-2, -1, 0, 0.5, 1, 2]) {
    const beta = await moveBeta(page, exponent);
    await expectNativeTilt(page, 'postgres', beta);
    betas.push(beta);
  }
  expect(betas).toEqual([0.01, 0.1, 1, 3.16, 10, 100]);

  const { flip_beta } = nativeGuess(await wish(page), { prefer: 'postgres' });
  const mark = figure(page, 'beta').locator('text.strong');
  expectClose((await valuesOf(mark))[0]!, flip_beta);
  await expect(mark).toHaveText('β* = 5.77');

  await page.getByRole('button', { name: 'Go to the flip point, β* = 5.77' }).click();
  await drawn(page);
  expectClose(Number(await slider(page).getAttribute('data-value')), flip_beta);
  const probabilities = await valuesOf(column(page, 'after'));
  expectClose(probabilities[0]!, probabilities[1]!);
  await expect(table(page).locator('tr').nth(1)).toContainText('mongodb');

  const at = Math.log10(flip_beta!);
  for (const [step, word] of [
    [-0.01, 'postgres'],
    [0.01, 'mongodb'],
    [-0.02, 'postgres'],
    [0.02, 'mongodb'],
  ] as const) {
    const beta = await moveBeta(page, Math.round((at + step) * 100) / 100);
    expect(beta > flip_beta!).toBe(step > 0);
    expect(await expectNativeTilt(page, 'postgres', beta)).toBe(word);
  }
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    /^β = [\d.]+: stays close to pretraining, guess: mongodb$/,
  );
});

test('2.3 pairs: the rewards fitted to them explain them best, and can be used @once', async ({ page }) => {
  await open(page);
  const pairs = page.locator('attention-pairs');
  await expect(pairs.locator('li[data-ending]')).not.toHaveCount(0); // the chapter comes after the first screen
  await drawn(page);
  const fitted = async (): Promise<Map<string, number>> =>
    new Map(
      await pairs
        .locator('li[data-ending]')
        .evaluateAll((all) => all.map((item) => [item.dataset['ending']!, Number(item.querySelector('data')!.value)])),
    );

  await expectBestFit(pairs, await fitted());
  await button(pairs, 'Remove: sqlite preferred to mongodb').click();
  await retype(pairs.getByLabel('How often mongodb was preferred to postgres'), '30');
  await pairs.getByLabel('preferred', { exact: true }).selectOption('sqlite');
  await pairs.getByLabel('to', { exact: true }).selectOption('mysql');
  await button(pairs, 'Add this pair').click();
  await drawn(page);
  const rewards = await fitted();
  await expectBestFit(pairs, rewards);
  expect(rewards.get('mongodb')).toBeGreaterThan(rewards.get('postgres')!);

  await pairs.getByLabel('Use the rewards fitted to these pairs').check();
  await drawn(page);
  await expectValues(
    column(page, 'reward'),
    ['mongodb', 'postgres', 'mysql', 'sqlite'].map((word) => rewards.get(word)!),
  );
  await expectValues(column(page, 'tilt'), await valuesOf(column(page, 'reward')));
});

/** Bradley and Terry: at the best fit, each word's wins beyond the expected ones equal the pull towards 0. */
async function expectBestFit(pairs: Locator, rewards: ReadonlyMap<string, number>): Promise<void> {
  const RIDGE = 0.1;
  const rows = await pairs.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      winner: row.querySelector('th')!.textContent,
      loser: row.querySelector('td.word')!.textContent.replace('≻ ', ''),
      count: Number(row.querySelector('input')!.value),
    })),
  );
  const surplus = new Map([...rewards].map(([word, reward]) => [word, -RIDGE * reward]));
  for (const { winner, loser, count } of rows) {
    const unexpected = count / (1 + Math.exp(rewards.get(winner)! - rewards.get(loser)!));
    surplus.set(winner, surplus.get(winner)! + unexpected);
    surplus.set(loser, surplus.get(loser)! - unexpected);
  }
  expect(rows.length).toBeGreaterThan(0);
  for (const [word, value] of surplus) expect(Math.abs(value), word).toBeLessThan(1e-4);
  expectClose(
    [...rewards.values()].reduce((sum, reward) => sum + reward, 0),
    0,
    1e-5,
  );
}

test('2.4 RLHF cannot conjure new words: with R = 1000 the probability stays exactly 0 at every β @once', async ({
  page,
}) => {
  await open(page);
  const conjured = page.locator('attention-conjured');
  await conjured.getByLabel('A word that the corpus never saw').fill('dbase');
  await retype(conjured.getByLabel('R ='), '1000');
  for (const exponent of [-2, -1, 0, 1, 2]) {
    const beta = await moveBeta(page, exponent);
    await expect(page.getByTestId('conjured')).toHaveText('dbase stays impossible. Its probability is exactly 0');
    await expect.poll(() => number(page.getByTestId('conjured'))).toBe(0);
    const terms = await valuesOf(conjured.locator('.formula').nth(1).locator('mn'));
    expect(terms).toEqual([-Infinity, 1000, beta, -Infinity]);
    const native = nativeGuess(await wish(page), { prefer: 'dbase', beta });
    expect(native.endings.find(({ word }) => word === 'dbase')).toMatchObject({ base_logit: null, probability: 0 });
    const bars = figure(page, 'conjured').locator('rect.outline');
    await expect.poll(() => valuesOf(bars)).toEqual([0, 0]);
  }

  await conjured.getByLabel('A word that the corpus never saw').fill('sqlite');
  await expect(page.getByTestId('conjured')).toContainText('sqlite is in the corpus, so a reward can lift it');
  await expect.poll(() => number(page.getByTestId('conjured'))).toBeGreaterThan(0);
});

test('2.5 gradient ascent on E[R] − β·KL lands on softmax(base + R/β) @once', async ({ page }) => {
  await open(page, { preferred: 'postgres' });
  const climb = figure(page, 'climb');
  await climb.getByText('The same numbers as a table').click();
  for (const beta of [0.1, 0.5, 1, 5]) {
    const shown = await moveBeta(page, Math.round(Math.log10(beta) * 100) / 100);
    const native = nativeGuess(await wish(page), { prefer: 'postgres', beta: shown });
    const [step, objective, distance] = (
      await climb.locator('tbody tr').last().locator('th, td').allTextContents()
    ).map(plain);
    expect(step).toBe(60);
    expectClose(objective!, native.expected_reward - shown * native.kl, 1e-4);
    expect(distance).toBeLessThanOrEqual(1e-4);
    const points = await climb.locator('polyline.curve').first().getAttribute('points');
    expect(points!.split(' ')).toHaveLength(61);
  }
  await expect(live(page)).toContainText('the guess is mongodb');
});

/** 1,234.5 and −1.5 and 3 · 10⁻⁶ as numbers. */
function plain(text: string): number {
  const raised = text.replace(
    /10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/,
    (_, digits: string) => `1e${[...digits].map((digit) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)]).join('')}`,
  );
  const factors = raised.replace('−', '-').replace(',', '').split('·').map(Number);
  return factors.reduce((product, factor) => product * factor, 1);
}
