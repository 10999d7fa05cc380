// The page in frames of another site: hosts learn its height in their own dialect, call its methods, and nobody else does.
import { expect, type Frame, type Page } from '@playwright/test';
import { test as base } from './helpers.js';
import { document as hostPage, serve } from './hosts.js';

interface Host {
  /** opens a page of another site with this in its body */
  (body: string): Promise<void>;
}

const test = base.extend<{ host: Host }>({
  asks: 'this machine',
  host: async ({ page }, use) => {
    let body = '';
    const server = await serve(() => ({ '': hostPage('', body) }));
    await use(async (content) => {
      body = content;
      await page.goto(`http://localhost:${server.port}/`);
    });
    server.close();
  },
});

const frameOf = (address: string, attributes = ''): string =>
  `<iframe name="lesson" width="900" height="300" src="${address}/" ${attributes}></iframe>`;

async function lessonIn(page: Page, name = 'lesson'): Promise<Frame> {
  const frame = await (await page.locator(`iframe[name="${name}"]`).elementHandle())?.contentFrame();
  expect(frame).toBeTruthy();
  return frame!;
}

/** All chapters are there and drawn, also what is far from the screen; what a picture waits for has come. */
async function settled(frame: Frame): Promise<number> {
  await expect(frame.getByTestId('training')).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  let before = 0;
  await expect(async () => {
    const now = await drawnHeight(frame);
    const same = now === before;
    before = now;
    expect(same && now > 3000, `${now} px`).toBe(true);
  }).toPass({ timeout: 30_000, intervals: [500] });
  return before;
}

/** As the reader sees it: where the last thing ends. */
const drawnHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return Math.max(...[...document.body.children].map((one) => one.getBoundingClientRect().bottom)) + scrollY;
  });

const heightOf = (page: Page, name: string): Promise<number> =>
  page.locator(`iframe[name="${name}"]`).evaluate((frame) => frame.clientHeight);

/** The frame is as high as what is in it, which is higher where a scrollbar takes room, and less when it is gone. */
const expectFit = (page: Page, frame: Frame, name = 'lesson'): Promise<void> =>
  expect
    .poll(async () => Math.abs((await heightOf(page, name)) - (await drawnHeight(frame))), {
      message: name,
      timeout: 30_000, // a frame of thirty screens is laid out again with each new height
    })
    .toBeLessThanOrEqual(2);

// ---- heights

/** What each kind of host understands; H5P's answers as its resizer does. */
const listeners = `<script>
  var heights = {}, said = 0;
  addEventListener('message', function (event) {
    var data = event.data, frame = document.querySelector('iframe');
    if (event.source !== frame.contentWindow) return;
    said++;
    if (data.subject === 'lti.frameResize') heights.canvas = data.height;
    if (data.subject === 'org.imsglobal.lti.frameResize') heights.brightspace = data.height;
    if (data.type === 'plugin.resize') heights.edx = data.payload.height;
    if (data.type === 'attention-height') heights.ours = data.height;
    if (data.context !== 'h5p') return;
    var respond = function (action) { event.source.postMessage({ context: 'h5p', action: action }, event.origin); };
    if (data.action === 'hello') respond('hello');
    if (data.action === 'prepareResize') respond('resizePrepared');
    if (data.action === 'resize') heights.h5p = data.scrollHeight;
  });
</script>`;
const told = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (globalThis as unknown as { heights: Record<string, number> }).heights);
const dialects = ['brightspace', 'canvas', 'edx', 'h5p', 'ours'];

test('heights arrive in five dialects, and are those of the content', async ({ page, host, baseURL }) => {
  await host(listeners + frameOf(baseURL!));
  const height = await settled(await lessonIn(page));
  await expect(async () => {
    const heights = await told(page);
    expect(Object.keys(heights).sort()).toEqual(dialects);
    for (const [name, value] of Object.entries(heights)) expect(Math.abs(value - height), name).toBeLessThanOrEqual(2);
  }).toPass({ timeout: 10_000 });
});

test('a host that does as it is told hears no more of it', async ({ page, host, baseURL }) => {
  await host(listeners + frameOf(baseURL!));
  const frame = await lessonIn(page);
  await page.evaluate(() =>
    addEventListener('message', ({ data }: MessageEvent<{ type?: string; height: number }>) => {
      if (data.type === 'attention-height') document.querySelector('iframe')!.style.height = `${data.height}px`;
    }),
  );
  await settled(frame);
  await expectFit(page, frame);
  const said = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { said: number }).said);
  const before = await said();
  await page.waitForTimeout(1000);
  expect(await said()).toBe(before);
});

test('a frame that starts hidden starts when it is shown', async ({ page, host, baseURL }) => {
  await host(`${listeners}<div hidden>${frameOf(baseURL!)}</div>`);
  await lessonIn(page);
  await page.waitForTimeout(1000);
  expect(Object.keys(await told(page))).toEqual([]);
  await page.evaluate(() => (document.querySelector('div')!.hidden = false));
  const frame = await lessonIn(page);
  const height = await settled(frame);
  await expect.poll(async () => Math.abs((await told(page)).h5p! - height)).toBeLessThanOrEqual(2);
  await expect(frame.locator('attention-figure[view="endings"] svg').first()).toBeVisible();
});

test('the focus stays where it is', async ({ page, host, baseURL }) => {
  await host(`<input autofocus>${frameOf(baseURL!)}`);
  await expect(page.locator('input')).toBeFocused();
  await settled(await lessonIn(page));
  await expect(page.locator('input')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

// ---- embed.js

test('embed.js gives each frame its height, and listens to nobody else', async ({ page, host, baseURL }) => {
  test.slow();
  const stranger = `<script>
    for (const target of [parent, parent.frames[0]]) target.postMessage({ type: 'attention-height', height: 50 }, '*');
  </script>`;
  await host(`
    ${frameOf(baseURL!)}
    ${frameOf(baseURL!, 'data-attention style="box-sizing: border-box; border: 10px solid"').replace('"lesson"', '"second"')}
    <iframe name="stranger" height="123" srcdoc="${stranger.replaceAll('"', '&quot;')}"></iframe>
    <script src="${baseURL}/embed.js"></script>
    <script>
      dispatchEvent(new MessageEvent('message', { data: { type: 'attention-height', height: 60 } }));
      postMessage({ type: 'attention-height', height: 70 }, '*');
    </script>`);
  for (const name of ['lesson', 'second']) {
    await page.locator(`iframe[name="${name}"]`).evaluate((frame) => frame.scrollIntoView()); // browsers let others rest
    const frame = await lessonIn(page, name);
    await settled(frame);
    await expectFit(page, frame, name);
  }
  expect(await heightOf(page, 'stranger')).toBe(123);
});

test('embed.js that comes late asks for the height', async ({ page, host, baseURL }) => {
  await host(frameOf(baseURL!, 'data-attention'));
  const frame = await lessonIn(page);
  await settled(frame);
  expect(await heightOf(page, 'lesson')).toBe(300);
  await page.addScriptTag({ url: `${baseURL}/embed.js` });
  await expectFit(page, frame);
});

// ---- the bridge

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** A call of the page around the frame, as a host writes it; what the lesson answers to the same id. */
const ask = (page: Page, method: string, ...args: unknown[]): Promise<Answer> =>
  page.evaluate(
    ([method, args]) =>
      new Promise<Answer>((resolve) => {
        const id = Math.random();
        const frame = document.querySelector('iframe')!.contentWindow!;
        addEventListener('message', ({ source, data }: MessageEvent<Answer & { type: string }>) => {
          if (source === frame && data.type === 'attention-answer' && data.id === id) resolve(data);
        });
        frame.postMessage({ type: 'attention-call', id, method, args }, '*');
      }),
    [method, args] as const,
  );
const value = async (page: Page, method: string, ...args: unknown[]): Promise<unknown> =>
  (await ask(page, method, ...args)).value;

test('a host calls the methods of the lesson', async ({ page, host, baseURL }) => {
  await host(frameOf(baseURL!));
  const frame = await lessonIn(page);
  await settled(frame);
  const guess = frame.getByTestId('guess').first();
  await expect(guess).toHaveText('mongodb');

  const begun = (await value(page, 'getState')) as string;
  const field = frame.locator('attention-prompt input').first();
  await field.fill('the best editor is');
  await field.press('Tab');
  await expect(guess).toHaveText('vim');
  const typed = await value(page, 'getState');
  expect(typed).not.toBe(begun);

  expect(await value(page, 'setState', begun)).toBeNull();
  await expect(guess).toHaveText('mongodb');
  await value(page, 'undo');
  await expect(guess).toHaveText('vim');
  expect(await value(page, 'getState')).toBe(typed);
  await value(page, 'redo');
  expect(await value(page, 'getState')).toBe(begun);
  await value(page, 'setState', typed);
  await value(page, 'reset');
  expect(await value(page, 'getState')).toBe(begun);

  expect(await value(page, 'exportSVG', 'arcs')).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  expect(((await value(page, 'exportCSV', 'arcs')) as string).split('\n').length).toBeGreaterThan(2);
  const [width, height] = await sizeOf(page, (await value(page, 'exportPNG', 'arcs')) as string);
  expect(Math.min(width, height)).toBeGreaterThan(100);
});

/** Of an image, as the browser reads it. */
const sizeOf = (page: Page, address: string): Promise<readonly [number, number]> =>
  page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    return [image.naturalWidth, image.naturalHeight] as const;
  }, address);

const listen = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'attention-listen' }, '*'));

test('where nobody looks, the lesson is ready all the same', async ({ page, host, baseURL }) => {
  await host(`${frameOf(baseURL!, 'style="display: none"')}<script>
    addEventListener('message', ({ data }) => data.type === 'attention-ready' && (document.title = 'ready'));
  </script>`);
  await expect(async () => {
    await listen(page);
    expect(await page.title()).toBe('ready');
  }).toPass({ timeout: 30_000 });
});

test('a host that asks hears that the lesson is ready, what changes, and what fails', async ({
  page,
  host,
  baseURL,
}) => {
  await host(`${frameOf(baseURL!)}<script>
    var heard = [];
    addEventListener('message', ({ data }) => /^attention-(ready|change|error)$/.test(data.type) && heard.push(data));
  </script>`);
  const heard = (): Promise<{ type: string; state?: string; message?: string }[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: { type: string }[] }).heard);
  const frame = await lessonIn(page);
  await settled(frame);
  const field = frame.locator('attention-prompt input').first();
  const type = async (text: string): Promise<void> => {
    await field.fill(text);
    await field.press('Tab');
  };
  await type('the best editor is');
  await expect(frame.getByTestId('guess').first()).toHaveText('vim');
  expect(await heard()).toEqual([]); // nobody asked

  await listen(page);
  await expect.poll(heard).toEqual([{ type: 'attention-ready' }]);
  await type('the best database is');
  await expect.poll(async () => (await heard()).at(-1)?.type).toBe('attention-change');
  expect((await heard()).at(-1)!.state).toBe(await value(page, 'getState'));
  await frame
    .locator('attention-lesson')
    .evaluate((lesson) =>
      lesson.dispatchEvent(new CustomEvent('attention-error', { detail: { message: 'no luck' }, bubbles: true })),
    );
  await expect.poll(async () => (await heard()).at(-1)).toEqual({ type: 'attention-error', message: 'no luck' });
});

test('what cannot be done is answered in words, and changes nothing', async ({ page, host, baseURL }) => {
  await host(frameOf(baseURL!));
  await settled(await lessonIn(page));
  const before = await value(page, 'getState');
  expect((await ask(page, 'remove')).error).toContain('no method “remove”');
  expect((await ask(page, 'setState', 'x'.repeat(65_536))).error).toContain('65,536');
  expect((await ask(page, 'setState', new Uint8Array(4))).error).toContain('plain JSON');
  expect((await ask(page, 'setState', '{"version":99}')).error).toBeTruthy();
  expect((await ask(page, 'exportSVG', 'nothing')).error).toContain('nothing');
  expect(await value(page, 'getState')).toBe(before);
});

test('nobody but the page around the frame is heard or answered', async ({ page, host, baseURL }) => {
  const call = `{ type: 'attention-call', id: 1, method: 'reset' }`;
  const stranger = `<script>
    const heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    setInterval(() => parent.frames[0].postMessage(${call}, '*'), 50);
  </script>`;
  await host(`${frameOf(baseURL!)}
    <iframe name="stranger" srcdoc="${stranger}"></iframe>
    <script>
      var answers = [];
      addEventListener('message', ({ data }) => data.type === 'attention-answer' && answers.push(data));
    </script>`);
  const frame = await lessonIn(page);
  await settled(frame);
  const field = frame.locator('attention-prompt input').first();
  await field.fill('the best editor is');
  await field.press('Tab');
  await frame.evaluate((data) => postMessage(data, '*'), { type: 'attention-call', id: 2, method: 'reset' });
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!.contentWindow!;
    for (const nonsense of [null, 1, 'reset', [], { type: 'attention-call' }, { type: 'attention-call', id: {} }])
      frame.postMessage(nonsense, '*');
  });
  await page.waitForTimeout(500);
  await expect(frame.getByTestId('guess').first()).toHaveText('vim');
  expect(await page.evaluate(() => (globalThis as unknown as { answers: unknown[] }).answers)).toEqual([]);
  expect(await (await lessonIn(page, 'stranger')).evaluate('heard')).toEqual([]);
});
