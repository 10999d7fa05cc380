// The recipe of Jupyter: what the notebook's variable says and what is done in the lesson reach each other. Once with the
// contract of anywidget alone; once as published notebooks do it, where the recipe's cell is run, its widget kept, and
// shown by Jupyter's widget manager with anywidget's front-end.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Model } from '../../web/src/npm/anywidget.js';
import { follow } from './page.js';
import { lessonFrame, test } from './visit.js';

interface View {
  remove(): void;
}
/** What the pages in sites/jupyter/ leave in their window. */
interface Notebook {
  readonly model: Model;
  readonly view: View;
  readonly show: () => View | Promise<View>;
  readonly saved: () => number;
  readonly ears?: () => number;
}

const modules = resolve('tests/recipes/node_modules');
const front = [
  'requirejs/require.js',
  '@jupyter-widgets/html-manager/dist/libembed-amd.js',
  'anywidget/dist/index.js',
].map((file) => `${modules}/${file}`);

const inside = <T>(page: Page, run: (notebook: Notebook) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${run.toString()})(globalThis)`);
const get = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((name) => (globalThis as unknown as Notebook).model.get(name), name);
const set = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([name, value]) => (globalThis as unknown as Notebook).model.set(name, value), [name, value] as const);
const states = (page: Page): Promise<string[]> =>
  page
    .locator('attention-lesson')
    .evaluateAll((all: HTMLElementTagNameMap['attention-lesson'][]) => all.map((one) => one.getState()));

async function agree(page: Page): Promise<void> {
  await lessonFrame(page, false);
  await test.step('the cell decides how the lesson begins, and hears the rest from it', async () => {
    await expect.poll(() => get(page, 'beta')).toBe(1);
    expect(await get(page, 'text')).toBe('the best editor is');
    expect(await get(page, 'corpus')).toContain('the best database is mongodb × ');
    expect(await states(page)).toEqual([await get(page, 'state')]);
    await expect(page.locator('attention-lesson')).toHaveAttribute('view', 'arcs');
  });

  await test.step('what is done in the lesson reaches the variable', async () => {
    const before = await inside(page, ({ saved }) => saved());
    const field = page.locator('attention-prompt input').first();
    await field.fill('the best drink is');
    await field.press('Tab');
    await expect.poll(() => get(page, 'text')).toBe('the best drink is');
    expect(await states(page)).toEqual([await get(page, 'state')]);
    expect(await inside(page, ({ saved }) => saved())).toBeGreaterThan(before);
  });

  const kept = await get(page, 'state');
  await test.step('what the variable says reaches the lesson, as near as it can be', async () => {
    await set(page, 'beta', 0.5);
    await expect.poll(() => states(page)).toEqual([expect.stringContaining('"beta":0.5')]);
    await set(page, 'beta', 1e9);
    await expect.poll(() => get(page, 'beta')).toBe(1000);
    await set(page, 'corpus', 'pets');
    await expect.poll(() => get(page, 'corpus')).toContain(' × ');
    await set(page, 'view', 'matrix');
    await expect(page.locator('attention-figure[view="matrix"] svg')).toBeVisible();
    await set(page, 'state', kept);
    await expect.poll(() => states(page)).toEqual([kept]);
    await expect.poll(() => get(page, 'text')).toBe('the best drink is');
  });

  await test.step('two outputs of one variable agree, and one that goes leaves nothing', async () => {
    const ears = await inside(page, ({ ears }) => ears?.());
    await inside(page, async ({ show }) => void (await show()));
    await expect(page.locator('attention-lesson svg').last()).toBeVisible();
    await expect.poll(() => states(page)).toEqual([kept, kept]);
    await set(page, 'text', 'the best editor is');
    await expect.poll(async () => new Set(await states(page)).size).toBe(1);
    expect((await states(page))[1]).toContain('the best editor is');
    await inside(page, ({ view }) => view.remove());
    await expect(page.locator('attention-lesson')).toHaveCount(1);
    expect(await inside(page, ({ ears }) => ears?.())).toBe(ears);
    await set(page, 'beta', 2);
    await expect.poll(() => states(page)).toEqual([expect.stringContaining('"beta":2')]);
  });
}

test('Jupyter: the contract', async ({ page, visit }) => {
  await visit(follow('Jupyter', 'jupyter', { to: 'jupyter-contract' }), 'contract.html');
  await agree(page);
});

if (front.every(existsSync))
  test('Jupyter: the front-end', async ({ page, visit }) => {
    const copy = `mkdir front && cp ${front.join(' ')} front && mv front/index.js front/anywidget.js`;
    const root = follow('Jupyter', 'jupyter', { publish: ['/usr/bin/python3 publish.py', copy] });
    await visit(root, 'index.html');
    await agree(page);
  });
else if (!process.env['TEST_WORKER_INDEX']) console.log('left out, its program is not here: Jupyter: the front-end');
