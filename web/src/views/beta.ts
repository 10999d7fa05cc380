// Row 2.2: where β stands on its logarithmic axis, and where the guess flips. Lies under the slider, same domain.
import { svg } from 'lit';
import { axisBelow, type Axis } from '../marks/axis.js';
import { dot, horizontal, strokes, vertical, type Point, type Stroke } from '../marks/line.js';
import { labels, type Label } from '../marks/label.js';
import { picture, type Box } from '../marks/picture.js';
import { clamp, logarithmic, type Pair, type Scale } from '../marks/scale.js';
import { inSentence, measure } from '../marks/text.js';
import { significant } from '../lesson/format.js';
import { sig } from './table.js';
import type { View } from './view.js';
import { words } from './words.js';

/** The slider's own domain: one object, so that thumb and tick cannot disagree. */
export const betaDomain: Pair = [0.01, 100];
/** Half a slider's thumb: its centre never reaches the ends of the track. */
export const THUMB = 8;

export interface BetaScene extends Box {
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  readonly now: Point;
}

const LINE = 30;

export const beta: View<BetaScene> = {
  name: 'beta',

  layout(frame, state, room) {
    const scale = logarithmic(betaDomain, [THUMB, room.width - THUMB]);
    const axis = axisBelow(scale, LINE, 5, significant);
    const now = { x: scale.at(clamp(state.wishes.beta, betaDomain)), y: LINE };
    const flip = frame.tilt ? flipMark(frame.tilt.flipBeta, scale, room.width) : null;
    return {
      width: room.width,
      height: LINE + (oneLine(room.width) ? 44 : 62),
      rtl: room.rtl,
      label: beta.describe(frame, state),
      now,
      strokes: [...axis.strokes, horizontal(LINE, scale.range[0], now.x, 'accent'), ...(flip?.strokes ?? [])],
      labels: [...axis.labels.map((l) => inside(l, room.width)), ...(flip?.labels ?? []), ...ends(room.width)],
    };
  },

  draw: (scene) =>
    picture(scene, svg`${strokes(scene, scene.strokes)}${labels(scene, scene.labels)}${dot(scene, scene.now, 'new')}`),

  describe(frame, state) {
    const now = words.beta.describe({ beta: significant(state.wishes.beta) });
    if (!frame.tilt) return now;
    const { flipBeta, winner } = frame.tilt;
    const flip =
      flipBeta > 0
        ? words.beta.describeFlip({ beta: significant(flipBeta), winner: inSentence(winner) })
        : words.beta.noFlip;
    return `${now} ${flip}`;
  },

  table: (frame, state) => [
    words.beta.head,
    [words.beta.rows.now, sig(state.wishes.beta)],
    [words.beta.rows.flip, sig(frame.tilt?.flipBeta ?? NaN)],
  ],
};

/** The numbers at the two ends stay inside of the picture. */
const inside = (l: Label, width: number): Label => {
  const half = measure(l.text, 12) / 2;
  return { ...l, x: clamp(l.x, [half, width - half]) };
};

/** What the two ends mean: on one line when both fit. */
const oneLine = (width: number): boolean => measure(words.beta.small, 13) + measure(words.beta.large, 13) + 16 <= width;

const ends = (width: number): readonly Label[] => [
  { x: 0, y: LINE + 38, text: words.beta.small },
  { x: width, y: LINE + (oneLine(width) ? 38 : 56), text: words.beta.large, anchor: 'end' },
];

/** A tick with its number, above the axis; null where nothing ever flips, or outside of the slider. */
function flipMark(flipBeta: number, scale: Scale, width: number): Axis | null {
  if (!(flipBeta >= scale.domain[0] && flipBeta <= scale.domain[1])) return null;
  const text = words.beta.flip({ beta: significant(flipBeta) });
  const half = measure(text, 13) / 2;
  const x = scale.at(flipBeta);
  return {
    strokes: [vertical(x, LINE - 12, LINE + 6, 'ink')],
    labels: [
      { x: clamp(x, [half, width - half]), y: LINE - 17, text, anchor: 'middle', look: 'strong', value: flipBeta },
    ],
  };
}
