// Where the three blocks of strips lie, and what is written beside and below them.
import type { Cell } from '../marks/cell.js';
import type { Hit } from '../marks/hit.js';
import type { Label } from '../marks/label.js';
import type { Rect } from '../marks/picture.js';
import { diverging, type Ramp } from '../marks/ramp.js';
import { clip, measure, wrap } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { pairOf, vectorOf, weightOf, wordOf } from './reading.js';
import { words } from './words.js';

export type Kind = 'q' | 'k' | 'v';
export const kinds = ['q', 'k', 'v'] as const;

export type QkvCell = Cell & { readonly kind: Kind; readonly token: number; readonly dimension: number };
export type DimensionHit = Hit & { readonly dimension: number };

const MOST = 16; // more words than this: those that the focused one attends to most
const ROW = 22;
export const LINE = 18;
const HEAD = 46;
const ONE_LINE = 640; // three blocks side by side from this width on

export interface Plan {
  readonly frame: Frame;
  readonly a: Attention;
  readonly tokens: readonly number[];
  readonly ramp: Ramp;
  readonly side: number;
  readonly size: number;
  /** top left corner of the cells of each block */
  readonly corners: Readonly<Record<Kind, { readonly x: number; readonly y: number }>>;
  readonly end: number;
  readonly width: number;
}

export function planOf(frame: Frame, a: Attention, width: number): Plan {
  const tokens = shownTokens(frame, a);
  const widest = Math.max(...tokens.map((token) => measure(wordOf(frame, token), 13)));
  const side = Math.min(widest + 10, width * 0.28, 130);
  const wide = width >= ONE_LINE;
  const gap = 20;
  const block = wide ? (width - side - 2 * gap) / 3 : width - side;
  const size = Math.min(ROW, block / a.D);
  const height = HEAD + tokens.length * ROW;
  const corner = (i: number) =>
    wide ? { x: side + i * (size * a.D + gap), y: HEAD } : { x: side, y: HEAD + i * (height + 14) };
  return {
    frame,
    a,
    tokens,
    ramp: diverging(Math.max(...kinds.map((kind) => largest(a.head[kind])))),
    side,
    size,
    corners: { q: corner(0), k: corner(1), v: corner(2) },
    width,
    end: wide ? height : 3 * height + 28,
  };
}

const largest = (numbers: Float32Array): number => numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

/** In the order of the sentence; the pair that is looked at is always among them. */
function shownTokens(frame: Frame, a: Attention): readonly number[] {
  const all = frame.tokens.map((_, token) => token);
  if (all.length <= MOST) return all;
  const [row, column] = pairOf(frame, a);
  const rank = (token: number): number => (token === row || token === column ? 2 : weightOf(a, row, token));
  return [...all]
    .sort((x, y) => rank(y) - rank(x) || x - y)
    .slice(0, MOST)
    .sort((x, y) => x - y);
}

export const cellsOf = ({ a, tokens, ramp, size, corners }: Plan, kind: Kind): readonly QkvCell[] =>
  tokens.flatMap((token, i) =>
    vectorOf(a, a.head[kind], token).map((value, dimension) => ({
      x: corners[kind].x + dimension * size,
      y: corners[kind].y + i * ROW + 1,
      width: size,
      height: ROW - 3,
      value,
      tone: ramp.at(value),
      kind,
      token,
      dimension,
    })),
  );

export function blockLabels(plan: Plan, kind: Kind, width: number): readonly Label[] {
  const { frame, a, tokens, corners, size, side } = plan;
  const { x, y } = corners[kind];
  const room = Math.max(size * a.D, width - x - (x > side ? 0 : 26));
  const beside = x > side; // only the first block of a line has the words before it
  const names = tokens.map((token, i): Label => ({
    x: side - 8,
    y: y + i * ROW + 15,
    text: clip(wordOf(frame, token), 13, side - 8),
    anchor: 'end',
    look: `mono small-word${pairOf(frame, a).includes(token) ? ' strong accent' : ''}`,
  }));
  return [
    { x, y: y - 26, text: kind.toUpperCase(), look: `strong text-${kind}` },
    { x: x, y: y - 9, text: clip(words.qkv[kind], 12, room), look: 'quiet small' },
    ...(beside ? [] : names),
  ];
}

export function litOf(plan: Plan): readonly Rect[] {
  const { frame, a, tokens, corners, size } = plan;
  const { dimension } = frame.selection;
  if (dimension === null || dimension >= a.D) return [];
  const [row, column] = pairOf(frame, a);
  return (
    [
      ['q', row],
      ['k', column],
    ] as const
  ).map(([kind, token]) => ({
    x: corners[kind].x + dimension * size,
    y: corners[kind].y + tokens.indexOf(token) * ROW + 1,
    width: size,
    height: ROW - 3,
  }));
}

export function productText(frame: Frame, a: Attention, dimension: number): string {
  const [row, column] = pairOf(frame, a);
  const q = vectorOf(a, a.head.q, row)[dimension]!;
  const k = vectorOf(a, a.head.k, column)[dimension]!;
  return words.qkv.product({
    dimension: dimension + 1,
    q: decimal(q),
    k: k < 0 ? `(${decimal(k)})` : decimal(k),
    product: decimal(q * k),
  });
}

/** Below the blocks: the product that is lit, or what to do. */
export function footnote({ frame, a, tokens, width }: Omit<Plan, 'end'>): readonly string[] {
  const { dimension, token } = frame.selection;
  if (dimension !== null && dimension < a.D) return wrap(productText(frame, a, dimension), 13, width);
  const some = words.qkv.some({ shown: tokens.length, count: a.T, word: wordOf(frame, token) });
  return wrap(tokens.length < a.T ? `${some}. ${words.qkv.hint}` : words.qkv.hint, 13, width);
}

export const hitsOf = ({ frame, a, tokens, corners, size }: Plan, kind: Kind): readonly DimensionHit[] =>
  Array.from({ length: a.D }, (_, dimension) => ({
    x: corners[kind].x + dimension * size,
    y: corners[kind].y,
    width: size,
    height: tokens.length * ROW,
    name: `${kind}, ${words.qkv.dimension({ dimension: dimension + 1 })}`,
    at: `${kind}${dimension}`,
    role: 'button',
    tabbable: kind === 'q' && dimension === (frame.selection.dimension ?? 0),
    chosen: frame.selection.dimension === dimension,
    dimension,
  }));
