// Row 4.2: how much attention still goes to the flawed words, in each of the three prompts.
import type { PromptMass } from '../path/frame.js';
import { drawBars, layoutBars, type BarListScene, type BarPair } from './barlist.js';
import { int, share } from './table.js';
import type { View } from './view.js';
import { tenths } from '../lesson/format.js';
import { changeWords as words } from './words-rest.js';

export const changePrompts: View<BarListScene> = {
  name: 'change-prompts',

  layout(frame, state, room) {
    const shown = frame.readings?.prompts;
    if (!shown) return null;
    const keys = [words.allHeads, words.place({ layer: shown.layer + 1, head: shown.head + 1 })];
    return layoutBars(changePrompts.describe(frame, state), shown.masses.map(barsOf), keys, room);
  },

  draw: (scene) => drawBars(scene, () => ({ enter: still, leave: still, press: still })),

  describe(frame) {
    const shown = frame.readings?.prompts;
    if (!shown) return '';
    const [flawed = '', corrected = '', edited = ''] = shown.masses.map(({ mean }) => tenths(mean));
    return words.mass({ flawed, corrected, edited });
  },

  table(frame) {
    const shown = frame.readings?.prompts;
    if (!shown) return [words.massTable];
    const { layer, head, masses } = shown;
    return [
      [...words.massTable, words.place({ layer: layer + 1, head: head + 1 })],
      ...masses.map((one) => [
        words.prompts[one.scope],
        int(one.flawed.length),
        share(one.mean, 2),
        share(one.inHead, 2),
      ]),
    ];
  },
};

const still = (): void => undefined;

const barsOf = ({ scope, flawed, mean, inHead }: PromptMass): BarPair => ({
  word: words.prompts[scope],
  ...(flawed.length === 0 && { note: words.gone }),
  values: [valueOf(mean), valueOf(inHead)],
  name: null,
  chosen: false,
});

const valueOf = (share: number) => ({ possible: true, share, text: tenths(share) });
