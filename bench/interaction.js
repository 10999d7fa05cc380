// From an input event to the painted frame, in the built lesson: +, the slider of β, the focus, a changed word.
import { preview } from 'vite';
import { spread } from './measure.js';

/** In the page: time of each frame that follows an input event, and of all long tasks. */
function watch() {
  window.frames_ = [];
  window.long_ = [];
  new PerformanceObserver((list) => window.long_.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  for (const type of ['click', 'input', 'pointerover', 'keydown'])
    addEventListener(type, ({ timeStamp }) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // after the paint of this frame
      port1.onmessage = () => window.frames_.push(performance.now() - timeStamp);
      port2.postMessage(0);
    }), { capture: true, passive: true }); // prettier-ignore
}

const p95 = (list) => list.toSorted((a, b) => a - b)[Math.floor(0.95 * (list.length - 1))];

export async function interaction(browser, { cpu = 1, times = 40 } = {}) {
  const server = await preview({
    configFile: false,
    root: '.',
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(server.resolvedUrls.local[0]);
  await page.locator('attention-answers').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(3000);
  const devtools = await page.context().newCDPSession(page);
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const acts = {
    'press +': () => page.locator('attention-corpus button', { hasText: '+' }).first().click(),
    'move β': (i) => page.locator('attention-beta input[type=range]').press(i % 2 ? 'ArrowRight' : 'ArrowLeft'),
    'focus another word': (i) =>
      page
        .locator('attention-sentence button')
        .nth(i % 3)
        .hover(),
    'change a word': (i) =>
      page
        .locator('attention-say input')
        .first()
        .fill(`The dog bit the ${i % 2 ? 'man' : 'cat'}`),
  };
  const result = {};
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate(() => ((window.frames_ = []), (window.long_ = [])));
    for (let i = 0; i < times; i++) {
      await act(i);
      await page.waitForTimeout(60);
    }
    const { frames, long } = await page.evaluate(() => ({ frames: window.frames_, long: window.long_ }));
    result[name] = {
      ...spread(frames),
      p95: p95(frames),
      count: frames.length,
      long: long.length,
      longest: Math.max(0, ...long),
    };
  }
  await page.close();
  await server.close();
  return result;
}
