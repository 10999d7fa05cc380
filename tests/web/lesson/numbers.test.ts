// Every number that the English prose says, as a digit or as a word, is computed while it is read,
// or compared here with what it speaks of, or counts what stands beside it. A new number fails until it is listed.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compared, learnerNames } from '../../../web/src/engine/lab-distance.js';
import { distances } from '../../../web/src/engine/lab-lines.js';
import { allChapters } from '../../../web/src/lesson/en/all.js';
import { families, strange } from '../../../web/src/lesson/en/families.js';
import { glossary } from '../../../web/src/lesson/en/glossary.js';
import { changeWords } from '../../../web/src/lesson/en/pictures-change.js';
import { crossWords } from '../../../web/src/lesson/en/pictures-cross.js';
import { documentWords } from '../../../web/src/lesson/en/pictures-documents.js';
import { honesty } from '../../../web/src/lesson/en/pictures-honesty.js';
import { jobWords } from '../../../web/src/lesson/en/pictures-jobs.js';
import { words as pictureWords } from '../../../web/src/lesson/en/pictures.js';
import { restStrings } from '../../../web/src/lesson/en/rest-strings.js';
import { strings } from '../../../web/src/lesson/en/strings.js';
import { shotsPresets } from '../../../web/src/lesson/examples-context.js';
import { correlate } from '../../../web/src/path/correlation.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { defaultWishes, fullRun, initialState } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { databases } from '../../../web/src/state/presets.js';
import { engineOf } from '../engine/load.js';
import { markupOf } from './bodies.js';

const number =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|thousands?|millions?|half|halves|third|quarters?|tenths?|hundredths?|twice|double|dozen|second|minutes?|seconds|hours)\b|(?<!BM)\b\d[\d.,]*/gi;

// ---- what is said

const chapterOf = (section: string): number => 1 + allChapters.findIndex(({ sections }) => sections.some(({ id }) => id === section)); // prettier-ignore
const source = (path: string): Promise<string> => readFile(path, 'utf8');
const leaves = (table: unknown): readonly string[] =>
  typeof table === 'string' ? [table] : typeof table === 'object' && table !== null ? Object.values(table).flatMap(leaves) : []; // prettier-ignore

/** Numbers in <data> come from the engine; references have their year; names of places are no numbers. */
const prose = (markup: string): string =>
  markup
    .replace(/<data [^>]*>.*?<\/data>|<cite>.*?<\/cite>/gs, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\(?\s*[A-Z][a-z]+ and [A-Z]?[a-z]+\s*,\s*\d{4}(, equation \d)?\)?/g, ' ')
    .replace(/\{\w+\}/g, ' ')
    .replace(/\s+/g, ' ');
const own = allChapters.flatMap(({ sections }) => sections).filter(({ id }) => id !== 'glossary' && id !== 'sources');
const said: readonly string[] = [
  ...allChapters.map(({ lead }) => lead),
  ...own.flatMap((section) => [section.title, markupOf(section)]),
  ...leaves(
    own.map(({ predictions = [] }) => predictions.map(({ question, short, answers }) => [question, short, answers])),
  ),
  ...leaves([...families.map(({ title, note }) => [title, note]), strange.map(({ label }) => label)]),
  ...leaves(Object.values(glossary).map(({ meaning }) => meaning)),
  ...leaves([strings, restStrings, pictureWords, changeWords, crossWords, documentWords, honesty, jobWords]),
].map(prose);

// ---- what it is compared with

const readings = createReadings(await engineOf())({
  ...initialState(),
  facts: {
    ...initialState().facts,
    lessonModel: { status: 'ready', source: 'shipped', file: new Uint8Array(await readFile('model/lesson.params')), error: '' }, // prettier-ignore
  },
})!;
const { layers } = readings.scopes.example.attention!;
const [timing, holding] = await Promise.all(
  ['engine/lab-timing', 'elements/hold'].map((file) => source(`web/src/${file}.ts`)),
);
const wordsIn = (text: string): number => text.split(' ').length;
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const differences = (texts: readonly string[]): number[] => {
  const rows = texts.map((text) => text.split(' '));
  return rows[0]!.map((_, i) => new Set(rows.map((row) => row[i])).size).filter((size) => size > 1);
};
/** of the corpus, all but the endings */
const prompts = [...new Set(databases.corpus.map(({ text }) => text.split(' ').slice(0, -1).join(' ')))];
const classes = shotsPresets.find(({ name }) => name === 'classes')!.shots;
const lengths = families.flatMap(({ variants }) =>
  variants.map(({ text }) => (text.match(/[\w’]+|[^\s\w’]/g) ?? []).length),
);
const lessonModelIn = allChapters.flatMap(({ sections }, i) => sections.some((section) => /scope="|<attention-cross>/.test(markupOf(section))) ? [i + 1] : []); // prettier-ignore

/** The words that say it; what they say; and what is so. */
const claims: readonly (readonly [words: string, says: unknown, is: unknown])[] = [
  ['Press + with Shift to add ten at a time', 10, Number(/shiftKey \? (\d+)/.exec(holding!)?.[1])],
  ['more than nine tenths', 9 / 10, compared.sure],
  ['Here all three learn', 3, learnerNames.length],
  ['The three have equally many', 3, learnerNames.length],
  ['A third kind of network', 3, learnerNames.length],
  ['the slower of the other two', 2, learnerNames.length - 1],
  ['one word between, then with eight', [1, 8], [1, 8].filter((one) => distances.includes(one as never))],
  ['The same six words, two of them swapped', [6, 2], [wordsIn('Paris is the capital of France'), differences(['Paris is the capital of France', 'France is the capital of Paris']).length]], // prettier-ignore
  ['in two steps: in layer 1', 2, layers],
  ['in layer 2', 2, layers],
  ['this one has two layers', 2, layers],
  ['So the second layer starts', 2, layers],
  ['so that the second looks at the go-between', 2, layers],
  ['loved it” gets the label down and “total waste', 2, defaultWishes.shots.length],
  ['30, which it has read before', true, defaultWishes.documents[0]!.includes(' 30 ')],
  ['Attention over 10,000 tokens instead of 1,000', true, /sizes: \[.*\b1000,.*\b10_000\b/.test(timing!)],
  ['A sentence has about ten tokens', 10, Math.round(mean(lengths))],
  ['One, two or four', [1, 2, 4], limits.heads],
  ['with one, two and four heads', [1, 2, 4], limits.heads],
  ['Four heads and two layers', [4, 2], [Math.max(...limits.heads), limits.layers.high]],
  ['both are 1 when they do', [1, 1], Object.values(correlate([1, 2, 3], [2, 4, 6])).slice(0, 2)],
  ['near 0 when one says nothing', [0, 0], Object.values(correlate([1, 2, 3, 4], [1, -1, -1, 1])).slice(0, 2)],
  ['Below 0 they run against each other', [-1, -1], Object.values(correlate([1, 2, 3], [6, 4, 2])).slice(0, 2)],
  ['a run of a tenth of the steps', 0, fullRun.steps % 10],
  ['The whole run takes minutes', true, fullRun.steps > 10_000],
  ['The correlation has two measures', 2, Object.keys(correlate([1], [1])).length - 1],
  ['the subject of chapter 3', 3, chapterOf('arcs')],
  ['a switch of chapter 6', 6, chapterOf('mask')],
  ['In chapter 3 the neighbourhood', 3, chapterOf('arcs')],
  ['as training did in chapter 1', 1, chapterOf('training')],
  ['The model of chapter 1', 1, chapterOf('training')],
  ['the examples of chapter 3', 3, chapterOf('examples')],
  ['That is what chapter 1 does', 1, chapterOf('corpus')],
  ['The transformer of chapters 3 to 6', [3, 6], [Math.min(...lessonModelIn), Math.max(...lessonModelIn)]],
  ['differ in a single noun', [prompts.length], differences(prompts)],
  ['three classes', 3, new Set(classes.map(({ label }) => label)).size],
];

/** Compared by a test of what it speaks of; the words that this test has for it. */
const elsewhere: readonly (readonly [words: string, file: string, there: string])[] = [
  ['cosine finds the two that name a time', 'web/path/retrieval.test.ts', '[false, false, true, true]'],
  ['BM25 is 0 for all of them', 'web/path/retrieval.test.ts', 'toEqual([0, 0, 0, 0])'],
  ['about repairs comes second', 'web/path/retrieval.test.ts', 'toEqual([0, 2, 3, 1])'],
  ['Take the two that disagree', 'e2e/chapter5.spec.ts', "'two that disagree'"],
  ['two that disagree', 'e2e/chapter5.spec.ts', "'two that disagree'"],
  ['Training steps: 0.', 'e2e/chapter5.spec.ts', 'expect(await fingerprints(page)).toEqual(before)'],
  ['its weight is exactly 0', 'web/path/trials.test.ts', "if (name === 'causal') expect(ahead).toBe(0)"],
  [
    'The first and the third are the same',
    'e2e/chapter6.spec.ts',
    'row 6.6 stateless: the same prompt gives the same bits',
  ],
  ['The first and the third differ', 'e2e/chapter6.spec.ts', 'row 6.6 stateless: the same prompt gives the same bits'],
  [
    'The colour stands on different sides of the cat in the two languages',
    'web/path/cross.test.ts',
    'each word finds its counterpart first',
  ],
];

/** Counts what stands beside it in the same breath, follows from it by arithmetic, or says what a scale means: nothing
 * outside could make it wrong. */
const beside: readonly string[] = [
  'ten times as many tokens', 'looks at ten times as many others', 'each with ten times as many', 'a hundred times', 'compare the two rows',
  'second answer', 'the two answers tie', 'People compare two answers', 'how strongly two words belong', 'then a second one in the arcs',
  'the key of the second', 'each distance between two words', 'Each word brings three lists of numbers: a query, a key and a value',
  'random numbers two vectors have', 'compared across two.', 'Two sentences for the lesson model', 'two ways to put it right',
  'the third prompt', 'struck out in the other two', 'holds two assets, x and y', 'the product of the two amounts',
  'Two ways to compare a question', 'days, hours, weeks and months', 'a few documents have thousands', '1 when it looks at a single one',
  'A score compares two words', 'occur twice are paired', 'the page compares the two', 'Two documents that contradict',
  'one of two nouns', 'try the two women', 'With two women', 'the second a number', 'Two things went wrong', 'which of the two it is asked about',
  'Compare the two: the words', 'ten times', 'tell the two apart', 'Compare the two columns', 'compare the two files', 'two kinds of bank',
  'the difference of two of them', 'Two lists of numbers, multiplied', 'between the two words', 'Self-attention has all three',
  'directions of two lists', 'How well two numbers', 'distance between the two:', '0 means the same answer, 1 nothing in common', 'strength 1/β',
  'so their mean is 0', '0 would be certain', 'The second sentence, word by word', 'tokens, the second', 'the best one has 1',
  'BM25 is 0 for each of these documents: none', 'every row adds up to 1', 'the one farthest from 1', 'The two texts, compared', 'These two texts are not',
  'Give the second the words', 'numbers near 1 are kept', 'Two texts to try', 'Half of all differences', 'Two runs: one in which', '< 1 %',
  'add up to 100 %', 'The two texts are not the same words', 'A text needs two words before',
]; // prettier-ignore

const listed = [...claims, ...elsewhere].map(([words]) => words).concat(beside);

test('no number stands in the prose that is not listed here', () => {
  const rest = said.map((text) => listed.reduce((left, words) => left.replaceAll(words, '…'), text));
  const unlisted = rest.flatMap((text) =>
    [...text.matchAll(number)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40)),
  );
  expect(unlisted.filter((words) => words !== '0')).toEqual([]);
});

test('nothing is listed that the prose no longer says', () =>
  expect(listed.filter((words) => !said.some((text) => text.includes(words)))).toEqual([]));

test.each(claims)('“%s”', (_, says, is) => expect(is).toEqual(says));

test.each(elsewhere)('“%s” is compared in %s', async (_, file, there) =>
  expect(await source(`tests/${file}`)).toContain(there),
);

test.each(allChapters.map(({ title }, i) => [title, i + 1] as const))('%s has its number', (title, at) =>
  expect(title).toMatch(new RegExp(`^${at}\\. `)),
);
