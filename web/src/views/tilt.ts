// Row 2.2: the guess before and after the reward. The order stays that of pretraining, so a change of order shows as
// bars that have moved past each other.
import type { Tilt, TiltEnding } from '../path/frame.js';
import { inSentence } from '../marks/text.js';
import { significant } from '../lesson/format.js';
import { drawBars, layoutBars, type BarListScene, type BarPair } from './barlist.js';
import { percentTexts, shareList } from './shares.js';
import { dec, exact } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

type Rows = (tilt: Tilt) => readonly TiltEnding[];

const tiltView = (name: string, rowsOf: Rows): View<BarListScene> => ({
  name,

  layout(frame, _state, room) {
    if (!frame.tilt) return null;
    const rows = rowsOf(frame.tilt);
    return layoutBars(describe(frame.tilt, rows), barPairs(rows), [words.tilt.base, words.tilt.now], room);
  },

  draw: (scene) => drawBars(scene, () => ({ enter: () => undefined, leave: () => undefined, press: () => undefined })),

  describe: (frame) => (frame.tilt ? describe(frame.tilt, rowsOf(frame.tilt)) : ''),

  table(frame) {
    if (!frame.tilt) return [words.tilt.head];
    const rows = rowsOf(frame.tilt);
    const { before, after } = sharesOf(rows);
    return [
      words.tilt.head,
      ...rows.map((e, i) => [
        e.word,
        ...[e.baseLogit, e.reward, e.rewardOverBeta, e.newLogit].map((value) => dec(value)),
        exact(e.reference, before[i]!),
        exact(e.probability, after[i]!),
      ]),
    ];
  },
});

export const tilt = tiltView('tilt', ({ endings }) => endings);

/** Row 2.4: the word that the corpus never saw stands last, treated like all others. */
export const conjured = tiltView('conjured', ({ endings, conjured }) =>
  conjured && endings.every(({ word }) => word !== conjured.word) ? [...endings, conjured] : endings,
);

/** What pretraining has is possible for ever, even where float32 rounds its probability to 0. */
const possible = ({ baseLogit }: TiltEnding): boolean => baseLogit > -Infinity;

/** Percents before and after, each side adding up to 100. */
function sharesOf(rows: readonly TiltEnding[]): { before: readonly string[]; after: readonly string[] } {
  const texts = (share: (e: TiltEnding) => number): readonly string[] => {
    const percents = percentTexts(rows.map(share));
    return rows.map((e, i) => (possible(e) ? (share(e) > 0 ? percents[i]! : words.below) : words.impossible));
  };
  return { before: texts(({ reference }) => reference), after: texts(({ probability }) => probability) };
}

/** Equal rewards change nothing, whatever β is. */
export const even = ({ endings }: Tilt): boolean => endings.every(({ reward }) => reward === endings[0]?.reward);

function describe({ beta, base, winner }: Tilt, rows: readonly TiltEnding[]): string {
  const now = [...rows].sort((a, b) => b.probability - a.probability);
  const shares = shareList(now.map(({ word, probability }) => ({ word, share: probability })));
  const impossible = rows.filter((e) => !possible(e)).map(({ word }) => inSentence(word));
  const change =
    winner === base
      ? words.tilt.kept({ winner: inSentence(winner) })
      : words.tilt.flipped({ base: inSentence(base), winner: inSentence(winner) });
  const never = impossible.map((word) => ` ${words.tilt.impossible({ word })}`).join('');
  return `${words.tilt.describe({ beta: significant(beta), shares })} ${change}${never}`;
}

function barPairs(rows: readonly TiltEnding[]): readonly BarPair[] {
  const { before, after } = sharesOf(rows);
  const rank = ranks(rows);
  return rows.map((e, i) => ({
    word: e.word,
    ...(rank[i] !== i && possible(e) ? { note: words.tilt.rank({ from: i + 1, to: rank[i]! + 1 }) } : {}),
    values: [
      { possible: possible(e), share: e.reference, text: before[i]! },
      { possible: possible(e), share: e.probability, text: after[i]! },
    ],
    name: null,
    chosen: false,
  }));
}

/** Place of each row when sorted by its new probability; equal ones keep their order. */
function ranks(rows: readonly TiltEnding[]): readonly number[] {
  const order = rows.map((_, i) => i).sort((a, b) => rows[b]!.probability - rows[a]!.probability || a - b);
  return rows.map((_, i) => order.indexOf(i));
}
