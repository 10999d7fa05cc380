// Row 6.3: families of sentences against variants of the model, each trained without one thing: the share of right answers.
import { svg } from 'lit';
import { cell, outline, type Cell } from '../marks/cell.js';
import { labels, type Label } from '../marks/label.js';
import { LEGEND_HEIGHT, legend, legendOf, type Legend } from '../marks/legend.js';
import { picture, type Box, type Rect } from '../marks/picture.js';
import { inkOn, sequential } from '../marks/ramp.js';
import { clamp } from '../marks/scale.js';
import { clip, measure } from '../marks/text.js';
import { fallsOf, fragileFirst, rightIn, WHOLE, type Variant } from '../lesson/ablations.js';
import { integer, percent } from '../lesson/format.js';
import { honesty } from './words-rest.js';
import { exact, type Entry } from './table.js';
import type { View } from './view.js';

export interface AblationsScene extends Box {
  readonly cells: readonly Cell[];
  readonly frame: Rect;
  readonly labels: readonly Label[];
  readonly legend: Legend;
}

const ramp = sequential();
const FONT = 13;
const ROW = 26;
const CELL = { low: 22, high: 60 };

/** offered: answers that a sentence of a family offers, where it offers any. */
export function ablationsView(
  variants: readonly Variant[],
  offered: ReadonlyMap<string, number>,
): View<AblationsScene> {
  const families = fragileFirst(variants);
  const chance = (family: string): string => percentOf(1 / (offered.get(family) ?? NaN));
  const heads = [honesty.ablations.chance, ...variants.map(({ variant }) => honesty.variant(variant))];

  const view: View<AblationsScene> = {
    name: 'ablations',

    layout(frame, state, room) {
      const left = Math.min(Math.max(...families.map((family) => measure(family, FONT))) + 10, room.width * 0.34);
      const size = clamp((room.width - left) / heads.length, [CELL.low, CELL.high]);
      const top = Math.max(...heads.map((head) => measure(head, FONT))) + 10;
      const x = (column: number): number => left + column * size;
      const y = (row: number): number => top + row * ROW;
      const cells = families.flatMap((family, row) =>
        variants.flatMap((variant, column): Cell[] => {
          const value = rightIn(variant, family);
          const place = { x: x(column + 1), y: y(row), width: size, height: ROW };
          return value === null ? [] : [{ ...place, value, tone: ramp.at(value) }];
        }),
      );
      const under = y(families.length) + 16;
      return {
        width: room.width,
        height: under + LEGEND_HEIGHT + 4,
        rtl: room.rtl,
        label: view.describe(frame, state),
        cells,
        frame: { x: x(1), y: top, width: size * variants.length, height: ROW * families.length },
        labels: [
          ...heads.map((text, column): Label => ({ x: x(column) + size / 2 + 4.5, y: top - 8, text, turn: -90 })),
          ...families.flatMap((family, row): Label[] => [
            { x: left - 8, y: y(row) + 17, text: clip(family, FONT, left - 8), anchor: 'end' },
            { x: x(0) + size / 2, y: y(row) + 17, text: chance(family), anchor: 'middle', look: 'quiet tiny' },
          ]),
          ...cells.map((c): Label => ({
            x: c.x + c.width / 2,
            y: c.y + 17,
            text: percentOf(c.value),
            anchor: 'middle',
            look: 'inked',
            ink: inkOn(c.tone),
            value: c.value,
          })),
        ],
        legend: legendOf(ramp, { x: 0, y: under, width: 120 }, honesty.ablations.right, percentOf),
      };
    },

    draw: (scene) =>
      picture(
        scene,
        svg`${scene.cells.map((c) => cell(scene, c))}${outline(scene, scene.frame, 'rule')}${labels(scene, scene.labels)}${legend(scene, scene.legend)}`,
      ),

    describe() {
      const text = honesty.ablations.describe({ variants: variants.length, families: families.length });
      const [deepest] = variants
        .filter(({ variant }) => variant !== WHOLE)
        .flatMap((variant) => fallsOf(variants, variant).slice(0, 1))
        .sort((a, b) => a.to - a.from - (b.to - b.from));
      if (!deepest) return text;
      const { variant, family, from, to } = deepest;
      return `${text} ${honesty.ablations.most({
        variant: honesty.variant(variant),
        family,
        from: percent(from),
        to: percent(to),
      })}`;
    },

    table: () => [
      [honesty.ablations.family, ...heads],
      ...families.map((family) => [
        family,
        chance(family),
        ...variants.map((variant) => rightOf(rightIn(variant, family) ?? NaN)),
      ]),
    ],
  };
  return view;
}

/** Without its sign, which the legend says; a dash where there is none. */
const percentOf = (share: number): string => integer(share * 100);
const rightOf = (share: number): Entry => exact(share, percentOf(share));
