// The page as accessibility rules see it: everything open, something chosen in every chapter.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { drawn, open, trained } from './helpers.js';

export const widths = [1280, 320] as const;

/** With every disclosure open, a pinned pair, a preferred answer, an opened answer, and a word that nobody knows. */
export async function openEverything(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await open(page, {
    preferred: 'postgres',
    opened: 'mysql',
    text: 'the best fruit database is',
    pinned: { token: 4, other: 2, layer: 0, head: 0, direction: 'to', dimension: 2 },
  });
  await trained(page);
  await openDisclosures(page);
  await page.getByRole('radio', { name: 'the noun' }).check();
  await drawn(page);
}

/** They lie in shadow trees, and some bring others. */
export const openDisclosures = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLDetailsElement) element.open = true;
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
  });

/** One section or chapter of the lesson by all rules; or the whole page by those that are about the page as a whole. */
export async function expectAccessible(page: Page, section?: string): Promise<void> {
  const axe = new AxeBuilder({ page: page as never }); // typed with another copy of the same Playwright
  if (section) axe.include({ fromShadowDom: ['attention-lesson', `#${section}`] });
  else
    axe.withRules(['landmark-unique', 'landmark-one-main', 'region', 'duplicate-id-aria', 'heading-order', 'bypass']);
  const { violations } = await axe
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Chapter by chapter: the time that the rules take grows faster than the page. */
export async function expectAllAccessible(page: Page): Promise<void> {
  await expectAccessible(page);
  const chapters = await page.locator('attention-lesson article').evaluateAll((all) => all.map(({ id }) => id));
  expect(chapters.length).toBeGreaterThanOrEqual(7);
  for (const chapter of chapters) await expectAccessible(page, chapter);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(room);
}
