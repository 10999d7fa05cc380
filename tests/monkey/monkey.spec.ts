// Somebody who presses everything. SEED=… says where chance begins, SYNTHETIC=… how many events a script dispatches in the
// page, TRUSTED=… how many come from a mouse, a finger or a keyboard; a failure prints its seed and what was done last.
import { expect, type Page } from '@playwright/test';
import { languages } from '../../web/src/state/settings.js';
import { elsewhere, open, test, trained } from '../e2e/helpers.js';
import { stale } from '../e2e/stale.js';
import { payloads } from '../payloads.js';
import { randomFrom } from '../web/state/random.js';
import { act } from './hand.js';
import { examine } from './health.js';
import { swarm } from './swarm.js';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const [seed, synthetic, trusted] = [count('SEED', 1), count('SYNTHETIC', 1000), count('TRUSTED', 60)];

/** The page is looked at after so many, and opened again after so many looks, with the next seed. */
const BATCH = { synthetic: 500, trusted: 20 };
const LOOKS = 20;

/** Some would be taken for faults, and no keyboard can type a half character. */
const texts = payloads
  .map(({ text }) => text)
  .filter((text) => !/NaN|undefined|\[object|[\ud800-\udfff]/u.test(text))
  .concat('the best database is', 'the cat sat', 'the best database is postgres × 9');

/** What would leave the page, or a file on the machine, is not for a monkey. */
const fence = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const away = (place: EventTarget): boolean =>
      (place instanceof HTMLAnchorElement && !place.getAttribute('href')?.startsWith('#')) ||
      (place instanceof HTMLInputElement && place.type === 'file');
    for (const type of ['click', 'auxclick'])
      addEventListener(type, (event) => event.composedPath().some(away) && event.preventDefault(), { capture: true });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own target below
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download === '') click.call(this);
    };
  });

/** As at a first visit, all drawn; says how many elements there are. */
async function openAll(page: Page): Promise<number> {
  await page.goto('/elsewhere'); // where nothing is kept when it is left
  await page.evaluate(() => sessionStorage.clear());
  await open(page);
  await expect(page.locator('attention-answers [data-value]').first()).toBeAttached({ timeout: 30_000 });
  await trained(page);
  const { faults, elements } = await examine(page);
  expect(faults).toEqual([]);
  return elements;
}

interface Kind {
  readonly name: 'synthetic' | 'trusted';
  readonly total: number;
  /** does so many, and says what it did last */
  readonly run: (page: Page, seed: number, events: number, touch: boolean) => Promise<readonly string[]>;
}

const kinds: readonly Kind[] = [
  {
    name: 'synthetic',
    total: synthetic,
    run: async (page, seed, events) => {
      const sections = await page.locator('main section[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`));
      return page.evaluate(swarm, { seed, events, texts, languages, sections: [...sections, '#s=1.AAAA', '#nowhere'] });
    },
  },
  {
    name: 'trusted',
    total: trusted,
    run: async (page, seed, events, touch) => {
      const random = randomFrom(seed);
      const done: string[] = [];
      for (let i = 0; i < events; i++) done.push(await act(page, { random, texts, touch }));
      return done.slice(-30);
    },
  },
];

for (const { name, total, run } of kinds)
  test(`${name}: ${total} events from seed ${seed} leave a sound page`, async ({ page, complaints, browserName }) => {
    test.setTimeout(60_000 + total * (name === 'trusted' ? 1000 : 40));
    await fence(page);
    await page.route('**/elsewhere', elsewhere);
    const size = BATCH[name];
    for (let done = 0; done < total; done += size * LOOKS) {
      const first = seed + done / size;
      const most = 4 * (await openAll(page));
      for (let look = 0; look < LOOKS && done + look * size < total; look++) {
        const last = await run(page, first + look, size, browserName === 'chromium');
        const { faults, elements } = await examine(page);
        const wrong = [
          ...complaints.splice(0),
          ...(await stale(page)),
          ...faults,
          ...(elements > most ? [`${elements} elements`] : []),
        ];
        const again = `SEED=${first} ${name.toUpperCase()}=${(look + 1) * size}`;
        if (wrong.length > 0) throw new Error(`${again}\n${wrong.join('\n')}\nafter\n${last.join('\n')}`);
      }
    }
    console.log(`${browserName}: ${total} ${name} events from seed ${seed}, no fault`);
  });
