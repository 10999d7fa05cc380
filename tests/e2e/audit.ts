// The page as accessibility rules see it: everything open, something chosen in every chapter.
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
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

/** Sections of the lesson, or the whole page, by all rules. The contrast of text, which takes most of the time, of a few
 * texts of each look, or of every text. */
export async function expectAccessible(
  page: Page,
  { sections = [], everyText = false }: { sections?: readonly string[]; everyText?: boolean } = {},
): Promise<void> {
  await page.evaluate(axe.source);
  if (!everyText) expect(await page.evaluate(markLooks)).toBeGreaterThan(100);
  const found = await page.evaluate(runAxe, { sections, selector: everyText ? '*' : '[data-look]' });
  expect(found).toEqual([]);
}

/** Two texts have the same contrast if they and all that is around them have the same colours, sizes and so on. A few of
 * each look, as one may be a text that the rule passes over. Says how many they are. */
function markLooks(): number {
  const EACH = 3;
  const numbers = new Map<string, number>();
  const known = new Map<Element, number>();
  const texts = new Map<string, number>();
  const around = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const lookOf = (element: Element | null): number => {
    if (!element) return 0;
    const before = known.get(element);
    if (before !== undefined) return before;
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow, position, clipPath } =
      getComputedStyle(element);
    const look = [lookOf(around(element)), element.matches(':disabled, [aria-disabled=true]'), color, backgroundColor];
    look.push(backgroundImage, opacity, fontSize, fontWeight, textShadow, position, clipPath);
    const key = look.join();
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    known.set(element, number);
    return number;
  };
  const holdsText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!holdsText(element) || !element.checkVisibility()) continue;
      const look = `${element.localName} ${lookOf(element)}`;
      const before = texts.get(look) ?? 0;
      texts.set(look, before + 1);
      element.toggleAttribute('data-look', before < EACH);
    }
  };
  visit(document);
  return texts.size;
}

/** What breaks which rule. */
async function runAxe(wanted: { readonly sections: readonly string[]; readonly selector: string }): Promise<string[]> {
  const { axe: rules } = globalThis as unknown as { readonly axe: typeof axe };
  rules.configure({ rules: [{ id: 'color-contrast', selector: wanted.selector }] });
  const lesson = document.querySelector('attention-lesson')!.shadowRoot!;
  const places = wanted.sections.map((id) => lesson.querySelector(`#${id}`)!);
  const { violations } = await rules.run(places.length ? { include: places } : document, {
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(room);
}
