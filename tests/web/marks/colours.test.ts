// Colours that must be told apart, as eyes of four kinds see them: CIEDE2000 differences after simulated colour blindness.
import { readFileSync } from 'node:fs';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from 'culori';
import { describe, expect, test } from 'vitest';
import { diverging, sequential, type Ramp } from '../../../web/src/marks/ramp.js';

const APART = 6;
const papers = ['light', 'dark'] as const;
type Paper = (typeof papers)[number];

const distance = differenceCiede2000();
const eyes = {
  all: (colour: string) => parse(colour)!,
  'no long waves': (colour: string) => filterDeficiencyProt(1)(parse(colour)!),
  'no middle waves': (colour: string) => filterDeficiencyDeuter(1)(parse(colour)!),
  'no short waves': (colour: string) => filterDeficiencyTrit(1)(parse(colour)!),
};

const css = readFileSync('web/src/elements/theme.css', 'utf8');
const roles = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name!,
    { light, dark },
  ]),
);
const role = (name: string, paper: Paper): string => roles.get(name)![paper]!;

/** That stand side by side in one picture and mean different things. */
const groups = [
  ['q', 'k', 'v'],
  ['base', 'accent'],
  ['positive', 'negative', 'base'],
  ['ink', 'accent'],
];

/** What a reader compares: an eighth of the scale, up or down, and the two sides of 0. */
const steps = (low: number, high: number): readonly number[] =>
  Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8);
const neighbours = (values: readonly number[]): readonly (readonly [number, number])[] =>
  values.slice(1).map((value, i) => [values[i]!, value]);

describe.each(Object.entries(eyes))('eyes with %s', (kind, seen) => {
  const apart = (a: string, b: string): number => distance(seen(a), seen(b));

  test.each(papers)(`roles on %s paper`, (paper) => {
    for (const group of groups)
      for (const [i, one] of group.entries())
        for (const other of group.slice(i + 1))
          expect(apart(role(one, paper), role(other, paper)), `${one}, ${other}, ${kind}`).toBeGreaterThanOrEqual(
            APART,
          );
  });

  test.each(papers)('the scales on %s paper', (paper) => {
    const compare = (ramp: Ramp, pairs: readonly (readonly [number, number])[]): void => {
      for (const [a, b] of pairs)
        expect(apart(ramp.at(a)[paper], ramp.at(b)[paper]), `${ramp.kind} ${a}, ${b}`).toBeGreaterThanOrEqual(APART);
    };
    compare(sequential(), neighbours(steps(0, 1)));
    compare(diverging(1), neighbours(steps(-1, 1)));
    compare(diverging(1), steps(0.25, 1).map((value) => [value, -value] as const)); // prettier-ignore
  });
});
