// The built lesson in a browser, when everything of it has arrived and it is still.
import { recordInput } from './record.js';

/** A page that writes down how long an input takes. */
export async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', ({ message }) => console.error(message));
  await page.addInitScript(recordInput);
  await page.goto(address);
  return page;
}

export async function openLesson(browser, address) {
  const page = await openPage(browser, address);
  await page.locator('attention-answers .answers').first().waitFor({ timeout: 120_000 });
  await trained(page);
  await page.waitForTimeout(1500);
  return page;
}

/** The live model is that of the corpus on the page. */
export const trained = (page) => training(page, 'done').waitFor({ timeout: 120_000 });

/** What the page says about training, in this state of it. */
export const training = (page, status) => page.locator(`[data-test=training][data-status=${status}]`);

/** The first one of these, in the middle of the window, where a learner has it who uses it. */
export async function bring(page, selector) {
  const element = page.locator(selector).first();
  await element.evaluate((place) => {
    for (let at = place; at; at = at.parentElement ?? at.getRootNode().host)
      if (at.localName === 'details') at.open = true;
    place.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await page.waitForTimeout(500);
  return element;
}

/** The middle of an element, for the mouse. */
export async function middle(element) {
  const { x, y, width, height } = await element.boundingBox();
  return [x + width / 2, y + height / 2];
}
