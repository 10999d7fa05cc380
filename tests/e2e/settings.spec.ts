// What a host may say by readable names, in the address and by attributes: each once, as a teacher would.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './audit.js';
import { button, drawn, figure, more, prompt, slider, test, trained } from './helpers.js';

const lesson = (page: Page): Locator => page.locator('attention-lesson');
const place = (page: Page, id: string): Locator => page.locator(`:is(article, section)#${id}`);
const notices = (page: Page): Locator => page.locator('.notices p');
const contents = (page: Page): Locator => page.locator('#contents');
const where = (page: Page): Locator => page.getByRole('complementary', { name: 'Presentation' });

/** The lesson with this in its address, all its chapters there. */
async function say(page: Page, query: string): Promise<void> {
  await page.goto(`/?${query}`);
  await expect(place(page, 'sources')).toBeAttached();
}

/** What is painted behind the lesson, and behind the page around it. */
const papers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('attention-lesson')!].map(
      (element) => getComputedStyle(element).backgroundColor,
    ),
  );

test('settings: corpus, text, beta and focus are where the lesson begins; undo leads back @once', async ({ page }) => {
  const corpus = encodeURIComponent('my cat likes to sleep × 3\nmy cat likes to run × 1');
  await say(page, `corpus=${corpus}&beta=0.25&focus=2&lmscourse=7`);
  await expect(prompt(page)).toHaveValue('my cat likes to');
  await expect(more(page, 'my cat likes to sleep')).toBeVisible();
  await expect(slider(page)).toHaveAttribute('data-value', '0.25');
  await drawn(page);
  await expect(page.locator('#arcs attention-sentence [aria-pressed=true]')).toHaveText('cat');
  await expect(notices(page)).toHaveCount(0);

  await button(page, 'Copy link').click();
  const link = new URL(await page.getByLabel('Link to the lesson as it is now').inputValue());
  expect(link.search).toBe('?lmscourse=7');
  expect(link.hash).toMatch(/^#s=1\./);

  await page.locator('.side').getByRole('button', { name: 'Undo' }).click();
  await expect(prompt(page)).toHaveValue('the best database is');
  await say(page, 'corpus=pets&text=my+fish+likes+to');
  await expect(prompt(page)).toHaveValue('my fish likes to');
});

test('settings: what was not understood is said above the lesson, and can be dismissed @once', async ({ page }) => {
  await say(page, 'theme=pink&beta=much&hide=foo&view=nope&chapter=none&lang=tlh&embed=maybe&utm_source=mail');
  for (const [name, value] of Object.entries({
    theme: 'pink',
    beta: 'much',
    hide: 'foo',
    view: 'nope',
    chapter: 'none',
    lang: 'tlh',
    embed: 'maybe',
  }))
    await expect(notices(page).filter({ hasText: `“${name}=${value}”` })).toBeVisible();
  await expect(notices(page)).toHaveCount(7);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(); // the course, as there is no such picture
  await button(page, 'Dismiss').first().click();
  await expect(notices(page)).toHaveCount(6);
});

for (const theme of ['light', 'dark'] as const)
  test(`settings: theme=${theme} is the page’s too, whatever the system has, and may change`, async ({ page }) => {
    const paper = { light: 'rgb(253, 253, 251)', dark: 'rgb(21, 23, 26)' };
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await say(page, `theme=${theme}`);
    expect(await papers(page)).toEqual([paper[theme], paper[theme]]);
    await lesson(page).evaluate((element) => element.setAttribute('theme', 'light'));
    await expect.poll(() => papers(page)).toEqual([paper.light, paper.light]);
  });

test('settings: chapter= opens there, also at a section @once', async ({ page }) => {
  await say(page, 'chapter=matrix');
  await expect(place(page, 'matrix')).toBeInViewport();
  await expect.poll(async () => (await place(page, 'matrix').boundingBox())!.y).toBeLessThan(200);
});

test('settings: what is hidden is nowhere: chapters, sections, controls @once', async ({ page }) => {
  await say(page, 'hide=rlhf,counting,tools,tables,trace,exports,predictions');
  await drawn(page);
  for (const id of ['rlhf', 'beta', 'counting']) await expect(place(page, id)).toHaveCount(0);
  await expect(contents(page).locator('> ol > li')).toHaveCount(6);
  await expect(contents(page).locator('a[href="#counting"]')).toHaveCount(0);
  await expect(place(page, 'corpus').getByRole('link', { name: /^Next/ })).toHaveAttribute('href', '#loss');
  await expect(place(page, 'training').getByRole('link', { name: /^Next/ })).toHaveAttribute('href', '#attention');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByText('Predict first.')).toHaveCount(0);
  await expect(page.getByTestId('score')).toHaveCount(0);
  await expect(page.getByText('The same numbers as a table')).toHaveCount(0);
  await expect(page.getByText('Trace this number')).toHaveCount(0);
  await expect(page.locator('attention-export')).toHaveCount(0);
  await expect(page.getByText('Reset the whole lesson')).toHaveCount(0);
  await expect(notices(page)).toHaveCount(0);

  await say(page, 'hide=title,contents,way,share');
  await expect(page.locator('.side nav, .way')).toHaveCount(0);
  await expect(page.locator('header .lead')).toHaveCount(0);
  await expect(button(page, 'Copy link')).toHaveCount(0);
  await expect(button(page, 'Reset the whole lesson')).toBeVisible();
});

test('settings: a link to what is hidden leads there, in the whole lesson @once', async ({ page }) => {
  await say(page, 'hide=honesty,contents,way&theme=dark');
  await page.locator('a[href="#honesty"]').first().click();
  await expect(place(page, 'honesty')).toBeInViewport();
  await expect(page).toHaveURL(/\?theme=dark#honesty$/);
  await expect(page.locator('.side nav')).toHaveCount(1);
});

test('settings: view= is one picture with what changes it, also one that comes later', async ({ page }) => {
  await page.goto('/?view=tilt');
  await expect(figure(page, 'tilt').getByRole('img').or(figure(page, 'tilt').locator('svg'))).toBeVisible();
  await expect(place(page, 'corpus')).toHaveCount(0);
  await page.getByRole('radio', { name: 'postgres' }).check();
  await slider(page).press('Home');
  await expect(figure(page, 'tilt').locator('figcaption')).toContainText('postgres 100');
  await page.goto('/?view=heads');
  await expect(page.locator('attention-figure[view=heads] svg')).toBeVisible();
  await expect(page.getByLabel('Sentence for the lesson model')).toBeVisible();
  await expect(notices(page)).toHaveCount(0);
});

test('settings: embed has no title, no margins and nothing as high as the window, at 320 px too', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await say(page, 'embed');
    await expect(page.locator('header .lead')).toHaveCount(0);
    const heading = (await place(page, 'pretraining').boundingBox())!;
    expect(heading.y).toBeLessThan(60);
    await trained(page);
    await expectNoSidewaysScroll(page);
    const heightIn = async (window: number): Promise<number> => {
      await page.setViewportSize({ width, height: window });
      await drawn(page);
      return page.evaluate(() => document.querySelector('attention-lesson')!.scrollHeight);
    };
    await expect(async () => expect(await heightIn(8000)).toBe(await heightIn(800))).toPass(); // once all has come
  }
});

test('settings: present steps with arrows and clickers, not from controls that use them, until Escape', async ({
  page,
}) => {
  await say(page, 'present');
  await expect(where(page)).toContainText('1. Pretraining: the corpus decides 1 of 5');
  const at = async (id: string, text: string): Promise<void> => {
    await expect(place(page, id)).toBeFocused();
    await expect(place(page, id)).toBeInViewport();
    await expect(where(page)).toContainText(text);
  };
  await page.keyboard.press('ArrowRight');
  await at('counting', '2 of 5');
  await page.keyboard.press('PageDown');
  await at('loss', '3 of 5');
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown'); // faster than the page scrolls
  await at('beta', '2. RLHF: humans push back 2 of 5');
  await slider(page).focus();
  const value = await slider(page).inputValue();
  await page.keyboard.press('ArrowLeft');
  expect(Number(await slider(page).inputValue())).toBeLessThan(Number(value));
  await expect(where(page)).toContainText('2 of 5');
  await where(page).getByRole('button', { name: 'Step back' }).click();
  await at('rlhf', '1 of 5');
  await page.keyboard.press('PageUp');
  await at('training', '5 of 5');
  await page.evaluate(() => (location.hash = '#sources'));
  await expect(where(page)).toContainText('7. Summary 6 of 6'); // the last one reaches the top, too
  await expect(where(page).getByRole('button', { name: 'Step on' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(where(page)).toHaveCount(0);
  await expect(contents(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(place(page, 'sources')).toBeInViewport();
});

test('settings: present is large where there is room, a note stands by its word, and fits a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await say(page, 'present&chapter=counting');
  const term = place(page, 'counting').locator('attention-term').first();
  await term.getByRole('button').click();
  await expect(term.getByRole('note')).toBeInViewport({ ratio: 1 });
  const [word, note] = [(await term.boundingBox())!, (await term.getByRole('note').boundingBox())!];
  expect(word.height).toBeGreaterThan(28);
  expect(Math.abs(note.y - word.y - word.height)).toBeLessThan(20);
  expect(Math.abs(note.x - word.x)).toBeLessThan(2);
  await page.keyboard.press('Escape');
  await expect(term.getByRole('note')).toBeHidden();
  await expect(where(page)).toBeVisible(); // Escape was the note’s
  await page.setViewportSize({ width: 320, height: 640 });
  await drawn(page);
  await expectNoSidewaysScroll(page);
  await expect(where(page)).toBeInViewport({ ratio: 1 });
});

test('settings: an attribute decides, and may come and go', async ({ page }) => {
  await say(page, 'hide=way');
  await lesson(page).evaluate((element) => element.setAttribute('hide', 'rlhf nobody'));
  await expect(place(page, 'rlhf')).toHaveCount(0);
  await expect(place(page, 'corpus').locator('.way')).toBeVisible();
  await expect(notices(page)).toHaveCount(1);
  await lesson(page).evaluate((element) => element.removeAttribute('hide'));
  await expect(place(page, 'rlhf')).toBeAttached();
  await expect(page.locator('.way')).toHaveCount(0);
  await lesson(page).evaluate((element) => element.setAttribute('view', 'matrix'));
  await expect(place(page, 'pretraining')).toHaveCount(0);
  await expect(figure(page, 'matrix').locator('svg')).toBeVisible();
});

for (const query of ['present', 'embed', 'view=tilt'])
  test(`settings: axe finds nothing with ?${query} at 1280 px @once`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/?${query}`);
    const alone = query === 'view=tilt';
    await expect(page.locator(alone ? 'attention-figure' : '#sources').first()).toBeAttached();
    await drawn(page);
    await expectAccessible(page, { everyText: alone }); // too few for a choice
    await expectNoSidewaysScroll(page);
  });
