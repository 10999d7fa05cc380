// Chapter 6, the honesty check: each row as a learner does it, its numbers compared with another run of the shipped model.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Variant } from '../../web/src/lesson/ablations.js';
import { questions } from '../../web/src/path/trials-questions.js';
import { defaultWishes, noSwitches } from '../../web/src/state/defaults.js';
import type { Switches } from '../../web/src/state/state.js';
import { lessonPath } from '../web/path/lesson-path.js';
import {
  drawn,
  expectAllClose,
  expectClose,
  expectNumber,
  expectValues,
  number,
  open,
  test,
  trained,
  valuesOf,
} from './helpers.js';

const read = await lessonPath();
const trialOf = (trial: string, switches: Partial<Switches> = {}) =>
  read({
    sentences: { ...defaultWishes.sentences, trial },
    trialSwitches: { ...noSwitches, ...switches },
  });

const section = (page: Page, id: string): Locator => page.locator(`section#${id}`);
const field = (page: Page, id: string): Locator => section(page, id).getByLabel('Sentence for the lesson model');
const picture = (page: Page, id: string, view: string): Locator =>
  section(page, id).locator(`attention-figure[view="${view}"][scope="trial"]`);
const part = (page: Page, id: string, name: keyof Switches): Locator =>
  section(page, id).locator(`[data-switch="${name}"] input`);
const switched = (page: Page, id: string, name: string): Locator =>
  section(page, id).locator(`attention-switches [data-switch="${name}"]`);

async function opened(page: Page): Promise<void> {
  await open(page);
  await expect(section(page, 'stateless').locator('code').first()).toBeVisible({ timeout: 20_000 });
}

test('row 6.1 many heads: a small matrix for each, measured; a press shows it everywhere; 1, 2 and 4 heads trained @once', async ({
  page,
}) => {
  await opened(page);
  const heads = picture(page, 'many-heads', 'heads');
  const { attention } = trialOf(defaultWishes.sentences.trial).scopes.trial;
  const { T, all } = attention!;
  await expect(heads.getByRole('button')).toHaveCount(8);
  await heads.locator('summary').first().click();
  const rows = heads.locator('tbody tr');
  await expect(rows).toHaveCount(8);
  const sixth = await rows.nth(6).locator('td').first().innerText();
  const self = Array.from({ length: T }, (_, i) => all[(6 * T + i) * T + i]!).reduce((sum, w) => sum + w, 0) / T;
  expect(Math.abs(Number(sixth.replace('%', '')) - 100 * self)).toBeLessThanOrEqual(0.051);

  await heads.getByRole('button', { name: /^layer 2, head 3/ }).click();
  await expect(heads.getByRole('button', { pressed: true })).toHaveAttribute('aria-label', /^layer 2, head 3/);
  const cells = picture(page, 'mask', 'matrix').locator('.cell:not(.legend .cell)');
  await expectValues(cells, Array.from(all.subarray(6 * T * T, 7 * T * T)));
  await heads.getByRole('button', { pressed: true }).press('ArrowRight');
  await expect(heads.getByRole('button', { pressed: true })).toHaveAttribute('aria-label', /^layer 2, head 4/);

  const live = section(page, 'many-heads').locator('attention-live-heads');
  await trained(page);
  const losses: number[] = [];
  for (const count of [1, 4, 2]) {
    await live.getByRole('button', { name: String(count), exact: true }).click();
    await trained(page);
    losses.push(await number(live.locator(`tr[data-heads="${count}"]`)));
    const own = section(page, 'many-heads').locator('attention-figure[view="heads"]:not([scope])');
    await expect(own.getByRole('button')).toHaveCount(count);
  }
  const floor = await number(live.locator('tbody tr').last());
  for (const loss of losses) {
    expect(loss).toBeGreaterThanOrEqual(floor - 1e-4);
    expect(loss).toBeLessThan(floor + 0.01); // one look is enough for this corpus
  }
  await expect(live).not.toContainText('not tried yet');
});

test('row 6.2 positions: without them the shuffled words have the same weights and the same guess; with them not @once', async ({
  page,
}) => {
  await opened(page);
  const table = section(page, 'positions').locator('attention-order');
  const rowOf = (name: string): Locator => table.locator(`td[data-order="${name}"] data`);
  const { withPositions, without } = trialOf(defaultWishes.sentences.trial).trials.order;
  const shown = (found: NonNullable<typeof without>): number[] => [
    found.apart.weights,
    found.apart.probs,
    found.answers.first[0]!.probability,
    found.answers.second[0]!.probability,
  ];
  await expectValues(rowOf('with'), shown(withPositions!));
  await expectValues(rowOf('without'), shown(without!), 0);
  const [weights = NaN, probs = NaN] = await valuesOf(rowOf('without'));
  expect(weights).toBeLessThanOrEqual(4 * 2 ** -23);
  expect(probs).toBeLessThanOrEqual(8 * 2 ** -23);
  expect((await valuesOf(rowOf('with')))[0]).toBeGreaterThan(0.5);
  await expect(table.locator('td[data-order="with"] .word')).toHaveText(['man', 'dog']);
  const [first, second] = await table.locator('td[data-order="without"] .word').allInnerTexts();
  expect(second).toBe(first);
  await expect(table).toContainText(/is rounding|Not a single bit/);

  await section(page, 'positions').getByLabel('The same words in another order').fill('The cat bit the dog');
  await expect(table).toContainText('are not the same words in another order');
  await section(page, 'positions')
    .getByLabel('The same words in another order')
    .fill('was hurt the ___ . the the dog man bit');
  await expect(table.locator('tbody tr')).toHaveCount(4);
  expect((await valuesOf(rowOf('without')))[0]).toBeLessThanOrEqual(8 * 2 ** -23);

  await part(page, 'positions', 'no_positions').uncheck();
  await expect(section(page, 'positions')).toContainText(
    'The pictures of this chapter show the model without positions',
  );
  const { head } = trialOf(defaultWishes.sentences.trial, { no_positions: true }).scopes.trial.attention!;
  await drawn(page);
  const cells = picture(page, 'mask', 'matrix').locator('.cell:not(.legend .cell)');
  await expectValues(cells, Array.from(head.weights));
  for (const id of ['many-heads', 'not-an-explanation'])
    await expect(section(page, id).getByRole('button', { name: 'As it was trained' })).toBeVisible();
  for (const id of ['stateless', 'all-switches'])
    await expect(section(page, id)).toContainText('without positions; here it runs as it was trained');
  await section(page, 'positions').getByRole('button', { name: 'As it was trained' }).click();
  await expect(part(page, 'positions', 'no_positions')).toBeChecked();
});

test('row 6.3 trained without: the share of right answers per family and variant, as make wrote them @once', async ({
  page,
}) => {
  const variants = JSON.parse(readFileSync('model/ablations.json', 'utf8')) as readonly Variant[];
  await opened(page);
  const table = section(page, 'parts').locator('attention-figure[view="ablations"]');
  const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
  const shown = await valuesOf(table.locator('.cell:not(.legend .cell)'));
  expect(ascending(shown)).toEqual(ascending(variants.flatMap(({ families }) => families.map(({ right }) => right))));
  const told = section(page, 'parts').locator('attention-ablations');
  await expect(told.locator('li')).toHaveCount(variants.length - 1);
  await expect(told).toContainText(`with the seed ${variants[0]!.seed}`);
  await expect(told.locator('[data-variant="one-layer"]')).toContainText('rag-');
});

test('row 6.3 parts: taken away from the trained model, its answers fall apart; how many are still right @once', async ({
  page,
}) => {
  await opened(page);
  const measured = trialOf(defaultWishes.sentences.trial).trials.switched;
  for (const name of ['no_residual', 'no_norm', 'no_feed_forward', 'unscaled'] as const) {
    const { answers } = measured.find((one) => one.name === name)!;
    await expect(switched(page, 'parts', name).locator('.word')).toHaveText(answers[0]!.word);
    await expectNumber(switched(page, 'parts', name), answers[0]!.probability);
  }
  await part(page, 'parts', 'no_residual').uncheck();
  await drawn(page);
  const answer = section(page, 'many-heads').locator('attention-answers [data-word]').first();
  await expect(answer).not.toHaveAttribute('data-word', 'man');
  await part(page, 'parts', 'no_residual').check();
  await expect(answer).toHaveAttribute('data-word', 'man');

  const taken = section(page, 'parts').locator('attention-taken');
  await taken.getByRole('button', { name: `Ask all ${questions.length} questions` }).click();
  await expect(taken).toContainText(`Asked: ${questions.length} questions`, { timeout: 20_000 });
  const right = (name: string): Promise<number> => number(taken.locator(`tr[data-switch="${name}"]`));
  const expected = (name: (typeof measured)[number]['name']): number =>
    questions.filter(
      ({ text, wanted }) => trialOf(text).trials.switched.find((one) => one.name === name)!.answers[0]!.word === wanted,
    ).length;
  expect(await right('none')).toBe(questions.length);
  for (const name of ['no_residual', 'no_feed_forward'] as const) expect(await right(name)).toBe(expected(name));
  expect(await right('no_residual')).toBeLessThan(await right('no_feed_forward'));

  const table = section(page, 'all-switches').locator('attention-invariants');
  await expect(table.locator('tbody tr')).toHaveCount(7);
  await expectNumber(table.getByTestId('rounding'), Math.max(...measured.map(({ rowError }) => rowError)), 0);
});

test('row 6.4 the causal mask: hatched, can’t look ahead; the rows before a changed word keep every bit @once', async ({
  page,
}) => {
  await opened(page);
  const matrix = picture(page, 'mask', 'matrix');
  const ahead = matrix.locator('[role=gridcell][data-at="1,4"]');
  await expect(ahead).not.toHaveAttribute('aria-label', /can’t look ahead/);
  await part(page, 'mask', 'causal').check();
  await expect(ahead).toHaveAttribute('aria-label', 'dog to man: can’t look ahead');
  await expect(matrix.locator('.hatched').first()).toBeVisible();
  const largest = section(page, 'all-switches').locator('tr[data-switch="causal"] td data');
  const [before = 0, now] = await valuesOf(largest);
  expect(before).toBeGreaterThan(0);
  expect(now).toBe(0);

  const reach = section(page, 'mask').locator('attention-reach');
  const column = (nth: number): Promise<string[]> =>
    reach.locator(`tbody td:nth-of-type(${nth})`).evaluateAll((all) => all.map((td) => td.getAttribute('data-same')!));
  for (const word of [2, 7]) {
    await section(page, 'mask').locator(`[data-token="${word}"]`).click();
    await expect(reach.locator('strong').filter({ hasText: /^(bit|___)$/ })).toBeVisible();
    await expect(reach.locator(`tr[data-row="${word}"] th strong`)).toBeVisible();
    await expect(reach.getByRole('button', { pressed: true })).toHaveAttribute('data-token', String(word));
    await expect.poll(() => column(2)).toEqual(Array.from({ length: 10 }, (_, i) => String(i < word)));
    await expect.poll(() => column(1)).toEqual(Array.from({ length: 10 }, () => 'false'));
  }
});

test('row 6.5 attention is not explanation: each word knocked out, weight against effect, the correlation printed @once', async ({
  page,
}) => {
  await opened(page);
  const text = questions[1]!.text;
  await field(page, 'not-an-explanation').fill(text);
  await drawn(page);
  const worth = trialOf(text).trials.worth!;
  const one = picture(page, 'not-an-explanation', 'scatter');
  await expect(one.locator('circle')).toHaveCount(2 * worth.knocks.length);
  await expect(section(page, 'not-an-explanation').locator('attention-knockout .word').first()).toHaveText(
    worth.answer,
  );
  const knock = section(page, 'not-an-explanation').locator('attention-knockout');
  const second = worth.knocks[1]!;
  await knock.locator(`[data-token="${second.token.index}"]`).click();
  expectAllClose((await valuesOf(knock.locator('p[role=status] data'))).slice(1), [
    worth.probability,
    worth.probability + second.effect,
  ]);
  await expect(one.locator('circle.fill-accent')).toHaveCount(2);

  await one.locator('summary').first().click();
  const effects = one.locator('tbody td:last-child');
  await expect(effects).toHaveText(worth.knocks.map(({ effect }) => (effect < 0 ? /^−/ : /^[^−]/)));

  const all = section(page, 'not-an-explanation').locator('attention-knockouts');
  await all.getByRole('button', { name: /^Ask all/ }).click();
  await expect(all).toContainText(`Asked: ${questions.length} questions`, { timeout: 20_000 });
  await expect(section(page, 'parts').locator('attention-taken')).toContainText('Asked below');
  const knocks = questions.flatMap((question) => trialOf(question.text).trials.worth!.knocks);
  const [r] = await valuesOf(all.locator('tr[data-which="mean"] data'));
  expectClose(
    r!,
    pearson(
      knocks.map(({ mean }) => mean),
      knocks.map(({ effect }) => Math.abs(effect)),
    ),
    1e-5,
  );
  expect(r!).toBeGreaterThan(0.3);
  expect(r!).toBeLessThan(0.95);
  const dots = picture(page, 'not-an-explanation', 'scatter-all').locator('circle');
  await expect(dots).toHaveCount(2 * knocks.length);
  await expect(picture(page, 'not-an-explanation', 'scatter-all').locator('figcaption')).toContainText('Pearson’s r =');
  await expect(all.locator('[data-surprise="quiet"]')).toContainText('Looked at and not needed');
});

/** In another form than the page's: E[xy] - E[x] E[y] over the standard deviations. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const spread = (list: readonly number[]): number => Math.sqrt(mean(list.map((v) => v * v)) - mean(list) ** 2);
  return (mean(x.map((value, i) => value * y[i]!)) - mean(x) * mean(y)) / (spread(x) * spread(y));
}

test('row 6.6 stateless: the same prompt gives the same bits; what stands before the question is its memory @once', async ({
  page,
}) => {
  await opened(page);
  const place = section(page, 'stateless').locator('attention-stateless');
  const hash = (name: string): Promise<string> => place.locator(`tr[data-run="${name}"] code`).innerText();
  const { first, between, params } = trialOf(defaultWishes.sentences.trial).trials.stateless!;
  expect([await hash('first'), await hash('between'), await hash('again')]).toEqual([first, between.hash, first]);
  expect(between.hash).not.toBe(first);
  await expect(place).toContainText('not a bit differs');
  await expect(place).toContainText(`before these runs: ${params[0]}; after them: ${params[0]}`);

  const answer = (name: string): Locator => place.locator(`tr[data-prompt="${name}"] td .word`).first();
  await expect(answer('with')).toHaveText('man');
  await expect(answer('without')).not.toHaveText('man');
  await field(page, 'stateless').fill('The man bit the dog. The ___ was hurt');
  await expect(answer('with')).toHaveText('dog');
  await field(page, 'stateless').fill('The ___ was hurt');
  await expect(place).toContainText('a single sentence');
});
