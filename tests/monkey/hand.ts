// One thing at a time as a browser has it from a real mouse, finger or keyboard.
import type { Page } from '@playwright/test';

export interface Means {
  readonly random: () => number;
  readonly texts: readonly string[];
  readonly touch: boolean;
}

type Act = (page: Page, means: Means) => Promise<string>;

const KEYS =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Escape Tab Tab Tab Shift+Tab Space Delete Backspace Control+a Control+z Control+Shift+z Control+x a 7'.split(
    ' ',
  );
const one = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

/** Half of the time on something that can be worked, else anywhere. */
async function spot(page: Page, { random }: Means): Promise<{ readonly x: number; readonly y: number }> {
  const { width, height } = page.viewportSize()!;
  const anywhere = { x: Math.floor(random() * width), y: Math.floor(random() * height) };
  if (random() < 0.5) return anywhere;
  const spots = await page.evaluate(() => {
    const found: { x: number; y: number }[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('button, input:not([type=file]), select, textarea, summary, [tabindex], .hit, a')) {
          const { left, top, width, height } = element.getBoundingClientRect();
          const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
          if (width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight) found.push({ x, y });
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return found;
  });
  return spots.length > 0 ? one(spots, random) : anywhere;
}

const acts: readonly (readonly [weight: number, act: Act])[] = [
  [
    30,
    async (page, means) => {
      const { x, y } = await spot(page, means);
      await page.mouse.click(x, y);
      return `click ${x}, ${y}`;
    },
  ],
  [
    8,
    async (page, means) => {
      const { x, y } = await spot(page, means);
      await (means.touch ? page.touchscreen.tap(x, y) : page.mouse.dblclick(x, y));
      return `${means.touch ? 'tap' : 'double click'} ${x}, ${y}`;
    },
  ],
  [
    8,
    async (page, means) => {
      const [from, to] = [await spot(page, means), await spot(page, means)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
      return `drag ${from.x}, ${from.y} to ${to.x}, ${to.y}`;
    },
  ],
  [
    10,
    async (page, means) => {
      const { x, y } = await spot(page, means);
      await page.mouse.move(x, y);
      return `move ${x}, ${y}`;
    },
  ],
  [
    20,
    async (page, { random }) => {
      const key = one(KEYS, random);
      await page.keyboard.press(key);
      return `press ${key}`;
    },
  ],
  [
    8,
    async (page, { random, texts }) => {
      const text = one(texts, random);
      await page.keyboard.insertText(text);
      return `paste ${JSON.stringify(text.slice(0, 60))}`;
    },
  ],
  [
    10,
    async (page, { random }) => {
      const by = Math.round((random() - 0.4) * 1500);
      await page.mouse.wheel(0, by);
      return `wheel ${by}`;
    },
  ],
  [
    2,
    async (page, { random }) => {
      const size = one(
        [
          { width: 1280, height: 800 },
          { width: 320, height: 640 },
          { width: 768, height: 1024 },
          { width: 1600, height: 500 },
        ],
        random,
      );
      await page.setViewportSize(size);
      await page.mouse.move(1, 1); // Firefox wheels nothing from where the window ended before
      return `resize to ${size.width} × ${size.height}`;
    },
  ],
  [
    2,
    async (page, { random }) => {
      const colorScheme = one(['light', 'dark'] as const, random);
      await page.emulateMedia({ colorScheme });
      return `the system is ${colorScheme}`;
    },
  ],
];
const whole = acts.reduce((sum, [weight]) => sum + weight, 0);

/** Does one thing, and says which. */
export async function act(page: Page, means: Means): Promise<string> {
  let left = means.random() * whole;
  const [, chosen] = acts.find(([weight]) => (left -= weight) < 0) ?? acts[0]!;
  return chosen(page, means);
}
