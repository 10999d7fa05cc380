// Screenshots of every section for `make shots`, to be looked at: three widths, light and dark, a preference chosen, and
// once a sentence that was typed.
import { test } from '@playwright/test';
import type { Wishes } from '../../../web/src/state/state.js';
import { drawn, open, prompt, trained } from '../helpers.js';

const wishes: Partial<Wishes> = { preferred: 'postgres', beta: 1 };
const sets: readonly { name: string; within: string; typed?: string }[] = [
  { name: 'default', within: 'article' },
  { name: 'typed', within: '#pretraining, #rlhf, #attention', typed: 'the best editor for a language is' },
];

for (const { name, within, typed } of sets)
  for (const width of [1280, 768, 320])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${name}, ${width} px, ${colorScheme}`, async ({ page }) => {
        test.slow(); // some forty sections
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await open(page, wishes);
        if (typed !== undefined) await prompt(page).fill(typed);
        await trained(page);
        await page.locator('attention-answers').first().waitFor();
        await drawn(page);
        for (const section of await page.locator('attention-lesson').locator(within).locator('section').all()) {
          const id = (await section.getAttribute('id')) ?? '';
          await section.screenshot({ path: `shots/${name}-${width}-${colorScheme}/${id}.png` });
        }
      });
