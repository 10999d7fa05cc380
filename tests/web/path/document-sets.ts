// Random sets of documents made of the grammar's own subjects, amounts and units; the same for the same seed.
import { readFileSync } from 'node:fs';
import { random } from '../fixtures/frame.js';

const grammar = readFileSync('model/lesson.grammar', 'utf8');

/** A list of the grammar, each choice as often as it counts there. */
export function listOf(name: string): readonly string[] {
  const [, choices] = new RegExp(`^${name} *= *(.*)$`, 'm').exec(grammar) ?? [];
  if (choices === undefined) throw new Error(`the grammar has no ${name}`);
  return choices.split(' ').flatMap((choice) => {
    const [word = '', times = '1'] = choice.split('*');
    return Array<string>(Number(times)).fill(word);
  });
}

export interface DocumentSet {
  readonly documents: readonly string[];
  /** which of them is asked about */
  readonly at: number;
  readonly question: string;
  readonly amount: string;
  /** another one, which no document has */
  readonly newAmount: string;
}

export function documentSets(count: number, seed: number): readonly DocumentSet[] {
  const r = random(seed);
  const below = (n: number): number => Math.floor(r() * n);
  const shuffled = <T>(list: readonly T[]): T[] =>
    list.map((item) => ({ item, key: r() })).sort((a, b) => a.key - b.key).map(({ item }) => item); // prettier-ignore
  const [subjects, amounts, units] = ['subject', 'amount', 'unit'].map(listOf) as [string[], string[], string[]];
  return Array.from({ length: count }, () => {
    const size = 2 + below(3);
    const [about, numbers] = [shuffled(subjects), shuffled(amounts)];
    const documents = numbers.slice(0, size).map((n, i) => `${about[i]} within ${n} ${units[below(units.length)]}`);
    const at = below(size);
    return {
      documents,
      at,
      question: `${about[at]} within`,
      amount: numbers[at]!,
      newAmount: numbers[size]!,
    };
  });
}

export const replaced = ({ documents, at, amount, newAmount }: DocumentSet): readonly string[] =>
  documents.map((document, i) => (i === at ? document.replace(` ${amount} `, ` ${newAmount} `) : document));

export const removed = ({ documents, at }: DocumentSet): readonly string[] => documents.filter((_, i) => i !== at);
