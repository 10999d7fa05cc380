// Where the words of a sentence stand when arcs join them: in one row when they fit, else in a column.
import { clip, measure } from '../marks/text.js';
import type { Token } from '../path/frame.js';

/** One word: its middle along the line, and the strip that belongs to it. */
export interface Place {
  readonly middle: number;
  readonly start: number;
  readonly extent: number;
  readonly text: string;
}

export interface WordLine {
  /** the words stand below each other */
  readonly down: boolean;
  readonly places: readonly Place[];
  /** pixels from the beginning of the line to its end */
  readonly length: number;
  /** column only: pixels that the widest word takes */
  readonly across: number;
}

export const TOKEN = 17;
const TOUCH = 44; // the least extent of a strip that a finger hits
const GAP = 16;
const LONGEST = 150; // a word is clipped beyond
const CROWD = 16; // a longer column stands closer, or it would be endless
const CLOSEST = 24;

export function wordLine(tokens: readonly Token[], width: number): WordLine {
  const texts = tokens.map(({ text }) => clip(text, TOKEN, LONGEST));
  const extents = texts.map((text) => Math.max(TOUCH, measure(text, TOKEN) + GAP));
  const length = extents.reduce((sum, extent) => sum + extent, 0);
  return length <= width ? line(texts, extents, false, 0) : column(tokens, width);
}

function column(tokens: readonly Token[], width: number): WordLine {
  const texts = tokens.map(({ text }) => clip(text, TOKEN, Math.min(LONGEST, width * 0.42)));
  const extent = tokens.length <= CROWD ? TOUCH : Math.max(CLOSEST, (TOUCH * CROWD) / tokens.length);
  const across = Math.max(...texts.map((text) => measure(text, TOKEN)));
  return line(
    texts,
    texts.map(() => extent),
    true,
    across,
  );
}

function line(texts: readonly string[], extents: readonly number[], down: boolean, across: number): WordLine {
  let length = 0;
  const places = texts.map((text, i) => {
    const start = length;
    length += extents[i]!;
    return { text, start, extent: extents[i]!, middle: start + extents[i]! / 2 };
  });
  return { down, places, length, across };
}
