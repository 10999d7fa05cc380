// Rows 5.2 and 5.3 through the page's own path, with the shipped parameters: what chapter 5 says about the model.
import { describe, expect, it } from 'vitest';
import { documentsPresets, shotsPresets, swapLabels } from '../../../web/src/lesson/examples-context.js';
import { bare, policyContext, shotsText } from '../../../web/src/path/context.js';
import type { Reading } from '../../../web/src/path/frame.js';
import type { Shot } from '../../../web/src/state/state.js';
import { listOf } from './document-sets.js';
import { loadedLesson, lessonPath } from './lesson-path.js';

const path = await lessonPath();
const read = (shots: readonly Shot[], shotQuestion: string): Reading => path({ shots, shotQuestion }).scopes.shots;
const answer = (reading: Reading): string => reading.answers[0]?.word ?? '';

describe('the text', () => {
  it('of examples has the form of the grammar; nothing typed is nothing read', () => {
    const shots = [{ text: ' Loved it! ', label: 'up.' }, { text: '', label: ' ' }]; // prettier-ignore
    expect(shotsText(shots, 'so happy:')).toBe('Loved it: up; so happy: ___');
    expect(shotsText([], '')).toBe(': ___');
  });

  it.each([
    ['refunds within 30 days.', 'refunds within 30 days'],
    ['  Refunds within 30 days ... ', 'Refunds within 30 days'],
    ['refunds within ___?', 'refunds within'],
    ['.', ''],
  ])('%s is %s', (typed, wanted) => expect(bare(typed)).toBe(wanted));

  it('of documents says where each of them lies', () => {
    const { text, spans } = policyContext(['a b', 'c'], [2, 1], 'a');
    expect(text).toBe('policy: a b. c. answer: a ___');
    expect(spans).toEqual([
      { from: 2, until: 5 },
      { from: 5, until: 7 },
    ]);
    expect(policyContext([], [], 'a')).toEqual({ text: 'question: a? answer: ___', spans: [] });
  });
});

describe('examples', () => {
  it.each(shotsPresets.filter(({ name }) => name !== 'fruit'))('$name: swapping labels swaps the answer', (preset) => {
    const before = answer(read(preset.shots, preset.question));
    const swapped = swapLabels(preset.shots);
    const at = preset.shots.findIndex(({ label }) => label === before);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(answer(read(swapped, preset.question))).toBe(swapped[at]!.label);
  });

  it('with labels that it was never trained to use are not followed', () => {
    const { shots, question } = shotsPresets.find(({ name }) => name === 'fruit')!;
    const { words } = path().model;
    const trained = listOf('label');
    for (const { label } of shots) {
      expect(words).toContain(label);
      expect(trained).not.toContain(label);
      expect(answer(read(shots, question))).not.toBe(label);
    }
    for (const label of ['yes', 'no', 'up', 'down', 'red', 'a']) expect(trained).toContain(label);
  });

  it('say nothing about negation: “not so happy” gets the label of “so happy”', () => {
    const { shots } = shotsPresets[0]!;
    expect(answer(read(shots, 'not so happy'))).toBe(answer(read(shots, 'so happy')));
  });

  it('of more than 40 words and signs are refused', () => {
    const { shots } = shotsPresets[0]!;
    const { problem, answers } = read([...shots, ...shots, ...shots, ...shots], 'so happy');
    expect(problem).toBe('ESPACE');
    expect(answers).toEqual([]);
    expect(path().model.shape.M).toBe(40);
  });
});

describe('without a policy', () => {
  it('each answer is about as probable as it is frequent in the lines that asked without one', () => {
    const usual = listOf('usual');
    const frequency = (word: string): number => usual.filter((other) => other === word).length / usual.length;
    for (const question of listOf('subject').map((subject) => `${subject} within`)) {
      const { answers, text } = path({ documents: [], question }).scopes.documents;
      expect(text).toBe(`question: ${question}? answer: ___`);
      expect(answers[0]?.word).toBe('14');
      for (const word of new Set(usual)) {
        const probability = answers.find((one) => one.word === word)?.probability ?? 0;
        expect(Math.abs(probability - frequency(word)), `${question}: ${word}`).toBeLessThan(0.1);
      }
    }
  });
});

describe('documents', () => {
  it('that disagree: their order alone turns the answer', () => {
    const { wishes } = documentsPresets.find(({ name }) => name === 'two')!;
    const [first, second, ...others] = wishes.documents;
    const said = path(wishes).scopes.documents.answers[0]?.word;
    const turned = path({ ...wishes, documents: [second!, first!, ...others] }).scopes.documents.answers[0]?.word;
    expect([first, second].map((text) => text!.split(' ')[2]).sort()).toEqual([said, turned].sort());
  });

  it('are compared by embeddings in which words with the same job are nearer to each other', async () => {
    const { lesson, words } = await loadedLesson();
    const { data, shape } = lesson.floats('p_tokens');
    const C = shape[1]!;
    const row = (word: string): Float32Array => data.slice(words.indexOf(word) * C, (words.indexOf(word) + 1) * C);
    const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, c) => sum + x * b[c]!, 0);
    const alike = (a: Float32Array, b: Float32Array): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    const lists = ['subject', 'animal', 'city', 'amount'].map((name) => [...new Set(listOf(name))].map(row));
    const mean = (list: readonly Float32Array[], other: readonly Float32Array[]): number => {
      const pairs = list.flatMap((a) => other.filter((b) => b !== a).map((b) => alike(a, b)));
      return pairs.reduce((a, b) => a + b) / pairs.length;
    };
    for (const list of lists)
      for (const other of lists) if (other !== list) expect(mean(list, list)).toBeGreaterThan(mean(list, other));
  });
});
