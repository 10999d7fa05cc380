// Row 3.9: the model knows every word of the examples, and answers as the questions and replies say.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { crossings } from '../../../web/src/lesson/crossings.js';
import { examinedIn } from '../../../web/src/lesson/examination.js';
import { families, strange } from '../../../web/src/lesson/en/families.js';
import type { Reading, Readings } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import type { Sentences } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

const file = new Uint8Array(await readFile('model/lesson.params'));
const path = createReadings(await engineOf());

function read(text: string, others: Partial<Sentences> = {}): Readings {
  const wishes = { ...defaultWishes, sentences: { ...defaultWishes.sentences, example: text, ...others } };
  const state = initialState(wishes);
  const lessonModel = { status: 'ready', source: 'shipped', file, error: '' } as const;
  return path({ ...state, facts: { ...state.facts, lessonModel } })!;
}
const example = (text: string): Reading => read(text).scopes.example;
const answer = (text: string): string => example(text).answers[0]!.word;
const at = ({ tokens, asked }: Reading): string => tokens[asked]!.text;

/** What the model says in each variant, in their order. */
const answers: Readonly<Record<string, readonly string[]>> = {
  'it-meaning': ['animal', 'street'],
  agreement: ['keys', 'keys', 'key'],
  'he-she': ['bob', 'alice', 'mary', 'alice'],
  bank: ['branch', 'shore', 'shore'],
  hurt: ['man', 'dog'],
  code: ['true', 'number', 'list'],
  complaint: ['damaged', 'wrong'],
};

describe.each(families.map((family) => [family.name, family] as const))('%s', (name, { variants, prediction }) => {
  test('every word is known, and the words to choose between stand in the text', () => {
    for (const { text, between } of variants) {
      const { tokens, problem } = example(text);
      expect(problem).toBe('');
      expect(tokens.filter(({ known }) => !known)).toEqual([]);
      for (const word of between ?? []) expect(tokens.map(({ text }) => text)).toContain(word);
    }
  });

  test('was examined in sentences that the model had not read', () => {
    expect(examinedIn(name)!.asked).toBeGreaterThanOrEqual(200);
  });

  test('its question has an id of its own and a reply to each answer', () => {
    expect(prediction.id).toBe(`examples-${name}`);
    expect(prediction.answers.every(({ reply }) => reply.length > 20)).toBe(true);
  });
});

test.each(Object.entries(answers))('%s: the answers are those that the replies speak of', (name, expected) => {
  const { variants } = families.find((family) => family.name === name)!;
  expect(variants.map(({ text }) => answer(text))).toEqual(expected);
});

test('the head that is shown looks first at the right word, where that stands in the text', () => {
  for (const { text, between } of families.flatMap(({ variants }) => variants)) {
    if (!between) continue;
    const { tokens, attention, asked } = example(text);
    const { T, head } = attention!;
    const to = (word: string): number => head.weights[asked * T + tokens.findIndex((token) => token.text === word)]!;
    expect(to(between[0]), text).toBeGreaterThan(to(between[1]));
  }
});

test('Paris is the capital of France; swapped, the two names are what does not fit', () => {
  const [right, swapped] = ['Paris is the capital of France', 'France is the capital of Paris'].map(
    (text) => read(text).fit!,
  );
  const sum = (fit: readonly number[]): number => fit.reduce((nats, p) => nats + Math.log(p), 0);
  expect(sum(right!) - sum(swapped!)).toBeGreaterThan(10);
  expect(Math.min(right![0]!, right![5]!)).toBeGreaterThan(0.9);
  expect(Math.max(swapped![0]!, swapped![5]!)).toBeLessThan(0.01);
  expect(Math.min(...swapped!.slice(1, 5))).toBeGreaterThan(0.5);
});

test('where the answer stands nowhere in the text, the head that is shown is one of the last layer', () => {
  for (const text of ['I went to the bank to catch fish', 'Paris is the capital of France']) {
    const { attention, selection, asked } = example(text);
    const { all, T, layers, heads } = attention!;
    expect(selection.layer).toBe(layers - 1);
    const most = (head: number): number => {
      const start = ((selection.layer * heads + head) * T + asked) * T;
      return Math.max(...all.subarray(start, start + T).filter((_, j) => j !== asked));
    };
    for (let head = 0; head < heads; head++) expect(most(head)).toBeLessThanOrEqual(most(selection.head));
  }
});

test('the meaning of bank can come in two steps, over a small word', () => {
  const { tokens, attention, asked } = example('I went to the bank to withdraw money');
  const { all, T, heads } = attention!;
  const most = (layer: number, from: number, to: readonly string[]): number =>
    Math.max(
      ...Array.from({ length: heads }, (_, head) =>
        tokens
          .filter(({ text }) => to.includes(text))
          .reduce((sum, { index }) => sum + all[((layer * heads + head) * T + from) * T + index]!, 0),
      ),
    );
  const small = tokens.findLastIndex(({ text }) => text === 'to');
  expect(most(0, small, ['withdraw', 'money'])).toBeGreaterThan(0.4);
  expect(most(1, asked, ['to'])).toBeGreaterThan(0.5);
});

test('the note on bank: hidden from the others, “to” costs “branch” the most and “money” next to nothing', () => {
  const trial = 'I went to the bank to withdraw money';
  expect(families.find(({ name }) => name === 'bank')!.variants[0]!.text).toBe(trial);
  const { answer, knocks } = read(trial, { trial }).trials.worth!;
  expect(answer).toBe('branch');
  const lost = knocks.map(({ token, effect }) => [token.label, Math.abs(effect)] as const);
  const most = lost.reduce((a, b) => (b[1] > a[1] ? b : a));
  expect(most[0]).toBe('to₆');
  expect(most[1]).toBeGreaterThan(0.3);
  expect(lost.find(([label]) => label === 'money')![1]).toBeLessThan(0.01);
});

test.each([
  ['The keys are near the bank ___', '___'],
  ['She said it was late', 'it'],
  ['She went to the bank', 'She'],
  ['We went to the bank', 'bank'],
  ['The keys were lost', 'were'],
  ['Paris is the capital of France', 'France'],
  ['a cat', 'cat'],
])('“%s” asks about “%s”', (text, word) => expect(at(example(text))).toBe(word));

test('what it never learned: an answer all the same; unknown words are named with what is near', () => {
  for (const { text } of strange) expect(example(text).answers[0]!.probability).toBeGreaterThan(0);
  expect(example(strange[0]!.text).unknown.map(({ token }) => token)).toEqual([1]);
  expect(example('The animl was tird').unknown).toEqual([
    { token: 1, near: ['animal'] },
    { token: 3, near: ['tired'] },
  ]);
});

test.each(['', '  ', 'the '.repeat(41), '水 🙂 שלום', '<b>it</b>', '\u0000'])('“%s” is no harm', (text) => {
  const { scopes, fit } = read(text);
  expect(scopes.example.tokens.length === 0).toBe(scopes.example.attention === null);
  if (fit) expect(fit.length).toBe(scopes.example.tokens.length);
});

test('all sentences for cross-attention are known', () => {
  for (const { asking, asked } of crossings)
    expect([...example(asking).unknown, ...example(asked).unknown]).toEqual([]);
});
