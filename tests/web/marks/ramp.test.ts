// Colours: the legend says what the cells say, text on cells can be read, and every eye can tell the roles apart.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../web/src/marks/legend.js';
import { diverging, inkOn, paint, sequential, type Ramp } from '../../../web/src/marks/ramp.js';
import { contrast, deltaE, eyes, lab, luminance } from '../fixtures/colour.js';

const ramps: readonly (readonly [string, Ramp])[] = [
  ['sequential', sequential()],
  ['diverging', diverging(3.2)],
];
const papers = ['light', 'dark'] as const;

describe.each(ramps)('%s', (_, ramp) => {
  const [low, high] = ramp.domain;
  const samples = Array.from({ length: 101 }, (_, i) => low + ((high - low) * i) / 100);

  it('has a legend over its own domain, in its own colours', () => {
    const legend = legendOf(ramp, { x: 10, y: 0, width: 120 }, 'weight', String);
    expect([legend.swatches[0]!.value, legend.swatches.at(-1)!.value]).toEqual(ramp.domain);
    for (const swatch of legend.swatches) expect(swatch.tone).toEqual(ramp.at(swatch.value));
    expect(legend.labels.map(({ value }) => value).filter((value) => value !== undefined)).toEqual([
      low,
      (low + high) / 2,
      high,
    ]);
    expect(legend.swatches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(120, 9);
  });

  it('can be written on, 4.5 : 1', () => {
    for (const value of samples)
      for (const paper of papers)
        expect(contrast(ramp.at(value)[paper], inkOn(ramp.at(value))[paper])).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps to its ends outside of its domain', () => {
    expect(ramp.at(high * 9)).toEqual(ramp.at(high));
    expect(ramp.at(low - 9)).toEqual(ramp.at(low));
  });
});

it('sequential grows lighter with every step', () => {
  const light = Array.from({ length: 64 }, (_, i) => luminance(sequential().at(i / 63).light));
  expect([...light].sort((a, b) => a - b)).toEqual(light);
});

it('diverging is nearest to the paper at 0, and further with the distance from it', () => {
  const ramp = diverging(1);
  for (const [paper, colour] of [
    ['light', '#fdfdfb'],
    ['dark', '#15171a'],
  ] as const)
    for (const sign of [-1, 1]) {
      const away = [0, 0.25, 0.5, 0.75, 1].map((x) => contrast(ramp.at(x * sign)[paper], colour));
      expect([...away].sort((a, b) => a - b)).toEqual(away);
    }
  expect(diverging(0).at(0)).toEqual(ramp.at(0));
});

it('paint names both papers only where they differ', () => {
  expect(paint({ light: '#000000', dark: '#000000' })).toBe('#000000');
  expect(paint({ light: '#000000', dark: '#ffffff' })).toBe('light-dark(#000000, #ffffff)');
});

describe('for every kind of colour vision', () => {
  const theme = readFileSync('web/src/elements/theme.css', 'utf8');
  const role = (name: string): readonly string[] =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(theme)!.slice(1);

  it('the distance of colours is that of the published test pairs', () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
    expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  });

  it.each(Object.entries(eyes))('%s tells Q, K and V, and minus and plus, apart', (_, eye) => {
    papers.forEach((paper, i) => {
      const far = (a: string, b: string): number => deltaE(lab(a, eye), lab(b, eye));
      const [q, k, v] = ['q', 'k', 'v'].map((name) => role(name)[i]!);
      for (const [a, b] of [
        [q, k],
        [q, v],
        [k, v],
      ])
        expect(far(a!, b!)).toBeGreaterThan(15);
      expect(far(role('negative')[i]!, role('positive')[i]!)).toBeGreaterThan(20);
      for (const x of [0.5, 1]) expect(far(diverging(1).at(-x)[paper], diverging(1).at(x)[paper])).toBeGreaterThan(20);
    });
  });

  it('roles of marks stand out from the paper, 3 : 1', () => {
    for (const name of ['q', 'k', 'v', 'base', 'accent', 'negative', 'positive', 'rule'])
      papers.forEach((_, i) => expect(contrast(role(name)[i]!, role('paper')[i]!), name).toBeGreaterThanOrEqual(3));
  });
});
