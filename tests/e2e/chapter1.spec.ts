// Chapter 1, pretraining: each row of the lesson as a learner does it, its numbers compared with the program's.
import { expect, type Page } from '@playwright/test';
import {
  button,
  copies,
  corpusText,
  drawn,
  expectAllClose,
  expectClose,
  expectNumber,
  expectNumbers,
  fewer,
  figure,
  more,
  number,
  numbers,
  open,
  prompt,
  retype,
  row,
  test,
  trained,
  training,
  valuesOf,
  wish,
} from './helpers.js';
import { nativeGuess, nativeTrain } from './native.js';

/** The table of losses has the most frequent answers only. */
const ROWS = 8;
const line = (ending: string): string => `the best database is ${ending}`;

/** Counts and probabilities on screen, each next to the program's. Returns the program's answer. */
async function expectNativeGuess(page: Page) {
  await drawn(page);
  const native = nativeGuess(await wish(page));
  const table = page.locator('attention-loss');
  for (const { word, count, probability } of native.endings.slice(0, ROWS)) {
    await expectNumbers(row(table, word), [count, probability, -Math.log(probability)]);
  }
  await expect(page.getByTestId('guess').first()).toHaveText(native.endings[0]!.word);
  await expectNumber(page.getByTestId('guess-share').first(), native.endings[0]!.probability);
  return native;
}

test('the guess is on screen before anything below it is drawn; when the lesson is ready, its section is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    let ready = '';
    window.addEventListener('attention-ready', () => (ready = 'ready'));
    const look = (): void => {
      const root = document.querySelector('attention-lesson')?.shadowRoot;
      const drawn = [...(root?.querySelectorAll('attention-guess, attention-corpus, footer') ?? [])]
        .filter((one) => (one.shadowRoot ?? one).textContent?.trim())
        .map((one) => one.localName);
      const now = [...drawn, ready].join(' ').trim();
      if (seen.at(-1) !== now) seen.push(now);
      if (ready === '') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  await open(page);
  const seen = async (): Promise<string[]> => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await expect.poll(async () => (await seen()).at(-1)).toBe('attention-guess attention-corpus footer ready');
  expect((await seen()).filter((one) => one !== '')[0]).toBe('attention-guess');
});

test('1.1 the corpus editor: + and −, new endings, delete, text, presets, undo, redo, reset @once', async ({
  page,
}) => {
  await open(page);
  await expect(prompt(page)).toHaveValue('the best database is');
  const first = await expectNativeGuess(page);
  expect(first.endings.map(({ word, count }) => [word, count])).toEqual([
    ['mongodb', 18],
    ['postgres', 9],
    ['mysql', 4],
    ['sqlite', 2],
  ]);

  for (let i = 0; i < 10; i++) await more(page, line('postgres')).click();
  await expect(copies(page, line('postgres'))).toHaveValue('19');
  expect((await expectNativeGuess(page)).endings[0]!.word).toBe('postgres');

  await fewer(page, line('postgres')).click({ modifiers: ['Shift'] });
  await expect(copies(page, line('postgres'))).toHaveValue('9');
  expect((await expectNativeGuess(page)).endings[0]!.word).toBe('mongodb');

  await page.getByLabel('A new ending').fill('oracle');
  await button(page, 'Add').click();
  await retype(copies(page, line('oracle')), '40');
  expect((await expectNativeGuess(page)).endings[0]).toMatchObject({ word: 'oracle', count: 40 });

  await button(page, `Delete: ${line('mongodb')}`).click();
  expect((await expectNativeGuess(page)).endings.map(({ word }) => word)).not.toContain('mongodb');

  await page.getByText('The whole corpus as text').click();
  await corpusText(page).fill('the best database is sqlite × 3\nthe best database is mysql × 5\n');
  expect((await expectNativeGuess(page)).endings.map(({ word }) => word)).toEqual(['mysql', 'sqlite']);

  await button(page, 'Undo').click();
  await expect(copies(page, line('oracle'))).toHaveValue('40');
  await button(page, 'Redo').click();
  expect((await expectNativeGuess(page)).endings[0]!.word).toBe('mysql');

  await page.getByRole('combobox', { name: 'Corpus' }).selectOption('what pets like');
  await expect(prompt(page)).toHaveValue('my dog likes to');
  expect((await expectNativeGuess(page)).endings[0]).toMatchObject({ word: 'run', count: 9 });

  await button(page, 'Reset the whole lesson').click();
  expect((await expectNativeGuess(page)).endings).toEqual(first.endings);
});

test('1.2 the guess and its bars: log counts, softmax, and the lines that made a word light up @once', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  await more(page, line('mysql')).click();
  const { endings } = await expectNativeGuess(page);
  const bars = await valuesOf(figure(page, 'endings').locator('.bar.fill-base'));
  const counted = endings.map(({ probability }) => probability);
  expectAllClose(bars.slice(-counted.length), counted); // the key above them has bars of its own

  await figure(page, 'endings')
    .getByRole('button', { name: /^postgres/ })
    .click();
  const arithmetic = page.locator('attention-arithmetic');
  await expect(arithmetic).toContainText('9 × the best database is postgres');
  await expect(page.locator('attention-corpus li.lit')).toContainText(line('postgres'));
  const postgres = endings.find(({ word }) => word === 'postgres')!;
  const logit = await valuesOf(arithmetic.locator('.formula').nth(0).locator('mn'));
  expectAllClose(logit, [9, postgres.base_logit!]);
  const softmax = await valuesOf(arithmetic.locator('.formula').nth(1).locator('mn'));
  expectAllClose(softmax, [
    postgres.base_logit!,
    ...endings.map(({ base_logit }) => base_logit!),
    9,
    ...endings.map(({ count }) => count),
    postgres.probability,
  ]);
  await button(arithmetic, 'Close').click();
  await expect(page.locator('attention-corpus li.lit')).toHaveCount(0);
});

test('1.3 the loss does not care about truth: copies of a false sentence make the false answer cheaper @once', async ({
  page,
}) => {
  await open(page);
  const { endings } = await expectNativeGuess(page);
  const entropy = endings.reduce((sum, { probability }) => sum - probability * Math.log(probability), 0);
  const formula = page.locator('attention-loss .formula').nth(1).locator('mn');
  expectClose((await valuesOf(formula)).at(-1)!, entropy, 1e-5);

  await button(page, 'Load a corpus about the moon').click();
  await drawn(page);
  const cheese = page.locator('attention-loss tr[data-ending="cheese"]').getByTestId('loss');
  let before = await number(cheese);
  expectClose(before, -Math.log(3 / 13));
  for (const copies of [13, 23, 33]) {
    await button(page, 'Add 10 copies of “the moon is made of cheese”').click();
    await expectNativeGuess(page);
    const now = await number(cheese);
    expectClose(now, -Math.log(copies / (copies + 10)));
    expect(now).toBeLessThan(before);
    await expectNumbers(page.locator('attention-falsehood'), [copies, now, before]);
    before = now;
  }
  await expect(page.getByTestId('guess').first()).toHaveText('cheese');
});

test('1.2 the formula with the numbers of the moment: the logarithm of a count, and the share that the softmax makes @once', async ({
  page,
}) => {
  await open(page);
  const counted = page.getByTestId('counted');
  const expectNative = async (): Promise<void> => {
    const native = await expectNativeGuess(page);
    const { word, count, probability } = native.endings[0]!;
    await expect(counted.locator('.word')).toHaveText(word);
    await expectNumbers(counted, [count, Math.log(count), probability]);
  };
  await expectNative();
  for (let i = 0; i < 10; i++) await more(page, line('postgres')).click();
  await expectNative(); // of another leader
});

test('1.4 a prompt that the corpus never saw: the shorter ending of counting, and the answer of the model @once', async ({
  page,
}) => {
  await open(page);
  await prompt(page).fill('the worst editor is');
  await trained(page);
  const counted = await expectNativeGuess(page);
  expect(counted).toMatchObject({ suffix: 'editor is', suffix_length: 2 });
  const unseen = page.locator('#unseen');
  await expect(unseen).toContainText(
    'The corpus never saw this sentence go on. It used the shorter ending “editor is”',
  );
  const [best] = nativeTrain(await wish(page)).guess;
  await expect(unseen.getByTestId('model-guess')).toHaveText(best!.word);
  await expectNumber(unseen.locator('attention-model .result'), best!.probability);

  await prompt(page).fill('fruit');
  const nothing = await expectNativeGuess(page);
  expect(nothing.suffix_length).toBe(0);
  await expect(unseen).toContainText('all of its words are counted');
});

test('1.5 the same corpus trains a transformer: loss live, guess beside the counts, distance between the two @once', async ({
  page,
}) => {
  await page.addInitScript(slowWorkers);
  await open(page);
  await trained(page);
  const plus = await more(page, line('postgres')).elementHandle();
  await training(page).scrollIntoViewIfNeeded();
  await watchTraining(page);
  await plus.evaluate((button) => (button as HTMLElement).click()); // without leaving what is watched
  await trained(page);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(expect.arrayContaining(['waiting', 'running', 'done']));

  const asked = await wish(page);
  const native = nativeTrain(asked);
  const { endings } = nativeGuess(asked);
  const trainedOf = new Map(native.guess.map(({ word, probability }) => [word, probability]));
  const beside = page.locator('attention-training');
  for (const { word, probability } of endings)
    await expectNumbers(row(beside, word), [probability, trainedOf.get(word)!]);

  const modelled = endings.map(({ word }) => trainedOf.get(word)!);
  const elsewhere = 1 - modelled.reduce((sum, p) => sum + p, 0);
  const apart = endings.reduce((sum, { probability }, i) => sum + Math.abs(probability - modelled[i]!), elsewhere) / 2;
  await expectNumber(beside.getByTestId('distance'), apart);
  expect(apart).toBeLessThan(0.02);

  const [step, , loss] = await numbers(training(page));
  expect(step).toBe(400);
  expectClose(loss!, native.loss);
  const curve = await figure(page, 'loss').locator('polyline.curve').getAttribute('points');
  expect(curve!.split(' ')).toHaveLength(400);
});

/** Which states training goes through from now on. */
/** What a worker says comes in steps, as from a slow machine: a whole training may fit between two frames of a fast one. */
function slowWorkers(): void {
  const STEP = 50; // ms
  const property = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')!;
  Object.defineProperty(Worker.prototype, 'onmessage', {
    set(hear: (event: MessageEvent) => void) {
      let last = Promise.resolve();
      property.set!.call(this, (event: MessageEvent) => {
        last = last.then(() => new Promise((next) => setTimeout(next, STEP))).then(() => hear(event));
      });
    },
  });
}

const watchTraining = (page: Page): Promise<void> =>
  training(page).evaluate((element) => {
    const seen: (string | undefined)[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push((element as HTMLElement).dataset['status'])).observe(element, {
      attributes: true,
    });
  });
