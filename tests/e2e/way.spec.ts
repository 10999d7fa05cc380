// The way through: predictions, what was seen, back and next, contents, links to what has not come yet, terms.
import { expect, type Locator, type Page } from '@playwright/test';
import { button, drawn, open, started, test } from './helpers.js';

const place = (page: Page, id: string): Locator => page.locator(`:is(article, section, dt)#${id}`);
const contents = (page: Page): Locator => page.locator('#contents');
const scores = (page: Page): Locator => page.locator('article > [data-test="score"]');

const wholeLesson = (page: Page): Promise<void> => expect(place(page, 'sources')).toBeAttached();
const expectAt = async (page: Page, id: string): Promise<void> => {
  await expect(place(page, id)).toBeInViewport();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
};

/** The second bundle comes when the returned function is called. */
async function holdBack(page: Page): Promise<() => void> {
  let come = (): void => undefined;
  const wanted = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/rest-*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  return come;
}

test('the way through: an answer counts, is kept over a reload, is in no link, and can be taken back', async ({
  page,
}) => {
  await open(page);
  await wholeLesson(page);
  await expect(scores(page).first()).toHaveText('Predictions: 2, none answered yet.');
  const list = page.locator('attention-score li');
  await expect(list).not.toHaveCount(0);
  const asked = await list.count();
  await expect(page.locator('attention-score').getByTestId('score')).toHaveText(
    `Predictions: ${asked}, none answered yet.`,
  );
  const folded = page.locator('#corpus attention-predict summary');
  await folded.click();
  const answer = page.getByRole('radio', { name: 'when it has most copies' });
  await answer.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#corpus attention-predict [role=status]')).toHaveText(/^Yes\./);
  await page.getByRole('radio', { name: 'it resists' }).check();
  await expect(scores(page).first()).toHaveText('1 of 2 predicted as it came out.');

  await button(page, 'Copy link').click();
  expect(await page.getByLabel('Link to the lesson as it is now').inputValue()).not.toContain('#');
  await page.reload();
  await wholeLesson(page);
  await expect(answer).toBeChecked();
  await expect(scores(page).first()).toHaveText('1 of 2 predicted as it came out.');

  const all = page.locator('attention-score');
  await expect(all.locator('[data-outcome=right]')).toHaveCount(1);
  await expect(all.locator('[data-outcome=wrong]')).toContainText('you said “it resists”');
  await button(page, 'Clear my answers').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#corpus attention-predict details')).not.toHaveAttribute('open'); // also far from the screen
  await folded.click();
  await expect(answer).not.toBeChecked();
  await expect(button(page, 'Clear my answers')).toBeDisabled();
  await expect(scores(page).first()).toHaveText('Predictions: 2, none answered yet.');
});

/** As the contents say: the stops of the way, and the section that each one shows. The first section of a chapter is
 * reached by its chapter, so that its lead is read. */
const stopsOf = (page: Page): Promise<readonly { readonly id: string; readonly section: string }[]> =>
  contents(page)
    .locator('a')
    .evaluateAll((links: HTMLAnchorElement[]) =>
      links.map(({ hash }) => {
        const place = (links[0]!.getRootNode() as ShadowRoot).querySelector(hash)!;
        return { id: place.id, section: (place.querySelector('section') ?? place).id };
      }),
    );

test('the way through: next leads through every experiment, and back the same way, by keyboard @once', async ({
  page,
}) => {
  await open(page);
  await wholeLesson(page);
  const stops = await stopsOf(page);
  expect(stops.length).toBeGreaterThan(30);
  for (const [direction, order] of [
    ['Next', stops],
    ['Back', [...stops].reverse()],
  ] as const)
    for (const [i, { id }] of order.slice(1).entries()) {
      const way = place(page, order[i]!.section).locator('.way');
      await way.getByRole('link', { name: RegExp(`^${direction}`) }).focus();
      await page.keyboard.press('Enter');
      await expect(place(page, id)).toBeFocused();
      await expectAt(page, id);
    }
});

test('the way through: the contents say in words what was seen, also after a reload @once', async ({ page }) => {
  await open(page);
  const first = contents(page).locator('> ol > li').first();
  await expect(first.getByTestId('seen')).toHaveText('1 of 5 seen');
  await contents(page).getByRole('link', { name: 'The loss doesn’t care about truth' }).click();
  await expectAt(page, 'loss');
  await expect(contents(page).getByRole('link', { name: 'The loss doesn’t care about truth seen' })).toBeVisible();
  await expect(first.getByTestId('seen')).toHaveText(/^[23] of 5 seen$/); // the one above it may still be on screen
  await page.goto('/');
  await started(page);
  await expect(first.getByTestId('seen')).toHaveText(/^[23] of 5 seen$/);
});

test('the way through: what is scrolled past is not seen', async ({ page }) => {
  await open(page);
  await wholeLesson(page);
  for (const id of ['beta', 'matrix', 'change', 'rag', 'mask', 'pitfalls', 'corpus'])
    await page.evaluate((to) => (location.hash = to), id);
  await expect(contents(page).getByTestId('seen')).toHaveText(['1 of 5 seen']);
});

const current = (page: Page): Locator => contents(page).locator('[aria-current=location]');

test('the way through: the contents say where the reader is, and keep it in sight @once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await open(page);
  await wholeLesson(page);
  await expect(current(page)).toHaveText(/^Press \+ a few times/);
  for (const { id, section } of await stopsOf(page)) {
    await page.evaluate((to) => (location.hash = to), id);
    await expect(place(page, id)).toBeInViewport();
    await expect(current(page)).toHaveAttribute('href', `#${id}`);
    await expect(current(page)).toBeInViewport({ ratio: 1 });
    await expect(contents(page).locator('details[open]')).toHaveCount(1);
    await expect.poll(async () => (await place(page, section).boundingBox())!.y).toBeGreaterThanOrEqual(0); // the page has not moved
  }
  await expect(page.locator('body')).toBeFocused();
});

test('the way through: on a phone a bar says the chapter, undoes, and hides nothing that is linked to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await wholeLesson(page);
  const bar = page.locator('.side > .bar');
  expect((await bar.boundingBox())!.height).toBeLessThan(56);
  for (const [id, title] of [
    ['rlhf', '2. RLHF'],
    ['matrix', '3. Attention'],
    ['term-softmax', '7. Summary'],
  ] as const) {
    await page.evaluate((to) => (location.hash = to), id);
    await expect(bar).toContainText(title);
    await expect(bar).toBeInViewport({ ratio: 1 });
    const { y, height } = (await bar.boundingBox())!;
    await expect.poll(async () => (await place(page, id).boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
  }
  await page.locator('#try-next').getByRole('link', { name: 'Which head finds it?' }).click();
  await expectAt(page, 'arcs');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar.getByRole('button', { name: 'Redo' })).toBeEnabled();
  await expect(place(page, 'arcs')).toBeInViewport();
});

test('the way through: the link is said to be copied only when the clipboard took it @once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() }, writable: true });
  });
  await open(page);
  await button(page, 'Copy link').click();
  await expect(page.locator('attention-tools .note[role=status]')).toHaveText(/^Copied\./);
  await page.evaluate(() => {
    Object.assign(navigator, { clipboard: undefined });
    document.execCommand = () => false;
  });
  await button(page, 'Copy link').click();
  await expect(page.locator('attention-tools .note[role=status]')).toHaveText(/from this field/);
  await expect(page.getByLabel('Link to the lesson as it is now')).toBeFocused();
});

test('the way through: without an observer of the screen, what is done tells what was seen @once', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });
  await open(page);
  await wholeLesson(page);
  await expect(page.getByTestId('seen')).toHaveCount(0);
  await page.getByRole('radio', { name: 'it resists' }).check();
  await expect(page.getByTestId('seen')).toHaveText(['1 of 5 seen']);
});

test('the way through: where storage is forbidden, answers stay until the page is left @once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.getByRole('radio', { name: 'it resists' }).check();
  await wholeLesson(page);
  await expect(page.getByRole('radio', { name: 'it resists' })).toBeChecked();
  await expect(page.locator('.notices')).toHaveCount(0);
});

test('the way through: the first screen of a laptop has a line of the corpus with its +', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const presses = page.getByRole('button', { name: /^One copy more/ });
  await expect(presses.nth(1)).toBeInViewport({ ratio: 1 }); // of the second ending, which is to win
});

test('the way through: on a phone the contents open from a button, and are not in the way', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await expect(contents(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^One copy more/ }).first()).toBeInViewport({ ratio: 1 });
  const opener = button(page, 'Contents').first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(contents(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(contents(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await contents(page).getByText('2. RLHF').click();
  await contents(page).getByRole('link', { name: 'One slider' }).focus();
  await page.keyboard.press('Enter');
  await expect(contents(page)).toBeHidden();
  await expectAt(page, 'beta');
  await expect(place(page, 'beta')).toBeFocused();
});

for (const address of ['/#glossary', '/?chapter=glossary', '/#term-softmax'])
  test(`the way through: ${address} waits for the chapter that it leads to`, async ({ page }) => {
    const id = /[\w-]+$/.exec(address)![0];
    const come = await holdBack(page);
    await page.goto(address);
    await started(page);
    await expect(place(page, id)).toHaveCount(0);
    come();
    await expect(place(page, id)).toBeInViewport();
  });

test('the way through: a link that is put into the address leads there, in the second half too', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = '#pitfalls'));
  await expect(place(page, 'pitfalls')).toBeInViewport();
  await page.evaluate(() => (location.hash = '#beta'));
  await expect(place(page, 'beta')).toBeInViewport();
});

test('the way through: small numbers at words are explained where a word occurs twice, and only there @once', async ({
  page,
}) => {
  const note = 'The small number is the place in the sentence: the₁ is word 1, the₄ is word 4.';
  await open(page);
  const sentence = page.locator('#arcs attention-sentence');
  await expect(sentence).toBeVisible();
  await expect(sentence).not.toContainText('small number');
  await open(page, { text: 'the cat sees the dog' });
  await expect(sentence).toContainText(note);
});

test('the way through: a term leads to the glossary before its meaning has come, and says it afterwards @once', async ({
  page,
}) => {
  const come = await holdBack(page);
  await open(page);
  const term = page.locator('#counting attention-term[name=softmax]');
  const press = async (): Promise<void> => {
    await term.getByRole('button').focus();
    await page.keyboard.press('Enter');
  };
  await press();
  await expect(term.getByRole('note')).toHaveText(/^\s*In the glossary$/);
  await page.keyboard.press('Escape');
  await expect(term.getByRole('note')).toBeHidden();

  come();
  await wholeLesson(page);
  await press();
  const meaning = await page.locator('#term-softmax + dd').innerText();
  expect(meaning.length).toBeGreaterThan(40);
  expect(meaning).toContain((await term.getByRole('note').innerText()).replace('In the glossary', '').trim());
  await page.keyboard.press('Tab');
  await expect(term.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(term.getByRole('note')).toBeHidden();
  await expectAt(page, 'term-softmax');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await drawn(page);
  await expectAt(page, 'counting');
});
