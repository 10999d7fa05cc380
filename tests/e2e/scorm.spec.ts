// The packages in an LMS: what is predicted becomes completion and score there, and is back at the next visit.
import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { test as base } from './helpers.js';
import { document, serve, type Files } from './hosts.js';

const standards = {
  scorm12: { api: 'API', make: 'Scorm12API', finish: 'LMSFinish', status: 'core.lesson_status', score: 'core.score' },
  scorm2004: {
    api: 'API_1484_11',
    make: 'Scorm2004API',
    finish: 'Terminate',
    status: 'completion_status',
    score: 'score',
  },
} as const;
type Standard = keyof typeof standards;

const test = base.extend<{ lms: (files: Files) => Promise<number> }>({
  asks: 'this machine',
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  lms: async ({}, use) => {
    let files: Files = {};
    const server = await serve(() => files);
    await use((given) => {
      files = given;
      return Promise.resolve(server.port);
    });
    server.close();
  },
});

/** What lies in a package, as an LMS unpacks it. */
const unpacked = async (standard: Standard): Promise<Files> => unzipSync(await readFile(`dist/lesson-${standard}.zip`));

/** The page of an LMS: an API in it, each call of which is written down, and the lesson in a frame. */
function player(standard: Standard): string {
  const { api, make } = standards[standard];
  return document(
    '<script src="lms.js"></script>',
    `<script>
      const calls = [];
      let real;
      function begin(cmi) {
        real = new ${make}({ autocommit: false, logLevel: 5 });
        if (cmi) real.loadFromJSON(cmi, 'cmi');
        window.${api} = new Proxy(real, { get: (target, name) => typeof target[name] === 'function'
          ? (...args) => { const answer = target[name](...args); calls.push([name, args, answer]); return answer; }
          : target[name] });
        const frame = document.createElement('iframe');
        Object.assign(frame, { src: 'lesson.html', width: 1000, height: 700 });
        document.body.append(frame);
      }
      function end() {
        document.querySelector('iframe').remove();
        return JSON.parse(JSON.stringify(real.cmi));
      }
      begin();
    </script>`,
  );
}

const lmsSource = (standard: Standard): Promise<string> =>
  readFile(`node_modules/scorm-again/dist/${standard}.min.js`, 'utf8');
const lessonIn = (page: Page): FrameLocator => page.frameLocator('iframe');
const guess = (page: Page): ReturnType<FrameLocator['locator']> => lessonIn(page).getByTestId('guess').first();

async function type(page: Page, text: string): Promise<void> {
  const field = lessonIn(page).locator('attention-prompt input').first();
  await field.fill(text);
  await field.press('Tab');
}

for (const standard of Object.keys(standards) as Standard[]) {
  const { finish, status, score } = standards[standard];
  /** As the LMS has it now. */
  const has = (page: Page, element: string): Promise<unknown> =>
    page.evaluate(`${element.split('.').reduce((object, name) => `${object}?.${name}`, 'real.cmi')}`);

  test(`${standard}: predictions become a score, and all is back at the next visit`, async ({ page, lms }) => {
    const files = await unpacked(standard);
    expect(strFromU8(files['imsmanifest.xml'] as Uint8Array)).toContain('href="lesson.html"');
    const port = await lms({ ...files, '': player(standard), 'lms.js': await lmsSource(standard) });
    await page.goto(`http://127.0.0.1:${port}/`);
    await expect(guess(page)).toHaveText('mongodb');
    await expect.poll(() => has(page, status)).toBe('incomplete');

    const predict = lessonIn(page).locator('attention-predict').first();
    await predict.locator('summary').click();
    await predict.getByRole('button').or(predict.getByRole('radio')).first().click();
    await expect.poll(() => has(page, `${score}.raw`)).not.toBe('');
    await type(page, 'the best editor is');
    await expect(guess(page)).toHaveText('vim');
    await expect.poll(() => has(page, 'suspend_data')).toContain('the best editor is');

    await type(page, 'the best drink is'); // left at once: the end keeps it
    await expect(guess(page)).toHaveText('coffee');
    const cmi = await page.evaluate('end()');
    const calls = await page.evaluate<[string, unknown[], string][]>('calls');
    expect(calls.at(-1)?.[0]).toBe(finish);
    expect(calls.filter(([name, , answer]) => !/GetValue|GetLastError/.test(name) && answer !== 'true')).toEqual([]);

    await page.evaluate((cmi) => (globalThis as unknown as { begin(cmi: unknown): void }).begin(cmi), cmi);
    await expect(guess(page)).toHaveText('coffee');
    const before = calls.length;
    await expect.poll(() => page.evaluate<number>('calls.length')).toBeGreaterThan(before);
    const kept = JSON.parse((await has(page, 'suspend_data')) as string) as { progress: { answers: object } };
    expect(Object.keys(kept.progress.answers)).toHaveLength(1);
  });
}

test('what is too long for the LMS is said @once', async ({ page, lms }) => {
  const port = await lms({
    ...(await unpacked('scorm12')),
    '': player('scorm12'),
    'lms.js': await lmsSource('scorm12'),
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(guess(page)).toHaveText('mongodb');
  const words = lessonIn(page).locator('p.lms');
  await expect(words).toBeEmpty();
  await lessonIn(page).locator('attention-corpus-text summary').first().click();
  await lessonIn(page).getByLabel('The whole corpus, one sentence on each line').fill(longCorpus);
  await expect(words).toContainText('4,096');
  expect(await page.evaluate<string>('real.cmi.suspend_data')).not.toContain('"state"');
});

const longCorpus = Array.from({ length: 150 }, (_, line) => `the best sentence of all is number ${line}`).join('\n');

const harmless: Readonly<Record<string, string>> = {
  'no API': '',
  'a blank API': '<script>API = {}; API_1484_11 = {};</script>',
  'an API that throws': `<script>
    API = API_1484_11 = new Proxy({}, { get() { throw new Error('no'); } });
  </script>`,
  'an API that says nothing': '<script>API = API_1484_11 = new Proxy({}, { get: () => () => "" });</script>',
};
for (const [name, script] of Object.entries(harmless))
  for (const standard of Object.keys(standards) as Standard[])
    test(`${standard}: ${name} is harmless @once`, async ({ page, lms }) => {
      const frame = '<iframe width="1000" height="700" src="lesson.html"></iframe>';
      const port = await lms({ ...(await unpacked(standard)), '': document(script, frame) });
      await page.goto(`http://127.0.0.1:${port}/`);
      await type(page, 'the best editor is');
      await expect(guess(page)).toHaveText('vim');
      await page.evaluate(() => window.document.querySelector('iframe')!.remove());
    });

test('an LMS of another site is harmless @once', async ({ page, lms }) => {
  const other = `<script>document.write('<iframe width="1000" height="700" src="http://127.0.0.1:' + location.port + '/lesson.html"></iframe>')</script>`;
  const port = await lms({ ...(await unpacked('scorm12')), '': document('<script>API = {}</script>', other) });
  await page.goto(`http://localhost:${port}/`);
  await type(page, 'the best editor is');
  await expect(guess(page)).toHaveText('vim');
});
