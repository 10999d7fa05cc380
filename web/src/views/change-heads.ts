// Row 4.1: the change layer by layer, head by head: how much attention moved. A head opens in the other pictures.
import type { Change, HeadChange } from '../path/frame.js';
import { drawBars, layoutBars, type BarListScene, type BarPair } from './barlist.js';
import { dec, int } from './table.js';
import type { View } from './view.js';
import { tenths } from '../lesson/format.js';
import { changeWords as words } from './words-rest.js';

interface HeadsScene extends BarListScene {
  readonly heads: readonly Pick<HeadChange, 'layer' | 'head'>[];
}

export const changeHeads: View<HeadsScene> = {
  name: 'change-heads',

  layout(frame, state, room) {
    const shown = frame.readings?.change;
    if (!shown) return null;
    const { layer, head } = frame.selection;
    const rows = shown.byHead.map((one): BarPair => ({
      word: words.inHead({ head: one.head + 1 }),
      note: words.inLayer({ layer: one.layer + 1 }),
      values: [valueOf(one.moved), valueOf(one.largest)],
      name: words.headRow({ place: placeOf(one), moved: tenths(one.moved) }),
      chosen: one.layer === layer && one.head === head,
    }));
    const scene = layoutBars(changeHeads.describe(frame, state), rows, [words.average, words.largest], room);
    return { ...scene, heads: shown.byHead };
  },

  draw: (scene, emit) =>
    drawBars(scene, ({ at }) => {
      const { layer, head } = scene.heads[Number(at)]!;
      const still = (): void => undefined;
      return { enter: still, leave: still, press: () => emit({ type: 'pin', selection: { layer, head } }) };
    }),

  describe(frame) {
    const shown = frame.readings?.change;
    if (!shown) return '';
    const [most, least] = [extreme(shown, 1), extreme(shown, -1)];
    if (most.moved === 0) return words.headsSame;
    return words.heads({
      most: placeOf(most),
      moved: tenths(most.moved),
      least: placeOf(least),
      fewer: tenths(least.moved),
    });
  },

  table(frame) {
    const all = frame.readings?.change?.byHead ?? [];
    return [
      words.headsTable,
      ...all.map((one) => [placeOf(one), dec(one.moved, 4), dec(one.largest, 4), int(one.sameRows)]),
    ];
  },
};

const placeOf = ({ layer, head }: Pick<HeadChange, 'layer' | 'head'>): string =>
  words.place({ layer: layer + 1, head: head + 1 });

const valueOf = (share: number) => ({ possible: true, share, text: tenths(share) });

/** The head in which most (sign 1) or least (sign -1) has moved. */
const extreme = ({ byHead }: Change, sign: 1 | -1): HeadChange =>
  byHead.reduce((found, one) => (sign * one.moved > sign * found.moved ? one : found));
