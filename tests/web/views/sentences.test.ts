// What a reader of the screen hears of a picture against its table: each number of the sentence stands there, counts its
// rows, or follows from other numbers of the sentence; and is rounded as its digits say.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { correlate } from '../../../web/src/path/correlation.js';
import type { Frame } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { State } from '../../../web/src/state/state.js';
import { firstViews } from '../../../web/src/views/first.js';
import { views } from '../../../web/src/views/index.js';
import { restViews } from '../../../web/src/views/rest.js';
import type { Table } from '../../../web/src/views/table.js';
import type { View } from '../../../web/src/views/view.js';
import { engineOf } from '../engine/load.js';
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
  ...table.map((_, row) => row),
  ...table[0]!.map((_, column) => column),
  ...pairsOf(table[0]!.map((_, column) => table.slice(1).map((row) => valuesIn([[row[column]!]])[0] ?? NaN))),
];

/** How the columns of a table go together. */
const pairsOf = (columns: readonly number[][]): number[] =>
  columns.flatMap((a) =>
    columns.flatMap((b) => [correlate(a, b.map(Math.abs)).pearson, correlate(a, b.map(Math.abs)).spearman]),
  );

/** Numbers of the sentence that are neither in the table nor follow from anything. */
function strange(view: View<unknown>, frame: Frame, state: State): readonly string[] {
  const table = view.table(frame, state).filter(({ length }) => length > 0);
  if (!table[0]) return numbersIn(view.describe(frame, state)).map(({ text }) => text);
  const known = [...valuesIn(table), ...beside(table, frame)];
  const sentence = view
    .describe(frame, state)
    .replace(/(layer|head|document) \d+/g, '') // names
    .replace(/\+ \d+ others? = \S+( %)?/g, '') // the rest of 100 %
    .replace(/\S+ × \(?[^\s)]+\)? = \S+\d/, ''); // worked out on the spot
  const found = numbersIn(sentence);
  return found
    .filter(({ value, within }) => !known.some((other) => Math.abs(other - value) <= within))
    .map(({ text }) => `${text} in: ${sentence}`);
}

describe.each([...views, ...firstViews].map((view) => [view.name, view] as const))('%s', (_, view) => {
  it.each(Object.entries(cases))('%s', (_, options) => {
    const frame = frameOf(options);
    expect(strange(view, frame, stateOf({ beta: frame.tilt!.beta }, frame.selection))).toEqual([]);
  });
});

const file = new Uint8Array(await readFile('model/lesson.params'));
const state = initialState();
const shipped: State = {
  ...state,
  facts: { ...state.facts, lessonModel: { status: 'ready', source: 'shipped', file, error: '' } },
};
const readings = createReadings(await engineOf())(shipped)!;
/** as the elements with this scope see it */
const scoped = (scope: keyof typeof readings.scopes): Frame => ({ ...frameOf(), ...readings.scopes[scope], readings });

describe.each(restViews.map((view) => [view.name, view] as const))('%s', (_, view) => {
  it.each(['example', 'before', 'flawed', 'documents', 'trial'] as const)(
    'in what the lesson model reads: %s',
    (scope) => expect(strange(view, scoped(scope), shipped)).toEqual([]),
  );
});
