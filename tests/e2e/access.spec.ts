// Accessibility in light colours: axe, no sideways scrolling, targets large enough to be hit, no motion where none is wanted.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openEverything, widths } from './audit.js';
import { drawn, more, open, test } from './helpers.js';

for (const width of widths)
  test(`axe finds nothing at ${width} px, and nothing scrolls sideways${width === 320 ? '' : ' @once'}`, async ({
    page,
    browserName,
  }) => {
    test.slow();
    await openEverything(page, width);
    await expectAccessible(page, { everyText: browserName === 'chromium' && width === 1280 });
    await expectNoSidewaysScroll(page);
  });

for (const width of widths)
  test(`whatever can be pressed is at least 24 px wide and high at ${width} px`, async ({ page }) => {
    await openEverything(page, width);
    expect(await tooSmall(page)).toEqual([]);
  });

test('a phone of 320 px gets along with right-to-left text and with long words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const text of ['أفضل شراب هو القهوة', 'supercalifragilisticexpialidocious'.repeat(4), 'we '.repeat(60)]) {
    await page.goto('about:blank');
    await open(page, { text, corpus: [{ text: `${text} end`, copies: 3 }] });
    await drawn(page);
    await expectNoSidewaysScroll(page);
  }
});

/** Cells of the matrix and numbers of q, k and v follow the size of the sentence: the tables hold the same, and so do keys. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SMALLEST = 24;
    const found: string[] = [];
    const controls = 'button, input, select, textarea, summary, a[href], svg [role=button]';
    const visit = (root: ParentNode & { host?: Element }): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.matches(controls) || root.host?.getAttribute('view') === 'qkv') continue;
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        const hidden = width === 0 || getComputedStyle(element).clipPath !== 'none';
        if (!hidden && (width < SMALLEST || height < SMALLEST))
          found.push(`${element.localName} ${element.ariaLabel ?? element.textContent.trim()}: ${width} × ${height}`);
      }
    };
    visit(document);
    return found;
  });

test('the pictures follow the learner at once, without motion of their own', async ({ page }) => {
  await open(page);
  await more(page, 'the best database is postgres').click();
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))),
  );
  expect(longest).toBeLessThanOrEqual(1000);
});
