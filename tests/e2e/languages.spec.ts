// The words in other languages: chosen, kept, read from right to left, and none left out.
import { expect, type Page } from '@playwright/test';
import { wishesIn } from '../../web/src/state/defaults.js';
import { drawn, forget, open, started, test, trained } from './helpers.js';

const chosen = (page: Page, name: string) => page.getByRole('group').getByRole('button', { name, exact: true });
const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Everything has come, and is drawn. */
async function whole(page: Page): Promise<void> {
  await expect(page.locator('attention-retrain')).toBeAttached();
  await trained(page);
  await drawn(page, 6);
}

test('a reader chooses a language; its example comes with it, and a reload keeps both', async ({ page }) => {
  await open(page);
  await chosen(page, 'Español').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('main h1')).not.toContainText('Self-attention:');
  const lines = page.locator('attention-corpus');
  await expect(lines).toContainText(wishesIn('es').corpus[0]!.text);
  await page.reload();
  await started(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(lines).toContainText(wishesIn('es').corpus[0]!.text);
  await chosen(page, 'English').click();
  await expect(lines).toContainText('the best database is');
  await expect(page).toHaveTitle(/^Self-attention/);
});

test('what a reader has made stays in every language', async ({ page }) => {
  await open(page, { corpus: [{ text: 'tea is hot', copies: 3 }], text: 'tea is' });
  await chosen(page, '中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await expect(page.locator('attention-corpus')).toContainText('tea is');
});

test.describe('the browser of a reader', () => {
  test.use({ locale: 'ar-EG' });
  test('has a say where nobody else has', async ({ page }) => {
    await page.goto('/');
    await started(page);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto('/?lang=en');
    await started(page);
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });
});

test('a minus stands before its number, also where text runs from right to left', async ({ page }) => {
  await page.goto('/?lang=ar');
  await started(page);
  await whole(page);
  const directions = await page
    .locator('input[type=number]')
    .evaluateAll((inputs) => inputs.map((input) => getComputedStyle(input).direction));
  expect(directions.length).toBeGreaterThan(20);
  expect(new Set(directions)).toEqual(new Set(['ltr']));
});

for (const lang of ['es', 'zh', 'ar'])
  for (const width of [1280, 320])
    test(`${lang} fits at ${width} px, to its last section${width === 1280 ? ' @once' : ''}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/?lang=${lang}`);
      await started(page);
      await whole(page);
      expect(await fits(page)).toBe(true);
    });

test('words that do not come leave English, and say so', async ({ page, complaints }) => {
  await page.route(/\/es[-.].*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto('/?lang=es');
  await started(page);
  await expect(page.getByText('The words in this language did not come')).toBeVisible();
  await expect(page.locator('main h1')).toContainText('Self-attention:');
  forget(complaints, /404|es[-.]/);
});

/** Every text and name of the page that has letters, with where it stands. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const data =
      'sub, dl.plain *, #sources li, #sources p, #five-minutes a, [translate=no], .word, .token, .mono, .unknown, textarea, input, code, cite, style, script, math, option, td, th, [lang]:not(html, .course), text';
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot && !element.hasAttribute('label')) walk(element.shadowRoot); // attributes are compared in tests/web
        if (element.closest(data)) continue;
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const text = own.map((node) => node.textContent?.trim() ?? '').join(' ');
        if (/\p{L}{3}/u.test(text)) found.push(`${(root as ShadowRoot).host.localName} ${element.localName}: ${text}`);
      }
    };
    walk(document.querySelector('attention-lesson')!.shadowRoot!);
    return found;
  });

test('every word of the page stands in a table', async ({ page }) => {
  test.slow();
  await page.goto('/?stringTest=long');
  await started(page);
  await whole(page);
  const bare = (await textsOf(page)).filter((text) => !/[⟦⟧]/.test(text));
  expect(bare).toEqual([]);
});

for (const way of ['double', 'long', 'rtl'])
  test(`texts that are ${way} fit on a phone @once`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/?stringTest=${way}`);
    await started(page);
    await whole(page);
    expect(await fits(page)).toBe(true);
  });

test('a translation is text, whatever it says', async ({ page }) => {
  test.slow();
  await page.goto('/?stringTest=xss');
  await started(page);
  await whole(page);
  expect(await page.title()).not.toBe('!');
  await expect(page.locator('main img')).toHaveCount(0);
});
