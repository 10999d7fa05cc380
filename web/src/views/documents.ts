// Row 5.3: attention mass per document, one pair of bars each: the mean of all heads, and the chosen one.
import { list } from '../lesson/format.js';
import type { Frame } from '../path/frame.js';
import { inSentence } from '../marks/text.js';
import { drawBars, layoutBars, type BarListScene } from './barlist.js';
import { massesOf, type Mass } from './documents-mass.js';
import { percentTexts } from './shares.js';
import { exact, int } from './table.js';
import type { View } from './view.js';
import { documentWords as said } from './words-rest.js';

/** Below, px, names are short: a document is called by its number. */
const NARROW = 480;

export const documents: View<BarListScene> = {
  name: 'documents',

  layout(frame, state, room) {
    const masses = massesOf(frame);
    if (!masses) return null;
    const narrow = room.width < NARROW;
    const [mean, inHead] = textsOf(masses);
    const rows = masses.map((mass, i) => ({
      word: narrow ? said.short(mass) : nameOf(mass),
      values: [
        { possible: true, share: mass.mean, text: mean[i]! },
        { possible: true, share: mass.inHead, text: inHead[i]! },
      ] as const,
      name: null,
      chosen: false,
    }));
    return layoutBars(documents.describe(frame, state), rows, [narrow ? said.all : said.mean, headOf(frame)], room);
  },

  draw: (scene) => drawBars(scene, () => ({ enter: nothing, leave: nothing, press: nothing })),

  describe(frame) {
    const masses = massesOf(frame);
    if (!masses) return '';
    const [mean, inHead] = textsOf(masses);
    const shares = (texts: readonly string[]): string =>
      list(masses.map((mass, i) => said.share({ document: mass.document, percent: texts[i]! })));
    return said.describe({ mean: shares(mean), head: headOf(frame), inHead: shares(inHead) });
  },

  table(frame) {
    const masses = massesOf(frame) ?? [];
    const [mean, inHead] = textsOf(masses);
    return [
      [...said.head, headOf(frame)],
      ...masses.map((mass, i) => [
        nameOf(mass),
        int(mass.tokens),
        exact(mass.mean, mean[i]!),
        exact(mass.inHead, inHead[i]!),
      ]),
    ];
  },
};

const nothing = (): void => undefined;

const textsOf = (masses: readonly Mass[]): readonly [readonly string[], readonly string[]] => [
  percentTexts(masses.map(({ mean }) => mean)),
  percentTexts(masses.map(({ inHead }) => inHead)),
];

const nameOf = ({ document, text }: Mass): string =>
  document === null ? said.rest : said.document({ document, text: inSentence(text, 60) });

function headOf({ readings }: Frame): string {
  const { layer = 0, head = 0 } = readings?.scopes.documents.selection ?? {};
  return said.layerHead({ layer: layer + 1, head: head + 1 });
}
