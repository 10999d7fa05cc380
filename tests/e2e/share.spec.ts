// The lesson for somebody else's page: what is unticked is left out, and the codes do what they say.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './audit.js';
import { document as hostPage, serve } from './hosts.js';
import { button, drawn, forget, more, open, started, test } from './helpers.js';

async function dialog(page: Page): Promise<Locator> {
  await expect(page.locator('attention-share')).toBeVisible();
  await button(page, 'Share …').click();
  return page.getByRole('dialog', { name: 'Share this lesson' });
}

test('what is unticked is left out of the link, and what was made is in it @once', async ({ page }) => {
  await open(page);
  await more(page, 'the best database is postgres').click({ modifiers: ['Shift'] });
  await drawn(page);
  const sharing = await dialog(page);
  await sharing.getByLabel('2. RLHF: humans push back').uncheck();
  await sharing.getByLabel('predictions').uncheck();
  const link = await sharing.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/\?hide=[\w-]+,predictions#s=1\./);

  await page.keyboard.press('Escape');
  await expect(sharing).toBeHidden();
  await page.goto(link);
  await started(page);
  await drawn(page);
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await expect(page.locator('attention-predict:visible')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: /RLHF/ })).toHaveCount(0);
});

test('a lesson that goes while its link is being made opens nothing', async ({ page, complaints }) => {
  await open(page);
  await expect(page.locator('attention-share')).toBeVisible();
  await button(page, 'Share …').evaluate((opener: HTMLElement) => {
    opener.click();
    document.querySelector('attention-lesson')!.remove();
  });
  await expect(page.locator('attention-lesson')).toHaveCount(0);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(complaints).toEqual([]);
});

test('without what was made the link is short; large is large @once', async ({ page }) => {
  await open(page);
  await more(page, 'the best database is postgres').click();
  const sharing = await dialog(page);
  await sharing.getByLabel('with the corpus').uncheck();
  await sharing.getByLabel('large, for a class').check();
  await expect(sharing.getByLabel('Link', { exact: true })).toHaveValue(/^[^?#]*\?present=1$/);
});

test('a code is copied, or selected to be copied by hand', async ({ page, browserName }) => {
  await open(page);
  const sharing = await dialog(page);
  if (browserName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const field = sharing.getByLabel('Frame for a page of your own');
  await sharing.getByRole('button', { name: 'Copy' }).nth(1).click();
  await expect(sharing.getByRole('status')).toHaveText(/^(Copied\.|This page may not write to your clipboard)/);
  if (browserName === 'chromium')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
});

test('each frame runs in a page of another site', async ({ page, complaints }) => {
  await open(page);
  const sharing = await dialog(page);
  const fields = ['Frame for a page of your own', 'Frame that may run', 'Frame for Canvas'];
  const codes = await Promise.all(fields.map((label) => sharing.getByLabel(label).inputValue()));
  const host = await serve(() => ({ '': hostPage('', codes.join('')) }));
  await page.goto(`http://localhost:${host.port}/`);
  for (let i = 0; i < codes.length; i++) {
    const frame = page.frameLocator('iframe').nth(i);
    await page.locator('iframe').nth(i).scrollIntoViewIfNeeded();
    await expect(frame.getByTestId('guess').first()).toHaveText('mongodb', { timeout: 30_000 });
  }
  host.close();
  forget(complaints, new RegExp(`^request to http://localhost:${host.port}$`)); // the host itself
});

test('the downloaded file has what was made inside', async ({ page }) => {
  await open(page);
  await more(page, 'the best database is postgres').click({ modifiers: ['Shift'] });
  await drawn(page);
  const sharing = await dialog(page);
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL); // not every browser tells its driver of a download
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { saved: (blob as Blob).text() });
      return make(blob);
    };
  });
  await button(page, 'Download as one file').click();
  await expect(sharing.getByRole('status')).toContainText('attention-lesson.html');
  const saved = await page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
  expect(saved).toMatch(/id="attention-state">\{.*postgres/);
});

for (const width of [1280, 320])
  test(`the dialog has no fault that axe finds, and fits, at ${width} @once`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const sharing = await dialog(page);
    await expectAccessible(page);
    expect(await sharing.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
