// Forced colours, as of a high-contrast theme: the browser replaces what CSS says of text and boxes, and leaves alone what
// is drawn. So axe again, and the marks of the pictures against what lies behind them.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openEverything, widths } from './audit.js';
import { test } from './helpers.js';

const ALWAYS = 2;
test.use({
  contextOptions: { forcedColors: 'active' },
  launchOptions: [
    async ({ launchOptions }, use) => {
      const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, 'browser.display.document_color_use': ALWAYS };
      await use({ ...launchOptions, firefoxUserPrefs });
    },
    { scope: 'worker' },
  ],
});

for (const width of widths)
  test(`axe finds nothing in forced colours at ${width} px, and every mark stands out${width === 1280 ? ' @once' : ''}`, async ({
    page,
  }) => {
    test.slow();
    await openEverything(page, width);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const { faint, seen } = await marks(page);
    expect(faint).toEqual([]);
    for (const kind of ['arc', 'bar', 'cell', 'line']) expect(seen[kind], kind).toBeGreaterThan(0);
  });

/** How many marks of each kind there are, and those below what WCAG asks of graphics, 3:1 against the page. The colour of
 * a cell is its number and may be any: its outline has to be seen. */
const marks = (page: Page): Promise<{ faint: string[]; seen: Record<string, number> }> =>
  page.evaluate(() => {
    const LEAST = 3;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    /** of a colour on the page, as strong as `opacity` */
    const luminance = (colour: string, opacity = 1): number => {
      for (const [fill, alpha] of [[paper, 1], [colour, opacity]] as const) Object.assign(canvas, { fillStyle: fill, globalAlpha: alpha }).fillRect(0, 0, 1, 1); // prettier-ignore
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => (byte / 255) ** 2.2);
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const contrast = (colour: string, opacity: number): number => {
      if (colour === 'none' || colour.startsWith('url')) return 1;
      const [mark, page] = [luminance(colour, opacity), luminance(paper)];
      return Math.max(mark, page) / Math.min(mark, page);
    };
    const opacityOf = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
    const faint = new Set<string>();
    const seen: Record<string, number> = {};
    const visit = (root: ParentNode & { host?: Element }): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (
          !element.matches('.picture :is(.arc, .flow, .bar, rect.cell, .line, .dot):not(.legend .cell)') ||
          !element.checkVisibility()
        )
          continue;
        const kind = element.classList[0] ?? element.localName;
        seen[kind] = (seen[kind] ?? 0) + 1;
        const { fill, stroke, fillOpacity, strokeOpacity } = getComputedStyle(element);
        const around = opacityOf(element);
        const filled = kind === 'cell' ? 1 : contrast(fill, around * Number(fillOpacity));
        const drawn = contrast(stroke, around * Number(strokeOpacity));
        if (Math.max(filled, drawn) < LEAST)
          faint.add(
            `${root.host?.getAttribute('view')}: ${element.getAttribute('class')} ${fill} ${fillOpacity} ${stroke} ${strokeOpacity} ${around}`,
          );
      }
    };
    visit(document);
    return { faint: [...faint], seen };
  });
