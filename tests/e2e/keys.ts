// The page as somebody uses it who has no mouse: Tab to something, Enter on what leads there.
import { expect, type Locator, type Page } from '@playwright/test';

/** Tab until this has the focus, as somebody does who cannot point. Each stop on the way has to be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const MOST = 250; // stops on the whole page
  let handle = await target.elementHandle();
  for (let stop = 0; stop < MOST; stop++) {
    const focus = await handle.evaluate(whereIsFocus);
    if (focus === 'around') handle = (await target.elementHandle())!; // it may be another one by now
    if (focus === 'there' || (focus === 'around' && (await handle.evaluate(whereIsFocus)) === 'there'))
      return expectVisibleFocus(page);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

/** To find the target again takes long on a page like this one: not at each stop. */
function whereIsFocus(target: Node): 'there' | 'around' | 'elsewhere' {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === target) return 'there';
  return !target.isConnected || element?.getRootNode() === target.getRootNode() ? 'around' : 'elsewhere';
}

/** Through shadow trees, where the page's own activeElement ends. */
const expectVisibleFocus = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return 'nothing';
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(element);
      return (
        element.matches(':focus-visible') &&
        (outlineStyle !== 'none' ? parseFloat(outlineWidth) > 0 : stroke !== 'none')
      );
    }),
  ).toBe(true);

/** From the top, by the contents, where each chapter opens; the focus goes along. */
export async function goTo(page: Page, chapter: string, section: string): Promise<void> {
  const contents = page.locator('#contents');
  const link = contents.getByRole('link', { name: section, exact: true });
  if (!(await link.isVisible())) {
    await tabTo(page, contents.locator('summary', { hasText: chapter }));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, link);
  await page.keyboard.press('Enter');
}
