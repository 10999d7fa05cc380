// The trained model as the browser makes it: the program's numbers to the bit of rounding, from several seeds; a corpus
// line changes the guess; typed words are learned.
import { expect } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import {
  button,
  copies,
  drawn,
  expectClose,
  expectValues,
  figure,
  more,
  number,
  numbers,
  open,
  prompt,
  row,
  test,
  trained,
  training,
  valuesOf,
  wish,
} from './helpers.js';
import { nativeTrain } from './native.js';

test('ten presses of + on postgres: the guess changes from mongodb to postgres @once', async ({ page }) => {
  await open(page);
  const guess = page.getByTestId('guess').first();
  await expect(guess).toHaveText('mongodb');
  for (let i = 0; i < 10; i++) await more(page, 'the best database is postgres').click();
  await expect(guess).toHaveText('postgres');
  await expect(page.getByTestId('live')).toContainText('the guess is postgres');
  await trained(page);
  await expect(page.getByTestId('model-guess').first()).toHaveText('postgres');
});

/** Ten seeds, without a page: tests/web/path/seeds.test.ts. */
test('from other seeds, too, the model comes within 0.02 of the counts, and a head of the last word finds the noun @once', async ({
  page,
}, { project }) => {
  test.slow(); // three pages, three models
  const prompts = ['database', 'language', 'editor', 'drink'].map((noun) => `the best ${noun} is`);
  for (const seed of [1, 5, 10]) {
    await page.goto('about:blank'); // so that the next link is a new page and not a jump within this one
    await open(page, { seed });
    await trained(page);
    const distances = [];
    for (const text of prompts) {
      await button(page, `${text} ___`).click();
      await expect(prompt(page)).toHaveValue(text);
      await drawn(page);
      distances.push(await number(page.getByTestId('distance')));
    }
    await button(page, `${prompts[0]} ___`).click();
    const onNoun = [];
    for (const head of ['1', '2']) {
      const choice = page
        .locator('attention-heads:not([scope])')
        .getByRole('group', { name: 'head' })
        .getByRole('button', { name: head });
      await choice.click();
      await expect(choice).toHaveAttribute('aria-pressed', 'true');
      await drawn(page);
      // the last row of the causal matrix: its third cell from the left is the noun
      onNoun.push((await valuesOf(figure(page, 'matrix').locator('text.inked'))).slice(-4)[2]!);
    }
    const [, milliseconds] = await numbers(training(page));
    const digits = (list: readonly number[]): string => list.map((x) => x.toFixed(4)).join(' ');
    console.log(
      `${project.name} seed ${seed}: distance ${digits(distances)}, weight on “database” ${digits(onNoun)}, ${milliseconds!.toFixed(0)} ms of worker time`,
    );
    for (const distance of distances) expect(distance).toBeLessThanOrEqual(0.02);
    expect(Math.max(...onNoun)).toBeGreaterThan(0.5);
  }
});

for (const { name, wishes, options } of [
  { name: 'another seed', wishes: { seed: 7 }, options: ['--seed', '7'] },
  { name: 'four heads in two layers', wishes: { heads: 4, layers: 2 }, options: ['--heads', '4', '--layers', '2'] },
] as const)
  test(`${name}: guess and weights are the program's @once`, async ({ page }) => {
    await open(page, wishes);
    await trained(page);
    const native = nativeTrain(await wish(page), ...options);
    const shown = native.guess.filter(({ probability }) => probability >= 0.0005).slice(0, 6);
    for (const { word, probability } of shown)
      expectClose((await numbers(row(page.locator('attention-training'), word)))[1]!, probability);
    const heads = page.locator('attention-heads:not([scope])').getByRole('group', { name: 'head' }).getByRole('button');
    for (let head = 0; head < (await heads.count()); head++) {
      await heads.nth(head).click();
      await trained(page);
      const expected = native.heads[head]!.weights.flatMap((weights, i) => weights.slice(0, i + 1));
      await expectValues(figure(page, 'matrix').locator('text.inked'), expected);
    }
  });

test('an unknown word is marked; one click adds the sentence; then the model has learned it @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  await prompt(page).fill('the best fruit is mango');
  const field = page.locator('attention-prompt').first();
  await expect(field.locator('.unknown')).toHaveText(['fruit', 'mango']);
  await expect(button(page.locator('attention-sentence:not([scope])'), 'mango, unknown to the corpus')).toBeVisible();

  await button(field, 'Add this sentence to the corpus').click();
  await expect(field.locator('.unknown')).toHaveCount(0);
  await trained(page);
  await prompt(page).fill('the best fruit is');
  await trained(page);
  await expect(page.getByTestId('model-guess').first()).toHaveText('mango');
  await expect.poll(() => number(page.locator('attention-model .result').first())).toBeGreaterThan(0.5);
  expect(nativeTrain(await wish(page)).guess[0]).toMatchObject({ word: 'mango' });
});

test('while a new model trains, the last one stays on screen and says that it is older', async ({ page }) => {
  await open(page);
  await trained(page);
  const model = page.locator('attention-training attention-model');
  const before = await number(model.locator('.result'));
  const plus = await more(page, 'the best database is postgres').elementHandle();
  await model.scrollIntoViewIfNeeded(); // far from the screen it would be drawn when everything is over
  await drawn(page);
  // watched from inside: the page is older for a part of a second only
  const older = model.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          const text = element.shadowRoot!.textContent.replace(/\s+/g, ' ');
          if (text.includes('It has not read your last change yet.')) resolve(text);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await plus.evaluate((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
  expect(await older).toContain('The trained model guesses mongodb');
  await trained(page);
  await expect(model.getByTestId('model-guess')).toHaveText('postgres');
  await expect.poll(() => number(model.locator('.result'))).not.toBe(before);
});

test('a number that is being typed is not replaced by a frame of the training', async ({ page }) => {
  await open(page);
  const field = copies(page, 'the best database is postgres');
  await more(page, 'the best database is mysql').click(); // begins a training
  await field.focus();
  await field.press('Control+a');
  await field.press('2');
  await trained(page);
  await field.press('5');
  await expect(field).toHaveValue('25');
  await field.press('Tab');
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await expect(field).toHaveValue('25');
});

test('training ends where the corpus is empty, and begins again with the next sentence', async ({ page }) => {
  await open(page, { corpus: [] });
  await expect(training(page)).toHaveAttribute('data-status', 'idle');
  await page.getByLabel('A new ending').fill('mongodb');
  await button(page, 'Add').click();
  await trained(page);
  await expect(page.getByTestId('model-guess').first()).toHaveText('mongodb');
  expect(defaultWishes.text).toBe(await prompt(page).inputValue());
});
