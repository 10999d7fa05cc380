// Row 7: the summary speaks of the lesson as it is, every term has its meaning, what to try next is set up by a link.
import { expect, type Locator, type Page } from '@playwright/test';
import { glossary } from '../../web/src/lesson/en/glossary.js';
import { sources } from '../../web/src/lesson/en/sources.js';
import { presets } from '../../web/src/state/presets.js';
import {
  button,
  copies,
  figure,
  more,
  number,
  open,
  prompt,
  slider,
  test,
  trained,
  training,
  drawn,
} from './helpers.js';

const section = (page: Page, id: string): Locator => page.locator(`section#${id}`);

test('row 7 summary: its numbers are those of the lesson as it is now @once', async ({ page }) => {
  await open(page);
  await trained(page);
  const summary = section(page, 'five-minutes');
  await expect(summary).toContainText('At the moment the corpus says mongodb.');
  await more(page, 'the best database is postgres').click({ modifiers: ['Shift'] });
  await expect(summary).toContainText('At the moment the corpus says postgres.');
  await slider(page).fill('1');
  await expect(summary).toContainText('with β = 10, the guess is postgres');
  await trained(page);
  const params = await number(summary.locator('li', { hasText: 'A transformer of' }));
  expect(params).toBe(await number(page.locator('attention-model .note').first()));
  await expect(summary).toContainText(/with its [\d,]+ parameters,/);
});

test('row 7 summary by keyboard: a sentence leads to its experiment, and the experiment back to the summary', async ({
  page,
}) => {
  await open(page);
  await section(page, 'five-minutes').getByRole('link', { name: 'One weight', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(section(page, 'pair')).toBeFocused();
  await expect(section(page, 'pair')).toBeInViewport();
  await page.locator('#contents').getByText('7. Summary').press('Enter');
  await page.locator('#contents').getByRole('link', { name: 'The lesson in short' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article#summary')).toBeFocused();
});

test('row 7 glossary: every term in the prose says what the glossary says @once', async ({ page }) => {
  await open(page);
  await expect(section(page, 'glossary').locator('dt')).toHaveCount(Object.keys(glossary).length);
  const names = async (): Promise<Set<string | null>> =>
    new Set(
      await page.locator('attention-term').evaluateAll((terms) => terms.map((term) => term.getAttribute('name'))),
    );
  await expect.poll(names).toEqual(new Set(Object.keys(glossary)));
  for (const [name, { word, meaning }] of Object.entries(glossary)) {
    await expect(page.locator(`#term-${name}`)).toHaveText(word);
    await expect(page.locator(`#term-${name} + dd`)).toContainText(meaning);
    const term = page.locator(`attention-term[name="${name}"]`).first();
    await term.getByRole('button').focus();
    await drawn(page); // what is drawn on the way there moves the text
    await page.keyboard.press('Enter');
    await expect(term.getByRole('note')).toContainText(meaning);
    await expect(term.getByRole('note')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(term.getByRole('note')).toBeHidden();
  }
});

test('row 7 try next: each link sets its section up, and one step of undo leads back @once', async ({ page }) => {
  await open(page);
  const follow = (name: string): Promise<void> => section(page, 'try-next').getByRole('link', { name }).click();
  const undo = button(page, 'Undo');

  await follow('How many copies does the truth need?');
  await expect(section(page, 'corpus')).toBeInViewport();
  await expect(prompt(page)).toHaveValue('the capital of australia is');
  const truth = 'the capital of australia is canberra';
  await expect(page.getByTestId('guess').first()).toHaveText('sydney');
  await expect(copies(page, truth)).toHaveValue('4');
  for (let copy = 0; copy < 3; copy++) await more(page, truth).click();
  await expect(page.getByTestId('guess').first()).toHaveText('canberra');

  await follow('At which β do they get it?');
  await expect(section(page, 'beta')).toBeInViewport();
  await expect(page.getByRole('radio', { name: 'canberra' })).toBeChecked();
  await expect(page.getByTestId('tilt-guess')).toHaveText('sydney');
  await drawn(page); // the flip point, too, is that of this corpus
  await button(page.locator('attention-beta'), await flipName(page)).click();
  await slider(page).press('ArrowLeft');
  await expect(page.getByTestId('tilt-guess')).toHaveText('canberra');

  await follow('Which head finds it?');
  await expect(section(page, 'arcs')).toBeInViewport();
  await expect(page.locator('attention-sentence').first()).toContainText('dog');
  await undo.click();
  await expect(prompt(page)).toHaveValue('the capital of australia is');

  await follow('What does it say, and how sure is it?');
  await expect(page.locator('#unseen attention-prompt input')).toHaveValue('the capital of brazil is');
  await expect(page.locator('#unseen')).toContainText('The corpus never saw this sentence go on.');

  await follow('What are its tokens?');
  await expect(page.getByTestId('guess').first()).toHaveText(
    presets.find(({ name }) => name === 'chinese')!.answers![0],
  );

  await follow('Which one does it follow, and does their order matter?');
  await expect(section(page, 'rag')).toBeInViewport();

  await follow('Does it get closer to the counts, or only bigger?');
  await expect(section(page, 'training')).toBeInViewport();
  await expect(training(page)).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  await expect(figure(page, 'loss')).toBeVisible();
});

const flipName = async (page: Page): Promise<string> =>
  (await page.getByRole('button', { name: /^Go to the flip point/ }).textContent())!.trim();

test('row 7 sources: every one has a link that is followed only when it is pressed', async ({ page, baseURL }) => {
  await open(page);
  const links = section(page, 'sources').locator('a[href^="https:"]');
  await expect(links).toHaveCount(sources.length);
  for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'noopener');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  for (const address of loaded) expect(address.startsWith(baseURL!), address).toBe(true);
});
