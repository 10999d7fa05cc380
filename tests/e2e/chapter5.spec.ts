// Chapter 5, the neighbourhood: each row of the lesson as a learner does it, with the shipped lesson model.
import { expect, type Locator, type Page } from '@playwright/test';
import { documentSets, removed, replaced } from '../web/path/document-sets.js';
import { button, drawn, expectClose, figure, numbers, open, test, trained, training, valuesOf } from './helpers.js';

const section = (page: Page, id: string): Locator => page.locator(`section#${id}`);
const context = (page: Page, text: string): Locator =>
  page.locator(`attention-context[text="${text}"]`).first().getByTestId('context');
const words = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ').trim();
const firstAnswer = (page: Page, scope: string): Locator =>
  page.locator(`attention-answers[scope="${scope}"]`).first().locator('[data-word]').first();
const expectAnswer = (page: Page, scope: string, word: string): Promise<void> =>
  expect(firstAnswer(page, scope)).toHaveAttribute('data-word', word);
const documentField = (page: Page, number: number): Locator => page.getByLabel(`Document ${number}`, { exact: true });
const provenance = (page: Page): Locator => page.getByTestId('provenance').locator('p');
const readable = (page: Page): Promise<void> => expect(context(page, 'shots')).toBeVisible({ timeout: 20_000 });

async function fingerprints(page: Page): Promise<string[]> {
  await drawn(page);
  const frozen = page.locator('attention-frozen').first();
  return [await frozen.getByTestId('before').innerText(), await frozen.getByTestId('after').innerText()];
}

test('row 5.1 one sentence, examples, documents: the same attention over one text, each with its number of words @once', async ({
  page,
}) => {
  await open(page);
  await readable(page);
  const ladder = section(page, 'ladder').getByTestId('ladder');
  const counted = await Promise.all(
    ['shots', 'documents'].map(async (text) => (await words(context(page, text))).split(' ').length),
  );
  const shown = await numbers(ladder);
  expect(shown).toHaveLength(3);
  expect(shown.slice(1)).toEqual(counted);
  expect(shown[0]).toBe((await words(ladder.locator('dd').first())).split(' ').length);
  await expect(ladder.locator('dd')).toContainText(['The animal', 'loved it: up;', 'policy: refunds within 30 days.']);
  await ladder.getByRole('link', { name: 'Documents and a question' }).click();
  await expect(section(page, 'rag')).toBeInViewport();
});

test('row 5.2 the answer follows the examples; nothing is trained; the head that copies; what it can’t do @once', async ({
  page,
}) => {
  await open(page);
  await readable(page);
  const before = await fingerprints(page);
  expect(before[1]).toBe(before[0]);
  await expect(page.locator('attention-frozen').first()).toContainText('Training steps: 0.');
  await expectAnswer(page, 'shots', 'up');
  await expect.poll(() => words(context(page, 'shots'))).toBe('loved it : up ; total waste : down ; so happy : ___');
  await expect(context(page, 'shots').locator('mark')).toHaveText(['up']);

  await page.getByRole('radio', { name: 'down, as the examples say' }).check();
  await expect(section(page, 'few-shot')).toContainText('Yes. The examples are part of the text');
  await button(page, 'Swap the labels').click();
  await expectAnswer(page, 'shots', 'down');
  await expect(page.getByTestId('follows')).toHaveText('down is a label of your examples.');
  await page.getByLabel('Example 1, label').fill('red');
  await expectAnswer(page, 'shots', 'red');

  await button(page, 'three classes').click();
  await expectAnswer(page, 'shots', 'neutral');
  await page.getByLabel('The question').first().fill('never again');
  await expectAnswer(page, 'shots', 'negative');
  await button(page, 'a, b, c').click();
  await expectAnswer(page, 'shots', 'b');

  // The arcs are those of the head that gives most to the answer; any other can be chosen.
  const copies = page.locator('attention-copies[scope="shots"]');
  const [weight] = await numbers(copies);
  const arcs = page.locator('attention-figure[view="arcs"][scope="shots"]');
  expect(Math.max(...(await valuesOf(arcs.locator('.arc'))))).toBeGreaterThanOrEqual(weight! - 1e-6);
  const heads = page.locator('attention-heads[scope="shots"]');
  for (const layer of ['1', '2'])
    for (const head of ['1', '2', '3', '4']) {
      await heads.getByRole('group', { name: 'layer' }).getByRole('button', { name: layer }).click();
      await heads.getByRole('group', { name: 'head' }).getByRole('button', { name: head }).click();
      await expect(copies).toContainText(`In layer ${layer}, head ${head},`);
      expect((await numbers(copies))[0]).toBeLessThanOrEqual(weight! + 1e-6);
    }
  await button(copies, 'Show the head that copies most').click();
  await drawn(page);
  expectClose((await numbers(copies))[0]!, weight!);

  // Labels that it was never trained to use, words that it does not know, more than 40 words.
  await button(page, 'fruit').click();
  await expect(page.getByTestId('follows')).toContainText('is none of your labels');
  await page.getByLabel('Example 1, text').fill('loved the soundtrack');
  await expect(context(page, 'shots').locator('.unknown')).toHaveText(['soundtrack']);
  await expect(section(page, 'few-shot')).toContainText('Not in its vocabulary');
  await page.getByLabel('Example 1, text').fill('loved it '.repeat(20));
  await expect(section(page, 'few-shot')).toContainText('more than the 40 words and signs');
  await button(page, 'up, down').click();
  await button(page, 'Add an example').click();
  await page.getByLabel('Example 3, text').fill('just average');
  await page.getByLabel('Example 3, label').fill('flat');
  await page.getByLabel('The question').first().fill('nothing special');
  await expectAnswer(page, 'shots', 'flat');
  await button(page, 'Remove example 3').click();
  await expect(page.getByLabel('Example 3, text')).toHaveCount(0);

  expect(await fingerprints(page)).toEqual(before);
});

test('row 5.3 the answer follows the documents: changed, removed, moved, chosen by the retriever; attention mass adds up @once', async ({
  page,
}) => {
  test.slow(); // three sets of documents are typed as well
  await open(page);
  await readable(page);
  const before = await fingerprints(page);
  await expectAnswer(page, 'documents', '30');
  await expect(provenance(page)).toHaveText(['30 stands in document 1, together with every word of the question.']);

  // Forgiving; a fact that changes; a word that it does not know.
  await documentField(page, 1).fill('  Refunds within 45 Days. ');
  await expectAnswer(page, 'documents', '45');
  await documentField(page, 1).fill('refunds within 45 fortnights');
  await expect(page.locator('attention-documents')).toContainText('not in its vocabulary: fortnights');
  await button(page, 'Put the documents back').click();
  await expectAnswer(page, 'documents', '30');

  // The retriever: scores by hand for BM25 alone, top-k, and a document that it leaves out.
  const table = page.locator('attention-retriever tbody tr');
  const scores = async (): Promise<number[][]> => Promise.all((await table.all()).map((row) => numbers(row)));
  for (const [bm25, cosine, score] of await scores()) {
    const most = Math.max(...(await scores()).map(([first]) => first!));
    expectClose(score!, 0.5 * (bm25! / most) + 0.5 * cosine!, 1e-5);
  }
  const slider = page.getByRole('slider', { name: 'What the score is made of' });
  await slider.fill('1');
  await expect(slider).toHaveAttribute('aria-valuetext', 'BM25 100 %, cosine 0 %');
  for (const [bm25, , score] of await scores()) expectClose(score!, bm25! / (await scores())[0]![0]!, 1e-5);
  const k = page.getByRole('group', { name: 'documents that go into the context' });
  for (const count of [1, 2, 3, 4]) {
    await k.getByRole('button', { name: String(count) }).click();
    await expect(page.locator('attention-retriever tr.chosen')).toHaveCount(count);
    await expectAnswer(page, 'documents', '30');
  }
  await expect
    .poll(() => words(context(page, 'documents')))
    .toBe(
      'policy : refunds within 30 days . returns within 14 days . shipping within 3 days . repairs within 2 weeks . answer : refunds within ___',
    );

  // Attention mass: one bar for each document and one for the rest, 100 % for the mean and for the head.
  const bars = await valuesOf(
    figure(page, 'documents')
      .locator('.bar')
      .filter({ hasNot: page.locator('desc') }),
  );
  const [mean, inHead] = [0, 1].map((which) => bars.slice(2).filter((_, i) => i % 2 === which));
  expect(mean).toHaveLength(5);
  for (const masses of [mean!, inHead!]) expectClose(masses.reduce((a, b) => a + b), 1, 1e-5); // prettier-ignore
  expect(Math.max(...inHead!)).toBe(inHead![0]);
  const percents = await figure(page, 'documents').locator('text.strong').allTextContents();
  const whole = percents.map((text) => (text.startsWith('<') ? 0 : Number(/\d+/.exec(text)?.[0])));
  expect(whole.reduce((a, b) => a + b)).toBe(100);

  const without = page.locator('attention-without tbody tr');
  await expect(without).toHaveCount(5);
  const said = await without.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-word')));
  expect(said.map((word) => word === '30')).toEqual([true, false, true, true, true]);

  // Another order is another text.
  const share = await valuesOf(firstAnswer(page, 'documents'));
  await button(page, 'Move document 1 down').click();
  await expect(documentField(page, 2)).toHaveValue('refunds within 30 days');
  await drawn(page);
  await expectAnswer(page, 'documents', '30');
  await expect.poll(() => valuesOf(firstAnswer(page, 'documents'))).not.toEqual(share);
  await button(page, 'two that disagree').click();
  await expect(provenance(page)).toHaveAttribute('data-key', 'provenance.among');
  await expectAnswer(page, 'documents', '45');
  await button(page, 'Move document 1 down').click();
  await expectAnswer(page, 'documents', '30');

  // Nobody has written it down: the model answers all the same.
  await button(page, 'nothing about refunds').click();
  await expect(provenance(page).first()).toHaveText('No document here has every word of the question.');
  await expect(provenance(page).nth(1)).toContainText('The model does not say so.');
  await button(page, 'no documents').click();
  await expectAnswer(page, 'documents', '14');
  await expect.poll(() => words(context(page, 'documents'))).toBe('question : refunds within ? answer : ___');
  await expect(provenance(page)).toContainText('A guess from statistics');
  await button(page, 'Put the documents back').click();
  await page.getByRole('radio', { name: 'another number' }).check();
  await button(page, 'Remove document 1').click();
  await expect(firstAnswer(page, 'documents')).not.toHaveAttribute('data-word', '30');

  // Too much for 40 tokens.
  for (const number of [1, 2]) await documentField(page, number).fill('returns within 14 days '.repeat(6));
  await expect(section(page, 'rag')).toContainText('more than the 40 words and signs');

  // Shows 3 of the plan, typed by hand: fact, another fact, no fact.
  for (const set of documentSets(3, 3)) {
    await type(page, set.documents, set.question);
    await expectAnswer(page, 'documents', set.amount);
    await type(page, replaced(set), set.question);
    await expectAnswer(page, 'documents', set.newAmount);
    await type(page, removed(set), set.question);
    await expect(firstAnswer(page, 'documents')).not.toHaveAttribute('data-word', set.amount);
  }
  expect(await fingerprints(page)).toEqual(before);
});

test('rows 5.2 and 5.3 what was loaded is marked; the focus goes where the press leads', async ({ page }) => {
  await open(page);
  await readable(page);
  const shots = page.locator('attention-shots');
  await expect(button(shots, 'up, down')).toHaveAttribute('aria-pressed', 'true');
  await button(shots, 'Swap the labels').click();
  await expect(button(shots, 'up, down')).toHaveAttribute('aria-pressed', 'false');
  await button(shots, 'fruit').click();
  await expect(shots.getByRole('button', { pressed: true })).toHaveText(['fruit']);
  await button(shots, 'Add an example').press('Enter');
  await expect(page.getByLabel('Example 3, text')).toBeFocused();
  await expect(page.getByLabel('Example 3, label')).toHaveAttribute('placeholder', 'label');
  await button(shots, 'Remove example 3').press('Enter');
  await expect(button(shots, 'Remove example 2')).toBeFocused();

  const documents = page.locator('attention-documents');
  await expect(documents.getByRole('button', { pressed: true })).toHaveCount(0);
  await button(documents, 'Move document 3 up').press('Enter');
  await expect(button(documents, 'Move document 2 up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(documentField(page, 1)).toHaveValue('shipping within 3 days');
  await expect(button(documents, 'Move document 1 down')).toBeFocused(); // up goes no further
  await button(documents, 'two that disagree').click();
  await expect(documents.getByRole('button', { pressed: true })).toHaveText(['two that disagree']);
  await button(documents, 'Remove document 2').press('Enter');
  await expect(button(documents, 'Remove document 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(documents, 'Add a document')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(documentField(page, 1)).toBeFocused();
});

test('row 5.3 on a phone no document is cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page);
  await readable(page);
  const fields = page.locator('attention-documents li input');
  await expect(fields).toHaveCount(4);
  await drawn(page);
  const cut = await fields.evaluateAll((all) => all.filter((field) => field.scrollWidth > field.clientWidth).length);
  expect(cut).toBe(0);
  const right = await page
    .locator('attention-retriever table')
    .evaluate((table) => table.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(320);
});

test('row 5.3 cosine finds words for time, the score says what it is made of @once', async ({ page }) => {
  await open(page);
  await readable(page);
  const element = page.locator('attention-retriever');
  const chosen = (): Promise<string[]> => element.locator('tr.chosen').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-document') ?? '')); // prettier-ignore
  const shown = (): Promise<string[]> => element.locator('tbody td:nth-of-type(3)').allInnerTexts();
  await expect.poll(async () => new Set(await shown()).size).toBe(4); // no two scores look alike
  await expect.poll(chosen).toEqual(['1', '4']);
  await expect(element.locator('thead th:last-child .unseen')).toHaveCount(0);
  await expect(element.locator('thead th:last-child')).toHaveText('chosen');
  await expect(element.getByTestId('made')).toContainText('is the highest BM25');
  await page.getByRole('link', { name: 'Ask for months' }).click();
  await expect.poll(chosen).toEqual(['3', '4']);
  await expect(element.getByTestId('made')).toContainText('BM25 is 0 for each');
  await page.getByRole('slider', { name: 'What the score is made of' }).fill('1');
  await expect.poll(chosen).toEqual(['1', '2']);
  await expect(element.getByTestId('tied')).toBeVisible();
  await page.getByRole('link', { name: 'ask the first documents about refunds' }).click();
  await expect.poll(chosen).toEqual(['1', '4']);
});

test('row 5.3 a fact in the text counts at once, a line of the corpus means training again @once', async ({ page }) => {
  await open(page);
  await readable(page);
  await trained(page);
  const tuning = page.getByTestId('tuning');
  const [steps, seconds] = await numbers(tuning);
  expect(steps).toBeGreaterThan(0);
  expectClose(seconds! * 1000, (await numbers(training(page)))[1]!);
  const before = await fingerprints(page);

  await section(page, 'fine-tuning').getByRole('link', { name: 'Change a number in a document' }).click();
  await documentField(page, 1).fill('refunds within 45 days');
  await expectAnswer(page, 'documents', '45');
  expect(await fingerprints(page)).toEqual(before);
  await expect.poll(() => numbers(tuning)).toEqual([steps, seconds]);

  await section(page, 'fine-tuning').getByRole('link', { name: 'Change a line of the corpus' }).click();
  await expect(section(page, 'corpus')).toBeInViewport();
  await page.locator('attention-corpus').first().getByRole('button', { name: /^One copy more/ }).first().click(); // prettier-ignore
  await drawn(page); // from here on the new model is waited for
  await trained(page);
  const [again, other] = await numbers(tuning);
  expect(again).toBe(steps);
  expectClose(other! * 1000, (await numbers(training(page)))[1]!); // of the training that was just done
});

/** Exactly these documents, typed into the fields. */
async function type(page: Page, documents: readonly string[], question: string): Promise<void> {
  await button(page, 'no documents').click();
  for (const [i, text] of documents.entries()) {
    await button(page, 'Add a document').click();
    await documentField(page, i + 1).fill(text);
  }
  await page.locator('attention-documents').getByLabel('The question').fill(question);
  await drawn(page);
}
