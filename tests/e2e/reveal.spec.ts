// The lesson in a slide of reveal.js, as elements and in a frame: what works a control turns no slide, what doesn't does.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './helpers.js';
import { document } from './hosts.js';

const elements = `<attention-lesson style="font-size: 1rem">
  <attention-prompt></attention-prompt>
  <attention-beta></attention-beta>
  <attention-sentence></attention-sentence>
  <attention-figure view="matrix"></attention-figure>
</attention-lesson>`;
const frame = '<iframe width="900" height="600" src="./"></iframe>';

const index = (page: Page): Promise<number> => page.evaluate('Reveal.getIndices().h');
const isOverview = (page: Page): Promise<boolean> => page.evaluate('Reveal.isOverview()');

/** A deck of three slides, the lesson on the second, which is shown. */
async function open(page: Page, lesson: string): Promise<void> {
  const reveal = 'node_modules/reveal.js/dist';
  const start = await (await page.request.get('/')).text();
  const [script] = /<script type="module"[^>]*><\/script>/.exec(start)!;
  const deck = document(
    '<link rel="stylesheet" href="reveal.css">',
    `<div class="reveal"><div class="slides">
      <section>before</section><section>${lesson}</section><section>after</section>
    </div></div>
    <script src="reveal.js"></script>
    <script>Reveal.initialize({ transition: 'none' }).then(() => Reveal.slide(1));</script>
    ${lesson === elements ? script : ''}`,
  );
  await page.route('**/deck.html', (route) => route.fulfill({ contentType: 'text/html', body: deck }));
  for (const file of ['reveal.js', 'reveal.css'])
    await page.route(`**/${file}`, async (route) =>
      route.fulfill({
        contentType: file.endsWith('js') ? 'text/javascript' : 'text/css',
        body: await readFile(`${reveal}/${file}`, 'utf8'),
      }),
    );
  await page.goto('/deck.html');
  await expect.poll(() => index(page)).toBe(1);
}

/** With the focus there, these keys change something in the lesson and nothing in the deck. */
async function press(page: Page, place: Locator, keys: readonly string[]): Promise<void> {
  await place.focus();
  await expect(place).toBeFocused();
  for (const key of keys) {
    await page.keyboard.press(key);
    expect([await index(page), await isOverview(page)], key).toEqual([1, false]);
  }
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

test('slider, grid and typing turn no slide', async ({ page }) => {
  await open(page, elements);
  const slider = page.getByRole('slider');
  const before = await slider.getAttribute('aria-valuetext');
  await press(page, slider, [...arrows, 'PageUp', 'PageDown', 'Home']);
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);

  await press(page, page.getByRole('grid').locator('[tabindex="0"]'), [...arrows, 'Enter', 'Enter', ' ', ' ']);

  const field = page.locator('attention-prompt input').first();
  await field.fill('');
  await press(page, field, [...'the best nphjklfosbv.,?', ' ', 'Space', ...arrows, 'PageUp', 'PageDown', 'Enter']);
  await expect(field).toHaveValue(/^the best nphjklfosbv/);
});

test('Escape unpins first; one that nothing of ours uses shows the overview; arrows outside turn slides', async ({
  page,
}) => {
  await open(page, elements);
  await press(page, page.getByRole('grid').locator('[tabindex="0"]'), ['ArrowLeft', 'Enter']);
  await expect(page.getByRole('button', { name: /^Pinned: / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Pinned: / })).toHaveCount(0);
  expect(await isOverview(page)).toBe(false);
  await page.keyboard.press('Escape');
  expect(await isOverview(page)).toBe(true);
  await page.keyboard.press('Escape');

  await page.locator('attention-figure summary').first().focus();
  await page.keyboard.press('ArrowRight'); // it has no use for it
  expect(await index(page)).toBe(2);
});

test('in a frame, too', async ({ page }) => {
  await open(page, frame);
  const lesson = page.frameLocator('iframe');
  const slider = lesson.locator('attention-beta').getByRole('slider');
  await expect(slider).toBeAttached({ timeout: 20_000 });
  const before = await slider.getAttribute('aria-valuetext');
  await press(page, slider, [...arrows, 'PageUp', 'Home']);
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
  const field = lesson.locator('attention-prompt input').first();
  await press(page, field, [...'nphjkl', 'Space', ...arrows, 'Escape']);
});
