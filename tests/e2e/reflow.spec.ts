// Text as its readers set it: four times as large, or with more room between lines, letters and words (WCAG 1.4.10 and
// 1.4.12). Nothing is cut, nothing scrolls sideways, and what sticks to an edge does not cover what has the focus.
import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, openEverything, widths } from './audit.js';
import { drawn, test, trained } from './helpers.js';

/** 400 % of a window of 1280 × 1024 px */
const zoomed = { width: 320, height: 256 };

for (const width of widths)
  test(`with more room between lines, letters and words nothing is cut at ${width} px`, async ({ page }) => {
    await openEverything(page, width);
    await spread(page);
    await expectNoSidewaysScroll(page);
    expect(await cut(page)).toEqual([]);
  });

/** In each shadow tree, as a reader's style sheet does it; and the pictures have seen it. */
const spread = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const visit = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
    };
    visit(document);
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });

/** Texts beyond the edge of the window, or of something around them that cuts them off; but for those that can be
 * scrolled to, are there for readers of the screen only, or say by their dots that they go on. Words in pictures lie at
 * computed places; the sentence and the table below each picture are looked at. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const around = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    /** from where to where something may be seen; null: any width, as it scrolls, or none, as it is not to be seen */
    const room = (element: Element | null): readonly [number, number] | null => {
      if (!element) return [0, innerWidth];
      const { overflowX, clipPath, textOverflow, display, position } = getComputedStyle(element);
      if (clipPath !== 'none' || /auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || position === 'fixed')
        return null;
      const outer = room(around(element));
      if (!outer || !/hidden|clip/.test(overflowX) || display === 'contents') return outer;
      const { left, right } = element.getBoundingClientRect();
      return [Math.max(left, outer[0]), Math.min(right, outer[1])];
    };
    const visit = (root: ParentNode & { host?: Element }): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.checkVisibility() || element.closest('svg')) continue;
        for (const node of element.childNodes) {
          if (!(node instanceof Text) || node.data.trim() === '') continue;
          const range = document.createRange();
          range.selectNode(node);
          const { left, right, width } = range.getBoundingClientRect();
          const seen = width > 0 ? room(element) : null;
          if (seen && (left < seen[0] - 1 || right > seen[1] + 1))
            found.push(
              `${root.host?.localName} ${element.localName} ${left}..${right}: ${node.data.trim().slice(0, 60)}`,
            );
        }
      }
    };
    visit(document);
    return found;
  });

for (const [name, query] of [
  ['the lesson', ''],
  ['in front of a class', '?present'],
  ['one figure', '?view=matrix'],
] as const)
  test(`at 400 %, ${name}: nothing scrolls sideways, and nothing covers what has the focus`, async ({ page }) => {
    await page.setViewportSize(zoomed);
    await page.goto(`/${query}`);
    // What is drawn later pushes down what has the focus.
    await expect(page.locator('svg.picture').first()).toBeVisible();
    await (query.includes('view') ? drawn(page) : trained(page));
    await expectNoSidewaysScroll(page);
    const STOPS = 60;
    const covered: string[] = [];
    for (let i = 0; i < STOPS; i++) {
      await page.keyboard.press('Tab');
      const what = await page.evaluate(coveredFocus);
      if (what) covered.push(what);
    }
    expect(covered).toEqual([]);
  });

/** What has the focus, if none of it can be seen: WCAG 2.4.11. */
function coveredFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const belongs = (hit: Element | null): boolean => {
    for (let e: Element | null = hit; e; e = e.parentElement ?? (e.getRootNode() as ShadowRoot).host ?? null)
      if (e === element) return true;
    return (
      hit !== null &&
      (hit.contains(element) || (element.closest('label')?.contains(hit) ?? false)) &&
      hit.localName !== 'div'
    );
  };
  const parts = [0.1, 0.5, 0.9];
  const seen = parts.some((x) => parts.some((y) => belongs(at(left + (right - left) * x, top + (bottom - top) * y))));
  return seen
    ? ''
    : `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)} at ${Math.round(top)}..${Math.round(bottom)}, ${Math.round(left)}..${Math.round(right)}: ${at((left + right) / 2, (top + bottom) / 2)?.outerHTML.slice(0, 80)}`;
}
