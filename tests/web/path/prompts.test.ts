// Which words an edit takes away, where they still stand, and what attention they get there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../../web/src/path/frame.js';
import { pieces, removed, unchanged } from '../../../web/src/path/prompts.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import type { Sentences, State } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';
import { tokensOf } from '../fixtures/frame.js';

const words = (text: string): Token[] => tokensOf(text.split(' ').filter(Boolean));
const goneFrom = (from: string, to: string): string[] =>
  removed(words(from), words(to)).map((i) => from.split(' ')[i]!);

describe('a diff of words', () => {
  it.each([
    ['a b c', 'a x c', ['b']],
    ['a b c', 'a c', ['b']],
    ['a c', 'a b c', []],
    ['A b', 'a B', []],
    ['the dog bit the man', 'the man bit the dog', ['dog', 'man']],
    ['', 'a', []],
    ['a b', '', ['a', 'b']],
  ])('from “%s” to “%s” takes away %j', (from, to, gone) => expect(goneFrom(from, to)).toEqual(gone));

  it('pairs places in order, of the same words, as many as there can be', () => {
    const pairs = unchanged(words('a b a c b'), words('b a b a b'));
    expect(pairs.length).toBe(4);
    for (const [n, [i, j]] of pairs.entries()) {
      expect('abacb'[i]).toBe('babab'[j]);
      if (n > 0) expect(i > pairs[n - 1]![0] && j > pairs[n - 1]![1]).toBe(true);
    }
  });
});

it('a text is cut at its tokens and nothing is lost', () => {
  const text = ' Policy: 7 days, 7 ';
  const cut = pieces(text, tokensOf(['Policy', ':', '7', 'days', ',', '7']));
  expect(cut).toEqual([' ', 'Policy', '', ':', ' ', '7', ' ', 'days', '', ',', ' ', '7', ' ']);
});

describe('three prompts', async () => {
  const readings = createReadings(await engineOf());
  const file = new Uint8Array(readFileSync('model/lesson.params'));
  const read = (set: Partial<Sentences>) => {
    const state: State = initialState({ ...defaultWishes, sentences: { ...defaultWishes.sentences, ...set } });
    return readings({
      ...state,
      facts: { ...state.facts, lessonModel: { status: 'ready', source: 'shipped', file, error: '' } },
    })!;
  };

  it('the mass of each is added up from its own weights', () => {
    const { prompts, scopes } = read({});
    for (const { scope, flawed, mean, inHead } of prompts!.masses) {
      const { tokens, asked, attention } = scopes[scope];
      const { T, heads, layers, all } = attention!;
      const inHeads = Array.from({ length: layers * heads }, (_, which) =>
        flawed.map((token) => all[(which * T + asked) * T + token]!).reduce((sum, w) => sum + w, 0),
      );
      expect(mean).toBeCloseTo(inHeads.reduce((sum, mass) => sum + mass, 0) / inHeads.length, 12);
      expect(inHead).toBe(inHeads[prompts!.layer * heads + prompts!.head]);
      expect(flawed.map((token) => tokens[token]!.text)).toEqual(scope === 'edited' ? [] : ['7']);
      expect(tokens[asked]!.text).toBe('___');
    }
  });

  it('as the lesson says: the flaw is answered until it is edited away, and a correction leaves it attention', () => {
    const { prompts, scopes } = read({});
    expect(scopes.flawed.answers[0]!.word).toBe('7');
    expect(scopes.edited.answers[0]!.word).toBe('30');
    const [flawed, corrected, edited] = prompts!.masses.map(({ mean }) => mean);
    expect(flawed).toBeGreaterThan(0.1);
    expect(corrected).toBeGreaterThan(0.05);
    expect(edited).toBe(0);
  });

  it('as the lesson says: the wording decides what a correction does', () => {
    const right = (corrected: string): number =>
      read({ corrected }).scopes.corrected.answers.find(({ word }) => word === '30')?.probability ?? 0;
    const { corrected, flawed } = defaultWishes.sentences;
    const restated = flawed.replace(' Answer', ' Refunds within 30 days. Answer');
    expect(Math.abs(right(restated) - right(corrected))).toBeGreaterThan(0.1);
  });

  it('a correction may stand in front, and a flawed word that it repeats is not the flaw', () => {
    const { prompts, scopes } = read({ corrected: `Not 7 days. ${defaultWishes.sentences.flawed}` });
    const [, { flawed }] = prompts!.masses as [unknown, { flawed: readonly number[] }];
    expect(flawed.map((token) => scopes.corrected.tokens[token]!.text)).toEqual(['7']);
    expect(flawed).not.toContain(1);
  });

  it('no number where one is empty or too long', () => {
    expect(read({ edited: '' }).prompts).toBeNull();
    expect(read({ corrected: 'a '.repeat(400) }).prompts).toBeNull();
    expect(read({ flawed: 'the', edited: 'the' }).prompts!.masses.map(({ mean }) => mean)).toEqual([0, 0, 0]);
  });
});
