// Input that nobody should type, and somebody will: a sentence says what happened and where the limit is, the text is
// still there, undo works, and (helpers.ts) no exception and no console error.
import { deflateRawSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  button,
  copies,
  corpusText,
  drawn,
  expectNumber,
  open,
  prompt,
  retype,
  started,
  test,
  trained,
  training,
  wish,
} from './helpers.js';
import { nativeGuess } from './native.js';

const notices = (page: Page): Locator => page.locator('.notices');
const problem = (page: Page): Locator => page.locator('attention-prompt').first().locator('.problem');
const postgres = 'the best database is postgres';

/** As a paste does it, also for text that a keyboard cannot type. */
const paste = (field: Locator, text: readonly number[] | string): Promise<void> =>
  field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, given) => {
    element.value = typeof given === 'string' ? given : String.fromCharCode(...given);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, text);

/** The page still answers: undo brings back the sentence that was there. */
async function expectUndo(page: Page): Promise<void> {
  await prompt(page).blur();
  await button(page, 'Undo').click();
  await expect(prompt(page)).toHaveValue('the best database is');
  await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
}

async function openCorpusText(page: Page): Promise<Locator> {
  await page.getByText('The whole corpus as text').click();
  return corpusText(page);
}

test('a sentence of one word, of signs, emoji, marks, another direction or markup is read as it is', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  for (const text of [
    'database',
    '... !? ;-)',
    'the best 👩‍👩‍👧‍👦 is 🏳️‍🌈',
    'the best da\u0308ta\u0323\u0302base i\u0301s',
    'أفضل database هو',
    '<script>alert(1)</script> <img src=x onerror=alert(2)>',
  ])
    await test.step(text, async () => {
      await prompt(page).fill(text);
      await trained(page);
      await expect(prompt(page)).toHaveValue(text);
      await expect(problem(page)).toHaveCount(0);
      const native = nativeGuess(await wish(page));
      await expect(page.getByTestId('guess').first()).toHaveText(native.endings[0]!.word);
      await expectNumber(page.getByTestId('guess-share').first(), native.endings[0]!.probability);
      await expectUndo(page);
    });
});

test('a sentence of nothing, of NUL, or of half a character @once', async ({ page }) => {
  await open(page);
  await trained(page);
  await prompt(page).fill('');
  await trained(page);
  await expect(page.locator('attention-guess').first()).toContainText('There is no word to go on from');
  await expectUndo(page);

  await paste(prompt(page), [116, 104, 101, 0, 98]); // the\0b
  await expect(problem(page)).toContainText('it holds characters that are no text');
  expect(await prompt(page).inputValue()).toBe('the\0b');
  await expectUndo(page);

  await paste(prompt(page), [0xd800, 97, 0xdfff]);
  await expect(problem(page)).toHaveCount(0);
  await expect(page.locator('attention-prompt .unknown').first()).toContainText('\ufffd');
  await expectUndo(page);
});

test('a sentence of 5 000 words, and one of a megabyte', async ({ page }) => {
  await open(page);
  await trained(page);
  const long = 'database '.repeat(5000);
  await paste(prompt(page), long);
  await expect(problem(page)).toContainText('A sentence may have 128 words and signs');
  await expect(prompt(page)).toHaveValue(long);
  await expectUndo(page);

  await paste(prompt(page), 'x'.repeat(1_100_000));
  await expect(notices(page)).toContainText('The sentence has 1,100,000 bytes; the limit is 1,000,000.');
  await expect(prompt(page)).toHaveValue('the best database is');
  await button(notices(page), 'Dismiss').click();
  await expect(notices(page)).toHaveCount(0);
});

test('copies that no line can have: 0, negative, a billion', async ({ page }) => {
  await open(page);
  const field = copies(page, postgres);
  for (const [typed, used] of [
    ['0', '1'],
    ['-5', '1'],
    ['1000000000', '1000000'],
  ] as const) {
    await retype(field, typed);
    await expect(notices(page)).toContainText('it must lie between 1 and 1,000,000, so the nearest is used');
    await expect(field).toHaveValue(used);
    await button(notices(page), 'Dismiss').click();
    await button(page, 'Undo').click();
    await expect(field).toHaveValue('9');
  }
});

test('a corpus of nothing, with empty lines, or of counts that are none @once', async ({ page }) => {
  await open(page);
  const field = await openCorpusText(page);
  await field.fill('');
  await expect(page.locator('attention-guess').first()).toContainText('The corpus is empty');
  await expect(training(page)).toHaveText('There is nothing to train on.');
  await button(page, 'Undo').click();
  await expect(copies(page, postgres)).toHaveValue('9');

  await field.fill('\n\nthe best database is db2 × 3\n   \n\n');
  await expect(page.getByTestId('guess').first()).toHaveText('db2');
  await expect(page.locator('attention-corpus-text .problem')).toHaveCount(0);
  await field.blur();

  for (const count of ['0', '-5', '1000000000', '1.5', 'many']) {
    const typed = `the best database is db2 × 3\nthe best database is oracle × ${count}\n`;
    await field.fill(typed);
    await expect(page.locator('attention-corpus-text')).toContainText(
      `Line 2: “${count}” is no number of copies. Use a whole number from 1 to 1,000,000.`,
    );
    await expect(field).toHaveValue(typed);
    await expect(page.getByTestId('guess').first()).toHaveText('db2');
  }
  await button(page, 'Discard what I typed').click();
  await expect(field).toHaveValue('the best database is db2 × 3\n');
});

test('a corpus of a megabyte, of a sentence with 5 000 words, of too many lines', async ({ page }) => {
  await open(page);
  const field = await openCorpusText(page);
  const text = page.locator('attention-corpus-text');
  const megabyte = 'the best database is mongodb\n'.repeat(40_000);
  await paste(field, megabyte);
  await expect(text).toContainText('The corpus has 1,160,000 bytes; the limit is 1,000,000.');
  expect((await field.inputValue()).length).toBe(megabyte.length);
  await expect(copies(page, postgres)).toHaveValue('9');
  await button(text, 'Discard what I typed').click();

  await paste(field, `${postgres} × 2\n${'word '.repeat(5000)}\n`);
  await expect(text).toContainText('Line 2');
  await expect(text).toContainText('A sentence may have 128 words and signs');
  await expect(page.getByTestId('guess').first()).toHaveText('postgres');
  await trained(page);

  const many = Array.from({ length: 1001 }, (_, i) => `the best database is number${i}`).join('\n');
  await paste(field, many);
  await expect(text).toContainText('The corpus has 1,001 lines; the limit is 1,000.');
  expect(await field.inputValue()).toBe(many);
  await button(text, 'Discard what I typed').click();
  await button(page, 'Undo').click();
  await expect(copies(page, postgres)).toHaveValue('9');
});

test('a corpus of one word has nothing to predict @once', async ({ page }) => {
  await open(page);
  await (await openCorpusText(page)).fill('hello\n');
  await expect(notices(page)).toContainText('there is nothing in the corpus to learn from');
  await expect(training(page)).toHaveAttribute('data-status', 'failed');
  await corpusText(page).blur();
  await button(page, 'Undo').click();
  await trained(page);
  await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
});

test('a corpus of signs, emoji, marks, other directions, markup: counted, trained, and shown as text', async ({
  page,
}) => {
  await open(page);
  await (
    await openCorpusText(page)
  ).fill(
    '! ? ! . × 2\nthe best 👩‍👩‍👧‍👦 is 🏳️‍🌈 × 3\nle cafe\u0301 noir × 4\nأفضل شراب هو القهوة × 5\n<script>alert(1)</script> <b>bold</b> × 6\n',
  );
  for (const text of ['! ? !', 'the best 👩‍👩‍👧‍👦 is', 'le café', 'أفضل شراب هو', '<script>alert(1)</script> <b>bold']) {
    await prompt(page).fill(text);
    await trained(page);
    const native = nativeGuess(await wish(page));
    await expect(page.getByTestId('guess').first()).toHaveText(native.endings[0]!.word);
    await expectNumber(page.getByTestId('guess-share').first(), native.endings[0]!.probability);
  }
  await expect(page.locator('script:not([src]), main b')).toHaveCount(0);
});

const hash = (json: string): string => `#s=1.${deflateRawSync(json).toString('base64url')}`;
for (const { name, link, says } of [
  { name: 'broken base64', link: '#s=1.!!!!', says: 'The link is damaged' },
  { name: 'no deflate', link: '#s=1.AAAA', says: 'The link is damaged' },
  { name: 'no JSON', link: hash('{'), says: 'The link is damaged' },
  { name: 'a bomb', link: hash(JSON.stringify({ text: 'a'.repeat(5_000_000) })), says: 'more than 65,536 bytes' },
  { name: 'another version', link: '#s=99.AAAA', says: 'The link has version 99; this page knows 1.' },
  { name: 'too many characters', link: `#s=1.${'A'.repeat(9000)}`, says: 'the limit is 8,192' },
  { name: 'β out of range', link: hash('{"beta":1e9}'), says: 'between 0.001 and 1,000, so the nearest is used' },
  { name: 'a field of the wrong kind', link: hash('{"corpus":"none"}'), says: 'corpus could not be used' },
  { name: 'fields that nobody knows', link: hash('{"__proto__":1,"what":2}'), says: 'could not be used' },
])
  test(`a link that lies: ${name}`, async ({ page }) => {
    await page.goto(`/${link}`);
    await started(page);
    await expect(notices(page)).toContainText(says);
    await expect(page.getByTestId('guess').first()).toHaveText('mongodb');
    await drawn(page);
  });
