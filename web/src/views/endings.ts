// Rows 1.2 and 1.5: the guess by counting, and the trained model's beside it. A word opens its arithmetic.
import type { CountGuess, Ending, Frame } from '../path/frame.js';
import { inSentence } from '../marks/text.js';
import { drawBars, layoutBars, type BarListScene, type BarPair } from './barlist.js';
import { percentTexts, shareList } from './shares.js';
import { dec, exact, int } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

const MOST = 12;

export const endings: View<BarListScene> = {
  name: 'endings',

  layout(frame, state, room) {
    if (!frame.count) return null;
    const keys = frame.model ? [words.endings.counted, modelKey(frame)] : [words.endings.counted];
    return layoutBars(
      endings.describe(frame, state),
      barPairs(frame.count, uncountedRows(frame), state.wishes.opened),
      keys,
      room,
    );
  },

  draw: (scene, emit) =>
    drawBars(scene, (hit) => ({
      enter: () => undefined,
      leave: () => undefined,
      press: () =>
        emit({ type: 'wish', wishes: { opened: hit.chosen ? null : (scene.words[Number(hit.at)] ?? null) } }),
    })),

  describe(frame) {
    if (!frame.count) return '';
    const shares = shareList(frame.count.endings.map(({ word, probability }) => ({ word, share: probability })));
    const { suffix, suffixLength } = frame.count;
    const counted =
      suffixLength > 0
        ? words.endings.describe({ prompt: inSentence(suffix, 80), shares })
        : words.endings.describeAll({ shares });
    if (!frame.model) return counted;
    const trained = frame.model.endings.map(({ word, probability }) => ({ word, share: probability }));
    return `${counted} ${words.endings.describeModel({ shares: shareList(trained, 3) })}`;
  },

  table(frame) {
    const rows = frame.count?.endings ?? [];
    const others = uncountedRows(frame);
    const counted = percentTexts(rows.map(({ probability }) => probability));
    const trained = percentTexts([...rows, ...others].map(({ modelProbability }) => modelProbability ?? 0));
    return [
      words.endings.head,
      ...rows.map((e, i) => [
        e.word,
        int(e.count),
        dec(e.baseLogit),
        exact(e.probability, counted[i]!),
        e.modelProbability === null ? words.endings.never : exact(e.modelProbability, trained[i]!),
      ]),
      ...others.map((e, i) => [
        e.word,
        int(0),
        dec(-Infinity),
        exact(0, words.impossible),
        exact(e.modelProbability ?? NaN, trained[rows.length + i]!),
      ]),
    ];
  },
};

const modelKey = (frame: Frame): string => (frame.model?.older ? words.endings.older : words.endings.trained);

/** A word that the trained model guesses and counting never saw here is worth a bar from this probability on. */
const NOTABLE = 0.05;

type Row = Pick<Ending, 'word' | 'probability' | 'modelProbability'>;

/** What the trained model takes from elsewhere: in this place the corpus never had it, so counting says impossible. */
function uncountedRows({ count, model }: Frame): readonly Row[] {
  const counted = new Set(count?.endings.map(({ word }) => word));
  return (model?.endings ?? [])
    .filter(({ word, probability }) => probability >= NOTABLE && !counted.has(word))
    .map(({ word, probability }) => ({ word, probability: 0, modelProbability: probability }));
}

/** The likeliest words, and all others as one row, so that both sides still add up to 100 %. */
function barPairs({ endings: all }: CountGuess, uncounted: readonly Row[], opened: string | null): readonly BarPair[] {
  const shown = [...all.slice(0, MOST), ...uncounted];
  const rest = all.slice(MOST);
  const counted = both(shown, rest, ({ probability }) => probability);
  const trained = both(shown, rest, ({ modelProbability }) => modelProbability ?? 0);
  const pair = (i: number, hasModel: boolean): BarPair['values'] => [counted[i]!, hasModel ? trained[i]! : null];
  const rows = shown.map((e, i): BarPair => {
    const name = e.probability > 0 ? words.endings.row({ word: e.word, percent: counted[i]!.text }) : null;
    return { word: e.word, values: pair(i, e.modelProbability !== null), name, chosen: e.word === opened };
  });
  if (rest.length === 0) return rows;
  const hasModel = rest.some(({ modelProbability }) => modelProbability !== null);
  const word = words.endings.rest({ count: rest.length });
  return [...rows, { word, values: pair(shown.length, hasModel), name: null, chosen: false }];
}

function both(shown: readonly Row[], rest: readonly Row[], share: (row: Row) => number) {
  const shares = [...shown.map(share), ...(rest.length > 0 ? [rest.reduce((sum, e) => sum + share(e), 0)] : [])];
  const texts = percentTexts(shares);
  return shares.map((value, i) => ({ possible: value > 0, share: value, text: texts[i]! }));
}
