// Every hostile text through every door of the page, and out of it again: it is shown as text, does nothing, and asks
// nobody (silence.ts). What needs no browser is in tests/web/hostile.test.ts.
import { readFile } from 'node:fs/promises';
import { expect, type Frame, type Page } from '@playwright/test';
import type { LessonApi } from '../../web/src/elements/api.js';
import { readState, writeState } from '../../web/src/elements/api-state.js';
import { parseCorpus } from '../../web/src/state/corpus-text.js';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { withState } from '../../web/src/state/file.js';
import { limits } from '../../web/src/state/limits.js';
import { makeHash } from '../../web/src/state/link.js';
import { differences } from '../../web/src/state/saved.js';
import type { Wishes } from '../../web/src/state/state.js';
import { ELSEWHERE, everywhere, inBatches, lines, OWNED, payloads, sentence } from '../payloads.js';
import { corpusText, drawn, open, prompt, started, test } from './helpers.js';
import { document as hostPage, serve } from './hosts.js';

const batches = inBatches(40);
const texts = payloads.map(({ text }) => text);

/** What has become more than text: elements, handlers and addresses that the lesson has none of, and what a program that
 * ran would have left behind. */
const harm = (place: Page | Frame): Promise<string[]> =>
  place.evaluate(
    ([owned, elsewhere]) => {
      const found: string[] = owned in globalThis || owned in {} ? [owned] : [];
      const strange =
        'body script[src], iframe, object, embed, base, video, source, math[href], mglyph, foreignObject, animate, set, use, xmp, template, link:not(head *), meta:not(head *), attention-lesson attention-lesson';
      const visit = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches(strange)) found.push(element.localName);
          for (const { name, value } of element.attributes) {
            const address = ['href', 'src', 'action', 'style'].includes(name);
            if (name.startsWith('on') || (address && (value.includes(elsewhere) || /^\s*javascript/i.test(value))))
              found.push(`${element.localName} ${name}`);
          }
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      return [...new Set(found)];
    },
    [OWNED, ELSEWHERE] as const,
  );

const stateOf = async (place: Page | Frame): Promise<Wishes> =>
  readState(await place.locator('attention-lesson').evaluate((lesson) => (lesson as unknown as LessonApi).getState()));

/** All chapters are there. */
async function openAll(page: Page): Promise<void> {
  await open(page);
  await expect(page.locator('#sources')).toBeAttached();
  await drawn(page);
}

test('through the corpus: each line is listed as it was typed @once', async ({ page }) => {
  await openAll(page);
  for (const batch of batches) {
    const typed = lines(batch).map(({ text, copies }) => `${text} × ${copies}\n`).join(''); // prettier-ignore
    await corpusText(page).evaluate((field: HTMLTextAreaElement, text) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, typed);
    await drawn(page);
    const { lines: expected } = parseCorpus(typed);
    expect((await stateOf(page)).corpus).toEqual(expected);
    const corpus = page.locator('attention-corpus').first();
    const folded = corpus.locator('details:not([open]) summary');
    if ((await folded.count()) > 0) await folded.click();
    const listed = corpus.locator('li .word');
    await expect(listed).toHaveCount(expected.length);
    expect((await listed.allTextContents()).map(bare).sort()).toEqual(expected.map(({ text }) => bare(text)).sort());
    expect(await harm(page)).toEqual([]);
  }
});
/** White space around words is the template's; half characters and NUL are not compared. */
const bare = (text: string): string => text.replace(/[\s\0\ud800-\udfff\ufffd]/gu, '');

test('through the sentence: one after the other @once', async ({ page }) => {
  await openAll(page);
  for (const batch of batches) {
    await prompt(page).evaluate(async (field: HTMLInputElement, all) => {
      for (const text of all) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await new Promise(requestAnimationFrame);
      }
    }, batch);
    await drawn(page);
    expect(await prompt(page).inputValue()).toBe(sentence(batch.at(-1)!));
    expect(await harm(page)).toEqual([]);
  }
});

test('through the documents, and through every other field @once', async ({ page }) => {
  await openAll(page);
  for (const [place, size] of [
    ['attention-documents', 4],
    ['attention-lesson', 20],
  ] as const)
    for (let i = 0; i < texts.length; i += size) {
      await page
        .locator(place)
        .first()
        .evaluate(
          async (start, all) => {
            const fields: (HTMLInputElement | HTMLTextAreaElement)[] = [];
            const visit = (root: ParentNode): void => {
              for (const element of root.querySelectorAll('*')) {
                if (element.matches('textarea:not([readonly]), input:is([type=text], :not([type])):not([readonly])'))
                  fields.push(element as HTMLInputElement);
                if (element.shadowRoot) visit(element.shadowRoot);
              }
            };
            visit(start.shadowRoot!);
            fields.forEach((field, i) => {
              field.value = all[i % all.length]!;
              for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
            });
            await new Promise(requestAnimationFrame);
          },
          texts.slice(i, i + size),
        );
      if (i % 40 < size) await drawn(page);
    }
  await drawn(page);
  expect(await harm(page)).toEqual([]);
});

test('through links: what they say is what there is @once', async ({ page }) => {
  await openAll(page);
  for (const batch of inBatches(20)) {
    const wishes = {
      ...defaultWishes,
      corpus: lines(batch),
      text: sentence(batch[0]!),
      documents: batch.map(sentence),
    };
    const hash = await makeHash(wishes);
    expect(hash.length).toBeLessThanOrEqual(limits.hash);
    await page.evaluate((hash) => void (location.hash = hash), hash);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
    await drawn(page);
    expect(differences(await stateOf(page))).toEqual(differences(wishes));
    expect(await harm(page)).toEqual([]);
  }
  const brief = batches[0]!.map((text) => text.slice(0, 60)); // a server reads 16 KB of an address
  const [text, theme, chapter, view] = brief as [string, string, string, string];
  const query = new URLSearchParams({ corpus: brief.join('\n'), text, theme, chapter, view, hide: brief.join(',') });
  await page.goto(`/?${query.toString()}`);
  await started(page);
  await drawn(page);
  expect(await harm(page)).toEqual([]);
});

test('through files that are opened as a corpus @once', async ({ page }) => {
  await openAll(page);
  await corpusText(page).locator('xpath=ancestor::details').locator('summary').click();
  for (const batch of batches) {
    const content = batch.map((text) => `it is ${text}\n`).join('');
    const field = page.locator('attention-corpus-file input[type=file]');
    await field.setInputFiles({ name: `${batch[0]}.txt`, mimeType: 'text/plain', buffer: Buffer.from(content) });
    const { lines: expected, problems } = parseCorpus(Buffer.from(content).toString());
    if (problems.length === 0) await expect.poll(async () => (await stateOf(page)).corpus).toEqual(expected);
    await drawn(page);
    expect(await harm(page)).toEqual([]);
  }
});

test.describe(() => {
  test.use({ asks: 'this machine' });
  test('through messages of a host, and out as pictures and numbers', async ({ page, baseURL, context }) => {
    test.slow();
    const frameOf = `<iframe width="1000" height="800" src="${baseURL}/"></iframe>`;
    const host = await serve(() => ({ '': hostPage('', frameOf) }));
    await page.goto(`http://localhost:${host.port}/`);
    const frame = page.frames()[1]!;
    await expect(frame.locator('#sources')).toBeAttached({ timeout: 20_000 });
    const pictures: string[] = [];
    for (const batch of batches) {
      const wishes = everywhere(batch);
      expect(await ask(page, 'setState', writeState(wishes))).toEqual({
        value: null,
      });
      expect(await stateOf(frame)).toEqual(wishes);
      await frame.evaluate(async () => {
        await new Promise(requestAnimationFrame);
        dispatchEvent(new Event('beforeprint'));
        await new Promise(requestAnimationFrame);
      });
      expect(await harm(frame)).toEqual([]);
      for (const view of ['endings', 'arcs', 'matrix', 'documents', 'translation']) {
        const { value: svg } = await ask(page, 'exportSVG', view);
        if (typeof svg === 'string') pictures.push(svg);
        const { value: csv } = await ask(page, 'exportCSV', view);
        expect(typeof csv === 'string' ? csv : '').not.toMatch(/(^|,|\n)"?[\s\p{Cf}]*[=+@]/u);
      }
    }
    for (const text of texts) expect(await ask(page, text, text)).toHaveProperty('error');
    expect(await harm(frame)).toEqual([]);
    host.close();
    expect(pictures.length).toBeGreaterThan(batches.length);
    expect(await inPictures(await context.newPage(), pictures)).toEqual([]);
  });
});

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** A call of the page around the frame, and what is answered. */
const ask = (page: Page, method: string, ...args: unknown[]): Promise<Answer> =>
  page.evaluate(
    ([method, args]) =>
      new Promise<Answer>((resolve) => {
        const id = String(Math.random());
        const listen = ({ data }: MessageEvent<Answer & { id: string; type: string }>): void => {
          if (data.type !== 'attention-answer' || data.id !== id) return;
          removeEventListener('message', listen);
          const { value, error } = data;
          resolve(error === undefined ? { value } : { error });
        };
        addEventListener('message', listen);
        document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'attention-call', id, method, args }, '*');
      }),
    [method, args] as const,
  );

/** What a picture may not have, or that it is no XML. Read on a page of its own. */
const inPictures = (paper: Page, pictures: readonly string[]): Promise<string[]> =>
  paper.evaluate((pictures) => {
    const known = /^(?:svg|title|desc|defs|pattern|g|path|rect|line|circle|ellipse|polygon|polyline|text|tspan)$/;
    return pictures.flatMap((text) => {
      // eslint-disable-next-line no-restricted-syntax -- what is to be judged is exactly this reading
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [...read.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
        ...(known.test(localName) ? [] : [localName]),
        ...[...attributes].map(({ name }) => name).filter((name) => /^on|href/i.test(name)),
      ]);
    });
  }, pictures);

test('out as one file, which is opened again @once', async ({ page }) => {
  const saved = withState(await readFile('dist/lesson.html', 'utf8'), everywhere(texts));
  await page.route('**/saved.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: saved }));
  await page.goto('/saved.html');
  await started(page);
  await expect(page.locator('#sources')).toBeAttached();
  await drawn(page);
  expect(await stateOf(page)).toEqual(everywhere(texts));
  expect(await harm(page)).toEqual([]);
});
