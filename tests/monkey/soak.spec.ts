// A long day: after 1 000 changes and 100 lessons that came and went, memory and page are as large as before.
import { expect, type Page } from '@playwright/test';
import type { LessonApi } from '../../web/src/elements/api.js';
import { open, test, trained } from '../e2e/helpers.js';

const CHANGES = 1000;
const MOUNTS = 100;
/** More than the steps of undo that are kept. */
const WARM = 300;
const MOST = 2 * 1024 * 1024;

interface Size {
  readonly heap: number;
  readonly nodes: number;
}

async function measure(page: Page): Promise<() => Promise<Size>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return async () => {
    await page.waitForTimeout(2000); // what waits for its turn has it
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { heap: usedSize, nodes: (await session.send('Memory.getDOMCounters')).nodes };
  };
}

/** One after the other, each drawn: copies, β, the sentence, a preference, a switch, what is pinned, documents. */
const change = (page: Page, times: number): Promise<void> =>
  page.locator('attention-lesson').evaluate(async (element, times) => {
    const lesson = element as unknown as LessonApi;
    const texts = ['the best database is', 'the best editor is', 'the best drink is', 'my own words are'];
    for (let i = 0; i < times; i++) {
      const set = [
        { beta: 0.5 + (i % 10) },
        { text: texts[i % texts.length] },
        { preferred: i % 2 ? 'postgres' : null },
        { conjured: `word${i}` },
        { pinned: { token: i % 4, other: null, layer: 0, head: i % 2, direction: 'to', dimension: null } },
        { documents: [`refunds within ${i} days`, 'returns within 14 days'] },
        {
          corpus: [
            { text: `the best database is db${i}`, copies: 1 + (i % 7) },
            { text: 'the cat sat', copies: 2 },
          ],
        },
      ][i % 7];
      lesson.setState(JSON.stringify({ version: 1, ...set }));
      await new Promise(requestAnimationFrame);
    }
    lesson.setState('{"version":1}');
  }, times);

test(`${CHANGES} changes leave nothing behind`, async ({ page }) => {
  test.setTimeout(300_000);
  await open(page);
  await expect(page.locator('#sources')).toBeAttached();
  const size = await measure(page);
  await change(page, WARM);
  await trained(page);
  const before = await size();
  await change(page, CHANGES);
  await trained(page);
  expectSame(before, await size(), `${CHANGES} changes`);
});

test(`${MOUNTS} lessons beside the page’s own leave nothing behind`, async ({ page }) => {
  test.setTimeout(300_000);
  await open(page);
  await expect(page.locator('#sources')).toBeAttached();
  const mount = (times: number): Promise<void> =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i++) {
        const lesson = document.createElement('attention-lesson');
        const ready = new Promise((done) => lesson.addEventListener('attention-ready', done, { once: true }));
        document.body.append(lesson);
        await ready;
        lesson.remove();
      }
    }, times);
  const size = await measure(page);
  await mount(10);
  await trained(page);
  const before = await size();
  await mount(MOUNTS);
  expectSame(before, await size(), `${MOUNTS} lessons`);
});

function expectSame(before: Size, after: Size, what: string): void {
  const grown = after.heap - before.heap;
  console.log(`${what}: ${(grown / 1024).toFixed(0)} KB more, ${after.nodes - before.nodes} nodes more`);
  expect(grown).toBeLessThanOrEqual(MOST);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.02);
}
