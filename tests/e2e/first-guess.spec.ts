// The first guess stands in the page's own markup before the lesson is there: the same words and numbers in the same places.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './audit.js';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { makeHash } from '../../web/src/state/link.js';
import { forget, open, started, test } from './helpers.js';

/** The lesson's own script waits until the result is called. */
async function hold(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/main-*.js', async (route) => held.then(() => route.continue()));
  return release;
}

const markup = (page: Page): Locator => page.locator('[slot="static"]');
const early = (page: Page): Locator => markup(page).locator('.result');
/** What both have, in the markup and in the shadow trees of the elements. */
const parts = [
  'h1',
  'header > .lead',
  'h2',
  'article > .lead',
  'h3',
  '.sentence',
  '.chips',
  '.result',
  '.result + .note',
];

interface Part {
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly font: string;
}

const read = (place: Locator): Promise<Part> =>
  place.first().evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const rounded = [x, y, width, height].map(Math.round);
    const { fontFamily, fontSize, fontWeight, lineHeight } = getComputedStyle(element);
    return {
      text: (element instanceof HTMLInputElement ? element.value : element.textContent).replace(/\s+/g, ''),
      box: { x: rounded[0]!, y: rounded[1]!, width: rounded[2]!, height: rounded[3]! },
      font: [fontFamily, fontSize, fontWeight, lineHeight].join(' '),
    };
  });

for (const [width, height] of [
  [1280, 900],
  [768, 1024],
  [320, 640],
] as const)
  test(`before the lesson comes, at ${width} px, its first guess stands where it will be`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const release = await hold(page);
    await page.goto('/');
    await expect(early(page)).toBeVisible();
    const before = await Promise.all(parts.map((part) => read(markup(page).locator(part))));
    release();
    await started(page);
    await expect(markup(page)).toHaveCount(0);
    const after = await Promise.all(parts.map((part) => read(page.locator(`attention-lesson ${part}:visible`))));
    expect(before).toEqual(after);
  });

for (const [name, address] of [
  ['the first guess', '/'],
  ['the lesson in words', '/?view=arcs'],
] as const)
  test(`before the lesson comes, axe finds nothing in ${name} @once`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await hold(page);
    await page.goto(address);
    await expect(page.locator('.words')).toBeVisible();
    await expectAccessible(page, { everyText: true });
    await expectNoSidewaysScroll(page);
  });

const elsewhere: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a link to a state': async (page) => page.goto(`/${await makeHash({ ...defaultWishes, text: 'the best drink is' })}`),
  'a name in the address': (page) => page.goto('/?text=the best drink is'),
  'a place in the lesson': (page) => page.goto('/#rlhf'),
};
for (const [name, go] of Object.entries(elsewhere))
  test(`who comes with ${name} sees no other guess before`, async ({ page }) => {
    await hold(page);
    await go(page);
    await expect(page.locator('.words')).toBeVisible();
    await expect(early(page)).toBeHidden();
  });

test('who has changed the sentence and reloads sees no other guess before', async ({ page }) => {
  await open(page);
  await page.locator('attention-prompt input').first().fill('the best drink is');
  await hold(page);
  await page.reload();
  await expect(page.locator('.words')).toBeVisible();
  await expect(early(page)).toBeHidden();
});

test.describe('for readers of another language', () => {
  test.use({ locale: 'es-MX' });
  test('there is no English guess before', async ({ page }) => {
    await hold(page);
    await page.goto('/');
    await expect(page.locator('.words')).toBeVisible();
    await expect(early(page)).toBeHidden();
  });
});

test('a lesson that does not come is missed in words, and its first guess stays', async ({ page, complaints }) => {
  await page.route('**/main-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveText(
    'The lesson itself could not be loaded. Reload the page to try again.',
  );
  await expect(early(page)).toBeVisible();
  forget(complaints, /main|Failed to load|NetworkError/i);
});
