// What all browser tests share: a page that must stay silent, the lesson opened in a state, and numbers read from it.
import { expect, test as base, type Locator, type Page, type Route } from '@playwright/test';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { makeHash } from '../../web/src/state/link.js';
import type { Wishes } from '../../web/src/state/state.js';
import type { Wish } from './native.js';
import { hand, watch, type Asks } from './silence.js';
import { stale } from './stale.js';

/** Every test also fails on what silence.ts lists, and on what is not drawn as it is. What a test provokes itself, it takes out of `complaints`. */
export const test = base.extend<{ complaints: string[]; asks: Asks }>({
  asks: ['itself', { option: true }],
  complaints: [
    async ({ context, baseURL, asks }, use, testInfo) => {
      const { complaints, requests } = await watch(context, asks, new URL(baseURL!).origin);
      await use(complaints);
      for (const page of context.pages()) complaints.push(...(await stale(page)));
      await hand(requests, testInfo);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** An empty page of the same site, without even an icon. */
export const elsewhere = (route: Route): Promise<void> =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' });

/** What the browser itself says about a fault that a test has made. */
export function forget(complaints: string[], about: RegExp): void {
  const others = complaints.filter((complaint) => !about.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

/** The lesson with these wishes, its engine running. The model is still in training; see `trained`. */
export async function open(page: Page, wishes: Partial<Wishes> = {}): Promise<void> {
  await page.goto(`/${await makeHash({ ...defaultWishes, ...wishes })}`);
  await started(page);
}

/** Its first section is there; the other chapters follow. */
export const started = (page: Page): Promise<void> => expect(page.locator('main > footer')).toBeAttached();

/** What was done is on screen, and so is the model that it asks for. */
export async function trained(page: Page): Promise<void> {
  await drawn(page);
  await expect(training(page)).toHaveAttribute('data-status', 'done', { timeout: 20_000 });
  await expect(page.getByTestId('older')).toHaveCount(0);
}

export const training = (page: Page): Locator => page.getByTestId('training');

/** What was done before is on screen, and also far from it, where it would be drawn after a rest: as before printing, where
 * nobody waits. Pictures know their heights one frame after they know their widths. */
export const drawn = (page: Page, frames = 2): Promise<void> =>
  page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) {
      await new Promise(requestAnimationFrame);
      dispatchEvent(new Event('beforeprint'));
    }
    await new Promise(requestAnimationFrame);
  }, frames);

// ---- places

/** A picture of the sentence of chapters 1 to 3; what the lesson model reads has the same ones, with a scope. */
export const figure = (page: Page, view: string): Locator =>
  page.locator(`attention-figure[view="${view}"]:not([scope])`);
export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
/** The field of the first chapter; the other chapters have the same one again. */
export const prompt = (page: Page): Locator => page.getByLabel('The sentence to go on with').first();
export const corpusText = (page: Page): Locator => page.getByLabel('The whole corpus, one sentence on each line');
/** The one of chapter 2, β. */
export const slider = (page: Page): Locator => page.locator('attention-beta').getByRole('slider');
export const row = (table: Locator, ending: string): Locator => table.locator(`tr[data-ending="${ending}"]`);
export const live = (page: Page): Locator => page.getByTestId('live');

/** One more, one less, ...: the controls of a line of the corpus. */
export const more = (page: Page, text: string): Locator => button(page, `One copy more: ${text}`);
export const fewer = (page: Page, text: string): Locator => button(page, `One copy less: ${text}`);
export const copies = (page: Page, text: string): Locator => page.getByLabel(`Copies of: ${text}`, { exact: true });

/** Type over what stands there, as a learner does, and go on. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('Control+a');
  await field.press('Backspace');
  await field.pressSequentially(text);
  await field.press('Tab');
}

// ---- numbers

/** The exact numbers behind what is written there, in the order of the page. */
export const numbers = (place: Locator): Promise<number[]> => valuesOf(place.locator('data, [data-value]'));

/** The exact number of each of these elements, after everything that was done before. */
export async function valuesOf(elements: Locator): Promise<number[]> {
  await drawn(elements.page(), 1);
  return elements.evaluateAll((all) =>
    all.map((element) => Number(element.getAttribute('value') ?? element.getAttribute('data-value'))),
  );
}

export async function number(place: Locator): Promise<number> {
  const [first = NaN] = await numbers(place);
  return first;
}

/** What the page's corpus and sentence are, for the program, which reads bytes: the page composes characters first. */
export const wish = async (page: Page): Promise<Wish> => ({
  corpus: (await corpusText(page).inputValue()).normalize(),
  prompt: (await prompt(page).inputValue()).normalize(),
});

/** Equal up to the last digits of float32; −∞ is null in JSON. */
export function expectClose(shown: number, expected: number | null, tolerance = 1e-6): void {
  if (expected === null) expect(shown).toBe(-Infinity);
  else expect(Math.abs(shown - expected), `${shown} instead of ${expected}`).toBeLessThanOrEqual(tolerance);
}

export function expectAllClose(shown: readonly number[], expected: readonly number[], tolerance = 1e-6): void {
  expect(shown).toHaveLength(expected.length);
  shown.forEach((value, i) => expectClose(value, expected[i]!, tolerance));
}

/** The same, of elements on the page; what is below the screen comes a little later. */
export const expectValues = (elements: Locator, expected: readonly number[], tolerance?: number): Promise<void> =>
  expect(async () => expectAllClose(await valuesOf(elements), expected, tolerance)).toPass({ timeout: PATIENCE });

export const expectNumbers = (place: Locator, expected: readonly number[], tolerance?: number): Promise<void> =>
  expectValues(place.locator('data, [data-value]'), expected, tolerance);

/** The first number there. */
export const expectNumber = (place: Locator, expected: number | null, tolerance?: number): Promise<void> =>
  expect(async () => expectClose(await number(place), expected, tolerance)).toPass({ timeout: PATIENCE });

/** As long as Playwright's own assertions try again, ms. */
const PATIENCE = 10_000;
