// Row 2.2: the guess before and after the reward. The order stays that of pretraining, so a change of order shows as
// bars that have moved past each other.
import type { Tilt, TiltEnding } from '../path/frame.js';
import { inSentence } from '../marks/text.js';
import { decimal, significant } from '../lesson/format.js';
import { drawBars, layoutBars, type BarListScene, type BarPair } from './barlist.js';
import { percentTexts, shareList } from './shares.js';
import type { View } from './view.js';
import { words } from './words.js';

export const tilt: View<BarListScene> = {
  name: 'tilt',

  layout(frame, state, room) {
    if (!frame.tilt) return null;
    return layoutBars(tilt.describe(frame, state), barPairs(frame.tilt), [words.tilt.base, words.tilt.now], room);
  },

  draw: (scene) => drawBars(scene, () => ({ enter: () => undefined, leave: () => undefined, press: () => undefined })),

  describe(frame) {
    if (!frame.tilt) return '';
    const { beta, base, winner } = frame.tilt;
    const now = [...rowsOf(frame.tilt)].sort((a, b) => b.probability - a.probability);
    const shares = shareList(now.map(({ word, probability }) => ({ word, share: probability })));
    const change =
      winner === base
        ? words.tilt.kept({ winner: inSentence(winner) })
        : words.tilt.flipped({ base: inSentence(base), winner: inSentence(winner) });
    return `${words.tilt.describe({ beta: significant(beta), shares })} ${change}`;
  },

  table(frame) {
    if (!frame.tilt) return [words.tilt.head];
    const rows = rowsOf(frame.tilt);
    const before = percentTexts(rows.map(({ reference }) => reference));
    const after = percentTexts(rows.map(({ probability }) => probability));
    return [
      words.tilt.head,
      ...rows.map((e, i) => [
        e.word,
        ...[e.baseLogit, e.reward, e.rewardOverBeta, e.newLogit].map((value) => decimal(value)),
        e.reference === 0 ? words.impossible : before[i]!,
        e.probability === 0 ? words.impossible : after[i]!,
      ]),
    ];
  },
};

/** The word that the corpus never saw stands last, treated like all others. */
const rowsOf = ({ endings, conjured }: Tilt): readonly TiltEnding[] =>
  conjured && endings.every(({ word }) => word !== conjured.word) ? [...endings, conjured] : endings;

function barPairs(all: Tilt): readonly BarPair[] {
  const rows = rowsOf(all);
  const before = percentTexts(rows.map(({ reference }) => reference));
  const after = percentTexts(rows.map(({ probability }) => probability));
  const rank = ranks(rows);
  return rows.map((e, i) => ({
    word: e.word,
    ...(rank[i] !== i && e.probability > 0 ? { note: words.tilt.rank({ from: i + 1, to: rank[i]! + 1 }) } : {}),
    values: [
      { share: e.reference, text: before[i]! },
      { share: e.probability, text: after[i]! },
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
