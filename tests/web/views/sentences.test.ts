// What a reader of the screen hears of a picture against its table: each number of the sentence stands there, counts its
// rows, or follows from other numbers of the sentence; and is rounded as its digits say.
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../web/src/path/frame.js';
import { views } from '../../../web/src/views/index.js';
import type { Table } from '../../../web/src/views/table.js';
import { frameOf, stateOf } from '../fixtures/frame.js';

const cases = {
  'as it begins': {},
  'a pair and a dimension': { selection: { token: 7, other: 1, dimension: 3 } },
  'attended by, without a mask': { sentence: 'long', causal: false, selection: { direction: 'by', token: 2 } },
  'many words, another seed': { sentence: 'forty', seed: 4, beta: 0.37 },
} as const;

const raised = (digits: string): number =>
  Number([...digits].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join(''));

interface Said {
  readonly text: string;
  readonly value: number;
  /** how far rounding may have moved it; whole percents that make 100 together move by up to one */
  readonly within: number;
}

function numbersIn(sentence: string): readonly Said[] {
  const words = sentence.replace(/“[^”]*”/g, '');
  const all = words.matchAll(/(−?)(\d[\d,]*)(?:\.(\d+))?(?: [·×] 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?( %)?/g);
  return [...all].map(([text, minus = '', whole = '', digits = '', power, percent]) => {
    const unit = 10 ** ((power ? raised(power) : 0) - (percent ? 2 : 0));
    const value = Number(`${minus && '-'}${whole.replaceAll(',', '')}.${digits}0`) * unit;
    const step = unit / 10 ** digits.length;
    return { text, value, within: (percent && !digits ? step : step / 2) * 1.0001 };
  });
}

const valuesIn = (table: Table): number[] => table.flat().flatMap((entry) => (typeof entry === 'string' ? Number(entry) : entry.value)).filter(Number.isFinite); // prettier-ignore

/** What a sentence may say beside the numbers of its table: how many things there are, and what it says of the frame. */
const beside = (table: Table, { tokens, attention, selection, tilt, lossFloor, saturation }: Frame): number[] => [
  tokens.length,
  attention!.D,
  tilt!.beta,
  lossFloor,
  saturation[0]!.count,
  ...(selection.dimension === null ? [] : [selection.dimension + 1]),
  ...table.map((_, i) => i),
];

describe.each(views.map((view) => [view.name, view] as const))('%s', (_, view) => {
  it.each(Object.entries(cases))('%s', (_, options) => {
    const frame = frameOf(options);
    const state = stateOf({ beta: frame.tilt!.beta }, frame.selection);
    const sentence = view.describe(frame, state);
    const table = view.table(frame, state);
    const known = [...valuesIn(table), ...beside(table, frame)];
    const rest = sentence.replace(/\+ (\d+) others? = \S+( %)?/g, '').replace(/\S+ × \(?\S+?\)? = \S+[\d]/, '');
    const strange = numbersIn(rest).filter(
      ({ value, within }) => !known.some((other) => Math.abs(other - value) <= within),
    );
    expect(
      strange.map(({ text }) => text),
      sentence,
    ).toEqual([]);
  });
});
