// Row 3.7: three bars by hand. The one place where each percent is rounded by itself, and says what comes of it.
import { svg } from 'lit';
import { bars, type Bar } from '../marks/bar.js';
import { labels, type Label } from '../marks/label.js';
import { picture, type Box } from '../marks/picture.js';
import { linear } from '../marks/scale.js';
import { clip, inSentence, measure, wrap } from '../marks/text.js';
import type { HandNumbers } from '../path/frame.js';
import { decimal, integer, list, percent } from '../lesson/format.js';
import { dec, share } from './table.js';
import type { Room, View } from './view.js';
import { words } from './words.js';

export interface HandScene extends Box {
  readonly bars: readonly Bar[];
  readonly labels: readonly Label[];
}

const TOP = 26;
const ROW = 36;
const NUMBERS = 56;

export const hand: View<HandScene> = {
  name: 'hand',

  layout(frame, state, room) {
    const numbers = frame.hand;
    if (numbers.weights.length === 0 || !numbers.weights.every(Number.isFinite)) return null;
    const note = noteLabels(numbers, room);
    const under = TOP + numbers.words.length * ROW;
    return {
      width: room.width,
      height: under + note.length * 18 + 6,
      rtl: room.rtl,
      label: hand.describe(frame, state),
      ...rows(numbers, room),
      labels: [...rows(numbers, room).labels, ...note],
    };
  },

  draw: (scene) => picture(scene, svg`${bars(scene, scene.bars)}${labels(scene, scene.labels)}`),

  describe(frame, state) {
    const shares = frame.hand.words.map((word, i) =>
      words.share({ word: inSentence(word), percent: percent(frame.hand.weights[i]!) }),
    );
    return words.hand.describe({ word: inSentence(state.wishes.hand.word), shares: list(shares) });
  },

  table: ({ hand: h }) => [
    words.hand.head,
    ...h.words.map((word, i) => [
      word,
      dec(h.raw[i]!),
      dec(h.scores[i]!),
      share(h.weights[i]!, 1),
      share(h.unscaledWeights[i]!, 1),
    ]),
  ],
};

const scoreText = (h: HandNumbers, i: number): string =>
  words.hand.score({ raw: decimal(h.raw[i]!, 1), scaled: decimal(h.scores[i]!) });

function rows(h: HandNumbers, room: Room): Pick<HandScene, 'bars' | 'labels'> {
  const side = Math.min(room.width * 0.28, 16 + Math.max(...h.words.map((word) => measure(word, 15))));
  const scores =
    side + Math.max(...h.words.map((_, i) => measure(scoreText(h, i), 13)), measure(words.hand.scoreHead, 12));
  const x = linear([0, 1], [scores + 12, Math.max(scores + 32, room.width - NUMBERS)]);
  const head: Label = { x: scores, y: 13, text: words.hand.scoreHead, anchor: 'end', look: 'quiet small' };
  return {
    bars: h.weights.map((value, i) => ({
      x: x.range[0],
      y: TOP + i * ROW + 8,
      width: x.at(value) - x.range[0],
      height: 18,
      value,
      role: 'new',
    })),
    labels: [
      head,
      ...h.words.flatMap((word, i): Label[] => {
        const y = TOP + i * ROW + 22;
        return [
          { x: 0, y, text: clip(word, 15, side - 10), look: 'mono' },
          { x: scores, y, text: scoreText(h, i), anchor: 'end', look: 'number' },
          { x: x.at(h.weights[i]!) + 8, y, text: percent(h.weights[i]!), look: 'strong', value: h.weights[i]! },
        ];
      }),
    ],
  };
}

/** Only where the rounded shares do not add up to 100. */
function noteLabels({ weights, words: all }: HandNumbers, room: Room): readonly Label[] {
  const rounded = weights.map((weight) => Math.round(weight * 100));
  const sum = rounded.reduce((a, b) => a + b, 0);
  if (sum === 100) return [];
  const text = words.hand.rounding({
    rounded: rounded.map(integer).join(' + '),
    sum,
    exact: weights.map((weight) => decimal(weight * 100)).join(' + '),
  });
  return wrap(text, 13, room.width).map((line, i) => ({ x: 0, y: TOP + all.length * ROW + 18 + i * 18, text: line }));
}
