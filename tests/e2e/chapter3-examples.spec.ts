// Chapter 3, its last rows: one sentence asks another, and the examples, read by the lesson model as a learner does it.
// Every number is the page's own.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openDisclosures, widths } from './audit.js';
import { button, drawn, expectAllClose, figure, number, numbers, open, test, valuesOf } from './helpers.js';

const examples = (page: Page): Locator => page.locator('section#examples');
const cross = (page: Page): Locator => page.locator('section#cross');

/** The lesson with its model. */
async function opened(page: Page, wishes: Parameters<typeof open>[1] = {}): Promise<void> {
  await open(page, wishes);
  await expect(examples(page).locator('attention-sentence .words button').first()).toBeVisible({ timeout: 20_000 });
}

async function choose(page: Page, family: string, variant?: string): Promise<void> {
  const press = (group: string, name: string): Promise<void> =>
    button(page.getByRole('group', { name: group, exact: true }), name).click();
  await press('Sentences', family);
  if (variant !== undefined) await press('Swap', variant);
  await drawn(page);
}

/** What the model answers first, and where. The pointer leaves: a word below it would be looked at instead. */
async function expectSaid(page: Page, at: string, word: string): Promise<void> {
  await page.mouse.move(0, 0);
  const answers = examples(page).locator('attention-answers');
  await expect(answers.locator('p .word')).toHaveText(at);
  await expect(answers.locator('[data-word]').first()).toHaveAttribute('data-word', word);
}

const probability = async (page: Page): Promise<number> =>
  (await valuesOf(examples(page).locator('attention-answers [data-word]')))[0]!;

/** In the table of all heads: the weights of this word for the two that are compared, in the head that is shown and on
 * the average. */
async function looks(page: Page, from: string): Promise<{ shown: number[]; mean: number[] }> {
  const table = examples(page).locator('attention-every-head');
  if (!(await table.locator('details').evaluate((details: HTMLDetailsElement) => details.open)))
    await table.locator('summary').click();
  await page.mouse.move(0, 0);
  await expect(table.locator('summary .word')).toHaveText(from);
  const row = (which: string): Promise<number[]> => numbers(table.locator(which));
  const [, ...shown] = await row('tr:has(button[aria-pressed="true"])');
  const [, ...mean] = await row('tr.mean');
  return { shown, mean };
}

const type = async (page: Page, text: string): Promise<void> => {
  await examples(page).getByLabel('Sentence for the lesson model').fill(text);
  await drawn(page);
};

test('row 3.8 English and French: vectors by hand through the same function, matching words first @once', async ({
  page,
}) => {
  await opened(page);
  const picture = figure(page, 'translation');
  for (const [i, french, english] of [
    [0, 'le', 'the'],
    [1, 'chat', 'cat'],
    [2, 'noir', 'black'],
    [3, 'dort', 'sleeps'],
  ] as const) {
    await picture.locator(`[data-at="asking-${i}"]`).click();
    await expect(picture.locator('figcaption')).toContainText(`“${french}” asks the other sentence: ${english}`);
    await picture.locator(`[data-at="asking-${i}"]`).press('Escape');
  }
  await picture.locator('summary').first().click();
  // le: q = (6, 2, 0, 0), keys are the four unit vectors, d = 4
  const scores = [6, 0, 2, 0].map((product) => Math.exp(product / 2));
  const sum = scores.reduce((a, b) => a + b, 0);
  const row = picture.locator('tbody tr').first().locator('td');
  await expect(row).toHaveText([...scores.map((x) => (x / sum).toFixed(3)), '(6, 2, 0, 0)']);
});

test('row 3.8 one sentence asks another: rows of another length that add up to 1, in the head that you choose @once', async ({
  page,
}) => {
  await opened(page);
  const picture = figure(page, 'cross');
  await cross(page).getByRole('radio', { name: 'nothing' }).check();
  await expect(cross(page).locator('attention-predict p')).toContainText('no longer square');
  const weights = (): Promise<number[]> => valuesOf(picture.locator('text.number'));
  const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

  await expect(picture.locator('figcaption')).toContainText('“bank” asks the other sentence');
  const found = await weights();
  expect(found).toHaveLength(3);
  expectAllClose([total(found)], [1], 1e-5);
  for (const layer of ['1', '2'])
    for (const head of ['1', '2', '3', '4']) {
      await cross(page).getByRole('group', { name: 'layer' }).getByRole('button', { name: layer }).click();
      await cross(page).getByRole('group', { name: 'head' }).getByRole('button', { name: head }).click();
      await drawn(page);
      const here = await weights();
      expectAllClose([total(here)], [1], 1e-5);
      expect(Math.max(...here)).toBeLessThanOrEqual(Math.max(...found)); // it began in the head that looks hardest
    }

  await button(cross(page), 'it, animal').click();
  await expect(picture.locator('figcaption')).toContainText('“it” asks the other sentence');
  await expect.poll(weights).toHaveLength(6);

  await page.mouse.move(0, 0); // no word under the pointer
  await picture.locator('[data-at="asking-0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(picture.locator('figcaption')).toContainText('“was” asks');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picture.locator('figcaption')).toContainText(/“was” gives .* to “didn’t”/);

  await cross(page).getByLabel('The sentence that is asked').fill('');
  await expect(picture.locator('figcaption')).toHaveText('Both sentences need a word.');
  await expect(cross(page)).toContainText('There is nothing to read yet.');
  await cross(page).getByLabel('The sentence that is asked').fill('the robot');
  await expect(cross(page).locator('attention-say .unknown')).toHaveText('robot');
});

test('row 3.9 it: the animal when tired, the street when wide @once', async ({ page }) => {
  await opened(page);
  await expectSaid(page, 'it', 'animal');
  const tired = await looks(page, 'it');
  expect(tired.shown[0]).toBeGreaterThan(tired.shown[1]!);
  expect(tired.mean[0]).toBeGreaterThan(tired.mean[1]!);
  await button(examples(page), 'wide').click();
  await expect(examples(page).locator('attention-answers [data-word]').first()).toHaveAttribute('data-word', 'street');
  await drawn(page);
  const [animal, street] = (await looks(page, 'it')).shown;
  expect(street).toBeGreaterThan(animal!);
  await expect(examples(page).locator('attention-figure[view="arcs"] figcaption')).toContainText(
    /“it” attends to “street”/,
  );
  await expect(page.getByTestId('examined')).toContainText('it answered right in');
});

for (const { family, cases } of [
  {
    family: 'was or were',
    cases: [
      ['keys … were', 'were', 'keys'],
      ['keys … was, a slip', 'was', 'keys'],
      ['key … was', 'was', 'key'],
    ],
  },
  {
    family: 'he or she',
    cases: [
      ['he was interested', 'he', 'bob'],
      ['she was generous', 'she', 'alice'],
      ['two women, interested', 'she', 'mary'],
      ['two women, generous', 'she', 'alice'],
    ],
  },
  {
    family: 'dog and man',
    cases: [
      ['dog bit man', '___', 'man'],
      ['man bit dog', '___', 'dog'],
    ],
  },
  {
    family: 'a complaint',
    cases: [
      ['box', '___', 'damaged'],
      ['product', '___', 'wrong'],
    ],
  },
] as const)
  test(`row 3.9 ${family}: the right word first, in the answer and in the head that is shown @once`, async ({
    page,
  }) => {
    await opened(page);
    for (const [variant, at, word] of cases) {
      await choose(page, family, variant);
      await expectSaid(page, at, word);
      expect(await probability(page)).toBeGreaterThan(0.5);
      const column = examples(page).locator('attention-every-head thead th.word');
      const { shown } = await looks(page, at);
      const compared = (await column.allTextContents()).map((text) => text.toLowerCase());
      expect(shown[compared.indexOf(word)]).toBeGreaterThan(shown[1 - compared.indexOf(word)]!);
    }
  });

for (const { family, cases } of [
  {
    family: 'two kinds of bank',
    cases: [
      ['money', 'bank', 'branch'],
      ['fish', 'bank', 'shore'],
      ['river', 'bank', 'shore'],
    ],
  },
  {
    family: 'a function',
    cases: [
      ['checks a number', '___', 'true'],
      ['finds a number', '___', 'number'],
      ['finds a list', '___', 'list'],
    ],
  },
] as const)
  test(`row 3.9 ${family}: each swap has its answer @once`, async ({ page }) => {
    await opened(page);
    for (const [variant, at, word] of cases) {
      await choose(page, family, variant);
      await expectSaid(page, at, word);
      expect(await probability(page)).toBeGreaterThan(0.9);
    }
  });

test('row 3.9 capitals: Paris is the capital of France is much likelier than France is the capital of Paris @once', async ({
  page,
}) => {
  await opened(page);
  await choose(page, 'capitals');
  const words = (): Promise<number[]> => numbers(page.getByTestId('fit'));
  const together = (): Promise<number> => number(page.getByTestId('fit-sum'));
  const [right, rightSum] = [await words(), await together()];
  await choose(page, 'capitals', 'France … Paris');
  const [swapped, swappedSum] = [await words(), await together()];
  expect(Math.min(right[0]!, right[5]!)).toBeGreaterThan(0.9);
  expect(Math.max(swapped[0]!, swapped[5]!)).toBeLessThan(0.01);
  expect(rightSum - swappedSum).toBeGreaterThan(10);
  await expect(examples(page).locator('attention-answers')).toHaveCount(0); // one number for each word
  await type(page, 'Paris is the capital of ___');
  await expect(examples(page).locator('attention-answers [data-word]').first()).toHaveAttribute('data-word', 'france');
});

test('row 3.9 every family asks something first, and has a reply to each answer @once', async ({ page }) => {
  await opened(page);
  const families = page.getByRole('group', { name: 'Sentences', exact: true }).getByRole('button');
  await expect(families).toHaveCount(8);
  const replies = new Set<string>();
  for (let i = 0; i < 8; i++) {
    await families.nth(i).click();
    await expect(families.nth(i)).toHaveAttribute('aria-pressed', 'true');
    const predict = examples(page).locator('attention-predict');
    await expect(predict.getByRole('radio', { checked: true })).toHaveCount(0);
    await predict.getByRole('radio').first().check();
    await expect(predict.getByRole('status')).not.toHaveText('');
    replies.add(await predict.getByRole('status').innerText());
  }
  expect(replies.size).toBe(8);
});

test('row 3.9 any sentence: unknown words are marked and offered in a known spelling; empty, long, any script @once', async ({
  page,
}) => {
  await opened(page);
  const words = examples(page).locator('attention-sentence .words button');
  await type(page, 'The animl did cross the robot');
  await expect(words.and(page.locator('.unknown'))).toHaveText(['animl', 'did', 'robot']);
  await button(examples(page).locator('attention-say'), 'animal').click();
  await expect(examples(page).getByLabel('Sentence for the lesson model')).toHaveValue(
    'The animal did cross the robot',
  );
  await expect(words.and(page.locator('.unknown'))).toHaveText(['did', 'robot']);

  await type(page, '');
  await expect(examples(page)).toContainText('There is nothing to read yet.');
  await expect(words).toHaveCount(0);
  await type(page, 'the '.repeat(41));
  await expect(examples(page).locator('.problem')).toContainText('40 words and signs at most');
  for (const text of ['水 🙂 שלום עולם', '<b>it</b> & "it"', 'x'.repeat(300)]) {
    await type(page, text);
    await expect(words.first()).toBeVisible();
    await expect(examples(page).locator('attention-answers [data-word]').first()).toBeVisible();
  }
});

test('row 3.9 all heads can be chosen, and the lesson’s own choice comes back @once', async ({ page }) => {
  await opened(page);
  await looks(page, 'it');
  const heads = examples(page).locator('attention-every-head');
  const rows = heads.locator('tbody tr[data-head]');
  await expect(rows).toHaveCount(9);
  const found = await heads.locator('tr:has(button[aria-pressed="true"])').getAttribute('data-head');
  const other = found === '0' ? '1' : '0';
  await heads.locator(`tr[data-head="${other}"] button`).click();
  await expect(heads).toContainText('as you chose');
  const caption = examples(page).locator('attention-figure[view="arcs"] figcaption');
  const before = await caption.innerText();
  await button(heads, 'Find the head for me').click();
  await expect(heads.locator(`tr[data-head="${found}"] button`)).toHaveAttribute('aria-pressed', 'true');
  await expect(caption).not.toHaveText(before);
  const weights = await numbers(rows.nth(Number(found)));
  const all = await Promise.all(Array.from({ length: 8 }, (_, i) => numbers(rows.nth(i))));
  const mean = await numbers(rows.nth(8));
  expect(Math.max(...all.map(([, animal]) => animal!))).toBe(weights[1]);
  expectAllClose([mean[1]!], [all.reduce((sum, [, animal]) => sum + animal! / 8, 0)]);
});

for (const width of widths)
  test(`rows 3.8 and 3.9 pass the accessibility rules at ${width} px, everything open @once`, async ({
    page,
    browserName,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await opened(page, { family: 'capitals' });
    await type(page, 'The animl did not crss the road');
    await openDisclosures(page);
    await drawn(page);
    if (browserName === 'chromium') await expectAccessible(page, { sections: ['cross', 'examples'] });
    await expectNoSidewaysScroll(page);
  });
