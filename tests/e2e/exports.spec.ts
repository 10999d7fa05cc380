// Saved figures, read by other programs: rsvg-convert draws them as the browser does, pandoc finds every cell.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { latexOf } from '../../web/src/exports/latex.js';
import { markdownOf } from '../../web/src/exports/markdown.js';
import { exact, textOf, type Table } from '../../web/src/views/table.js';
import { readCsv } from '../web/fixtures/csv.js';
import { button, corpusText, drawn, figure, live, open, test, trained } from './helpers.js';
import { differing } from './pixels.js';

const first = [
  'endings',
  'loss',
  'tilt',
  'beta',
  'conjured',
  'climb',
  'arcs',
  'matrix',
  'qkv',
  'pair',
  'saturation',
  'hand',
];
const later = ['translation', 'documents', 'change', 'heads', 'ablations'];

/** A program of the machine; a test that needs another program is not for a machine that has none. */
const has = (program: string): boolean => {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (!found) console.log(`not compared: no ${program} here`);
  return found;
};

const run = (program: string, args: readonly string[], input: string): Buffer => {
  const { status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 2 ** 26 });
  expect(status, stderr.toString()).toBe(0);
  return stdout;
};

const menu = async (of: Locator): Promise<Locator> => {
  const here = of.locator('attention-export');
  if ((await here.locator('details').getAttribute('open')) === null) await here.locator('summary').press('Enter');
  return here;
};

async function saved(of: Locator, format: string): Promise<Buffer> {
  const coming = of.page().waitForEvent('download');
  await (await menu(of)).locator(`[data-format=${format}]`).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^attention-[\\w-]+\\.${format}$`));
  return readFileSync(await download.path());
}

async function copied(of: Locator, format: string): Promise<string> {
  const here = await menu(of);
  await of.page().evaluate(() => navigator.clipboard.writeText(''));
  await here.locator(`[data-format=${format}]`).click();
  await expect(here.getByRole('status')).toContainText(/^Copied: a table, \d+ lines of text\.$/);
  const read = (): Promise<string> => of.page().evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe(''); // the words may be those of the press before
  return read();
}

/** A lesson in which every picture has something to show. */
async function openAll(page: Page): Promise<void> {
  await open(page, { preferred: 'postgres' });
  await trained(page);
  await expect(shown(page, later.at(-1)!)).toBeVisible();
  const part = shown(page, 'beta'); // of a control, without words of its own
  await part.evaluate((figure) => Object.assign(figure, { bare: false }));
  await drawn(page);
}

/** The first with this view that shows something. */
const shown = (page: Page, view: string): Locator =>
  page.locator(`attention-figure[view="${view}"]`).filter({ has: page.locator('.picture') }).first(); // prettier-ignore

test('row 8 exports: rsvg-convert draws each saved SVG as the browser does @once', async ({ page }) => {
  test.setTimeout(180_000);
  if (!has('rsvg-convert')) return;
  await openAll(page);
  const paper = await page.context().newPage();
  for (const view of [...first, ...later]) {
    const of = shown(page, view);
    const svg = (await saved(of, 'svg')).toString();
    expect(svg).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/,
    );
    expect(svg).not.toMatch(/<script|href=|class=|data-|var\(|<!--|url\((?!#)/);
    const png = run('rsvg-convert', ['--zoom', String(SCALE)], svg);
    const share = await differing(paper, dataUrl('svg+xml', svg), dataUrl('png', png));
    console.log(`${view}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    expect(share, view).toBeLessThan(0.01);
  }
});
/** Pixels of the comparison for one of the page's. */
const SCALE = 2;
const dataUrl = (type: string, content: string | Buffer): string =>
  `data:image/${type};base64,${Buffer.from(content).toString('base64')}`;

test('row 8 exports: a saved SVG is the picture on the page, in light and dark @once', async ({ page }) => {
  await openAll(page);
  const paper = await page.context().newPage();
  for (const [view, colorScheme] of [
    ['endings', 'light'],
    ['matrix', 'light'],
    ['arcs', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const of = shown(page, view);
    const svg = await saved(of, 'svg');
    const seen = await of.locator('.picture').screenshot();
    expect(await differing(paper, dataUrl('svg+xml', svg), dataUrl('png', seen)), view).toBeLessThan(0.01);
  }
});

test('row 8 exports: the PNG is twice as large, on the paper of the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await drawn(page);
  const arcs = figure(page, 'arcs');
  const png = await saved(arcs, 'png');
  const { width } = (await arcs.locator('.picture').boundingBox())!;
  expect(png.readUInt32BE(16)).toBe(Math.ceil(2 * Math.round(width)));
  const corner = await page.evaluate(
    async (address) => {
      const image = Object.assign(new Image(), { src: address });
      await image.decode();
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.drawImage(image, 0, 0);
      return [...pen.getImageData(0, 0, 1, 1).data];
    },
    dataUrl('png', png),
  );
  expect(corner).toEqual([0x15, 0x17, 0x1a, 255]);
});

test('row 8 exports: CSV and JSON hold the same exact numbers, those of the picture', async ({ page }) => {
  await open(page);
  await trained(page);
  const arcs = figure(page, 'arcs');
  const [, ...rows] = readCsv((await saved(arcs, 'csv')).toString());
  const json = JSON.parse((await saved(arcs, 'json')).toString()) as { description: string; rows: unknown[][] };
  expect(json.rows.map((row) => row.map(String))).toEqual(rows);
  expect(json.description).toBe(await arcs.locator('.picture').getAttribute('aria-label'));
  const weights = rows.map((row) => Number(row[2]));
  expect(weights.map(Math.fround)).toEqual(weights); // float32, all of their bits
  expect(weights.filter((weight) => Number(weight.toFixed(4)) !== weight).length).toBeGreaterThan(0);
  expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
});

interface Pandoc {
  readonly blocks: readonly { readonly t: string; readonly c: readonly unknown[] }[];
}
type Row = readonly [unknown, readonly (readonly [unknown, unknown, number, number, readonly unknown[]])[]];

/** The cells of the only table that pandoc finds, as it writes them itself. */
function cellsOf(text: string, from: string): readonly (readonly string[])[] {
  const { blocks } = JSON.parse(run('pandoc', ['-f', from, '-t', 'json'], text).toString()) as Pandoc;
  expect(blocks.map(({ t }) => t)).toEqual(['Table']);
  const [, , , head, bodies] = blocks[0]!.c as [unknown, unknown, unknown, [unknown, Row[]], [unknown, number, Row[], Row[]][]]; // prettier-ignore
  const rows = [...head[1], ...bodies.flatMap(([, , heads, body]) => [...heads, ...body])];
  return rows.map(([, cells]) => cells.map(([, , , , content]) => plainOf(content)));
}

/** The text in a tree of pandoc's. */
function plainOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(plainOf).join('');
  if (typeof tree !== 'object' || tree === null) return '';
  const { t, c } = tree as { t?: string; c?: unknown };
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  return t === 'Math' ? String((c as unknown[])[1]) : plainOf(c);
}

const hostile: Table = [
  ['word', 'R/β'],
  ...['=1+1', 'a|b', '`c`', '$d$', '\\e', '{f}', '[g]', '* h', '<b>i</b>', '& j %', '~k~ ^l^', '#m _n_ @o', 'שלום', '👩‍👧', '"p"', '--q', ':r:', 'two\r\nlines'] // prettier-ignore
    .map((word) => [word, exact(-0.5, '−0.5')]),
];

test('row 8 exports: pandoc reads every cell of the Markdown and LaTeX @once', async ({ page, context }) => {
  test.setTimeout(120_000);
  if (!has('pandoc')) return;
  const formats = { markdown: 'gfm', latex: 'latex' };
  const expected = hostile.map((row) => row.map((cell) => textOf(cell).replace('\r\n', ' ')));
  expect(cellsOf(markdownOf(hostile), 'gfm')).toEqual(expected);
  expect(cellsOf(markdownOf(hostile), 'markdown-smart')).toEqual(expected);
  const read = cellsOf(latexOf(hostile), 'latex').map(([word]) => word!.replace('\u2006', ' ').replaceAll('”', '"'));
  expect(read).toEqual(expected.map(([word]) => word));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAll(page);
  for (const view of [...first, ...later]) {
    const of = shown(page, view);
    const rows = readCsv((await saved(of, 'csv')).toString());
    for (const [format, from] of Object.entries(formats)) {
      const cells = cellsOf(await copied(of, format), from);
      expect(cells.map((row) => row.length), `${view} as ${format}`).toEqual(rows.map((row) => row.length)); // prettier-ignore
    }
  }
});

test('row 8 exports: what may not be copied stands in a field, and nothing is lost in words', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
  );
  await open(page);
  await drawn(page);
  const here = await menu(figure(page, 'arcs'));
  await here.getByRole('button', { name: 'Copy LaTeX' }).press('Enter');
  await expect(here.getByRole('status')).toHaveText('This page may not write to your clipboard. Here is the text:');
  await expect(here.getByRole('textbox')).toHaveValue(/^\\begin\{tabular\}\{llr\}\n/);
});

test('row 8 exports: in a sandbox every file is there to be copied by hand', async ({ page, baseURL, complaints }) => {
  await page.route(`${baseURL}/host`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<title>host</title><iframe sandbox="allow-scripts allow-same-origin" src="${baseURL}/" width="1000" height="900"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}/host`);
  const arcs = page.frameLocator('iframe').locator('attention-figure[view="arcs"]:not([scope])');
  await arcs.scrollIntoViewIfNeeded();
  const here = arcs.locator('attention-export');
  await here.locator('summary').click();
  await here.locator('[data-format=csv]').click();
  await expect(here.getByRole('status')).toContainText('unless the page around this one forbids it');
  await expect(here.getByRole('textbox')).toHaveValue(/^from,to,weight\n/);
  await here.locator('[data-format=png]').click();
  await expect(here.getByRole('img')).toHaveAttribute('src', /^data:image\/png;base64,/);
  expect(complaints.filter((complaint) => !complaint.includes('sandbox'))).toEqual([]);
  complaints.length = 0; // the browser's own words on what is forbidden here
});

const fileOf = (page: Page): Locator => page.locator('attention-corpus-file');
const text = (content: string) => ({ name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });

test('row 8 exports: the corpus goes out as a file and comes back', async ({ page }) => {
  await open(page);
  await corpusText(page).locator('xpath=ancestor::details').locator('summary').click();
  const before = await corpusText(page).inputValue();
  const coming = page.waitForEvent('download');
  await button(fileOf(page), 'Save as a text file').click();
  const out = readFileSync(await (await coming).path());
  expect(out.toString()).toBe(before);
  const field = fileOf(page).locator('input[type=file]');
  await field.setInputFiles(text('the best database is redis × 9\r\nthe <b>best</b> database is =1+1\n'));
  await expect(corpusText(page)).toHaveValue('the best database is redis × 9\nthe <b>best</b> database is =1+1 × 1\n');
  await expect(live(page)).toContainText('redis');
  await field.setInputFiles({ name: 'back.txt', mimeType: 'text/plain', buffer: out });
  await expect(corpusText(page)).toHaveValue(before);
});

test('row 8 exports: a file that cannot be read whole takes nothing away', async ({ page }) => {
  await open(page);
  await corpusText(page).locator('xpath=ancestor::details').locator('summary').click();
  const before = await corpusText(page).inputValue();
  const field = fileOf(page).locator('input[type=file]');
  await field.setInputFiles(text('x'.repeat(1_000_001)));
  await expect(fileOf(page).getByRole('status')).toContainText('mine.txt: ');
  await expect(corpusText(page)).toHaveValue(before);
  await field.setInputFiles(text('a × many\n'.repeat(5000)));
  await expect(fileOf(page).getByRole('status')).toHaveText('mine.txt stands above, with what cannot be read in it.');
  await expect(page.locator('attention-corpus-text #problems p')).toHaveCount(20);
  await button(page, 'Discard what I typed').click();
  await expect(corpusText(page)).toHaveValue(before);
});

test('row 8 exports: a file dropped on the editor is read, and the page stays', async ({ page }) => {
  await open(page);
  await corpusText(page).locator('xpath=ancestor::details').locator('summary').click();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['the best database is redis × 2'], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  });
  await corpusText(page).dispatchEvent('drop', { dataTransfer: data });
  await expect(corpusText(page)).toHaveValue('the best database is redis × 2\n');
});
