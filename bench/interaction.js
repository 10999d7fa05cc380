// From an input event to the painted frame that shows it, in the built lesson; each with what it changes in sight.
import { serveBuilt } from './browser.js';
import { bring, middle, openLesson, openPage, trained, training } from './lesson.js';
import { spread } from './measure.js';

/**
 * What a learner does. `at`: selector of what is used; `event`: what is timed; `shows`: whose content must change;
 * begin(page, element): once; returns what is done again and again; `pause`: ms between two, at least.
 */
const acts = {
  'press +': {
    at: '#corpus attention-corpus .near button.step:not([disabled])[aria-label^="One copy more"]',
    event: 'click',
    shows: '#corpus attention-guess',
    pause: 400, // so that a model is being trained meanwhile, as it would be
    begin: pressing,
  },
  'type in the corpus': {
    at: '#corpus attention-corpus-text textarea',
    event: 'keydown',
    shows: '#corpus attention-corpus',
    begin: typing,
  },
  'move β with keys': {
    at: '#beta attention-beta input',
    event: 'keydown',
    shows: '#beta attention-beta',
    async begin(page, slider) {
      await slider.focus();
      return (i) => page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    },
  },
  'drag β': {
    at: '#beta attention-beta input',
    event: 'pointermove',
    shows: '#beta attention-beta',
    pause: 25,
    drags: true, // several moves may share a frame
    async begin(page, slider) {
      const { x, y, width, height } = await slider.boundingBox();
      const place = (i) => x + width * (0.3 + 0.4 * Math.abs(((i / 20) % 2) - 1));
      await page.mouse.move(place(0), y + height / 2);
      await page.mouse.down();
      return (i) => page.mouse.move(place(i + 1), y + height / 2);
    },
    end: (page) => page.mouse.up(),
  },
  'point at a word': {
    at: '#arcs attention-sentence .words',
    event: 'pointerover',
    shows: '#arcs attention-figure',
    async begin(page, words) {
      const places = await Promise.all((await words.locator('button').all()).map(middle));
      return (i) => page.mouse.move(...places[i % places.length]);
    },
  },
  'go to a word with keys': {
    at: '#arcs attention-sentence .words',
    event: 'keydown',
    shows: '#arcs attention-figure',
    async begin(page, words) {
      const last = (await words.locator('button').count()) - 1;
      await words.locator('button').first().focus();
      return (i) => page.keyboard.press(Math.floor(i / last) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    },
  },
  'type a word, chapter 4': {
    at: '#change attention-say[name=after] textarea',
    event: 'keydown',
    shows: '#change attention-figure[scope=after]',
    begin: typing,
  },
  'take another pair, chapter 4': {
    at: '#change attention-change-words .controls',
    event: 'click',
    shows: '#change attention-figure[scope=after]',
    async begin(page, offers) {
      const places = await Promise.all((await offers.locator('button').all()).slice(0, 2).map(middle));
      return (i) => page.mouse.click(...places[(i + 1) % 2]);
    },
  },
  'edit a document': {
    at: '#rag attention-documents input.text',
    event: 'keydown',
    shows: '#rag attention-context',
    begin: typing,
  },
};

/** The browser's own part of it: a page with nothing but a button, a field, and a place where the input shows. */
const bare = {
  'press a button': { at: 'button', event: 'click', shows: 'output', begin: pressing },
  'type in a field': { at: 'textarea', event: 'keydown', shows: 'output', begin: typing },
};
const barePage = `<!doctype html><button>+</button><textarea>a word</textarea><output></output><script>
  const [button, field, output] = document.body.children;
  button.onclick = field.oninput = ({ timeStamp }) => (output.value = timeStamp);
</script>`;

async function pressing(page, button) {
  const place = await middle(button);
  return () => page.mouse.click(...place);
}

/** A letter at the end of the first line's last word, and away again. */
async function typing(page, field) {
  await field.focus();
  await field.evaluate((input) => {
    const end = (input.value + '\n').indexOf('\n');
    const word = input.value.slice(0, end).search(/\p{L}(?=\P{L}*$)/u) + 1; // before a full stop, or the copies
    input.setSelectionRange(word, word);
  });
  return (i) => page.keyboard.press(i % 2 === 0 ? 'x' : 'Backspace');
}

const p95 = (list) => list.toSorted((a, b) => a - b)[Math.ceil(0.95 * list.length) - 1];

/** Until one more is on screen, at most two seconds. */
async function onScreen(page, count) {
  for (let i = 0; i < 40; i++) {
    if ((await page.evaluate(() => window.inputs.shown.length)) >= count) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`input ${count} showed no change`);
}

/** Seconds of the page's main thread, wherever they went: those of other programs don't count. */
async function threadTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function measure(page, devtools, { at, event, shows, pause = 120, begin, end, drags = false }, times) {
  const element = await bring(page, at);
  const act = await begin(page, element);
  await page.waitForTimeout(1000);
  const changing = await page.locator(shows).first().elementHandle();
  await element.evaluate((at, [type, host]) => window.watchInput(at, type, host.shadowRoot ?? host), [event, changing]);
  await page.waitForTimeout(200);
  const start = await threadTime(devtools);
  for (let i = 0; i < times; i++) {
    await act(i);
    await page.waitForTimeout(drags ? pause : pause + ((61 * i) % 120)); // in step with no timer of the browser
    if (!drags) await onScreen(page, i + 1);
  }
  const thread = (1000 * ((await threadTime(devtools)) - start)) / times;
  await end?.(page);
  await page.waitForTimeout(400);
  const { shown, busy, long } = await page.evaluate(() => window.inputs);
  if (shown.length === 0) throw new Error('nothing showed a change');
  return {
    count: shown.length,
    shown: { ...spread(shown), p95: p95(shown) },
    busy: { ...spread(busy), p95: p95(busy) },
    thread,
    long: long.length,
    longest: Math.max(0, ...long),
  };
}

async function all(page, acts, { cpu = 1, times = 40 }, still) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const result = {};
  for (const [name, act] of Object.entries(acts)) {
    result[name] = await measure(page, devtools, act, times).catch(({ message }) => ({
      failed: message.slice(0, 200),
    }));
    await page.waitForTimeout(500);
    await still();
  }
  return result;
}

export async function interaction(browser, options = {}) {
  const server = await serveBuilt('dist');
  const page = await openLesson(browser, server.address);
  try {
    return await all(page, acts, options, () => trained(page));
  } finally {
    await page.close();
    await server.close();
  }
}

/** What no page can be faster than, in this browser on this machine. */
export async function bareInteraction(browser, options = {}) {
  const page = await openPage(browser, `data:text/html,${encodeURIComponent(barePage)}`);
  try {
    return await all(page, bare, options, () => undefined);
  } finally {
    await page.close();
  }
}

/** The live model: from an edit of the default corpus to the model that is trained on it, ms. */
export async function live(browser, { times = 7 } = {}) {
  const server = await serveBuilt('dist');
  const page = await openLesson(browser, server.address);
  const [worker, wall] = [[], []];
  try {
    const button = page.locator(acts['press +'].at).first();
    await bring(page, '[data-test=training]'); // only what is near the screen shows each state of it at once
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await button.evaluate((one) => one.click());
      await training(page, 'waiting').or(training(page, 'running')).waitFor();
      await trained(page);
      wall.push(performance.now() - start);
      worker.push(Number(await training(page, 'done').locator('data').nth(1).getAttribute('value')));
    }
  } finally {
    await page.close();
    await server.close();
  }
  return { worker: spread(worker), wall: spread(wall) };
}
