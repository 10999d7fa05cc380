// What can be touched in the arc picture: its words, and the two ways to read them.
import type { Hit } from '../marks/hit.js';
import type { Label } from '../marks/label.js';
import { clip, measure } from '../marks/text.js';
import type { Attention, Frame } from '../path/frame.js';
import { TABS, type Plan } from './arcs-plan.js';
import { ordered, pairSentence, wordOf } from './reading.js';
import { words } from './words.js';

export type WordHit = Hit & { readonly token: number; readonly other: number | null };
export type Tab = Hit & { readonly direction: 'to' | 'by'; readonly pad: number };

/** A strip over the whole height for each word. With a pinned word, another one makes a pair of them. */
export function hitsOf({ attention, frame, line, width, height, pinned, top }: Plan): readonly WordHit[] {
  return line.places.map((place, index) => {
    const other = pinned === null || pinned === index ? null : index;
    const area = line.down
      ? { x: 0, y: top + place.start, width, height: place.extent }
      : { x: place.start, y: TABS, width: place.extent, height: height - TABS };
    const token = pinned ?? index;
    const chosen =
      token === pinned && (other === null ? frame.selection.other === null : other === frame.selection.other);
    const name = hitName(frame, attention, index, pinned);
    return {
      ...area,
      token,
      other,
      name,
      at: String(index),
      role: 'button',
      tabbable: index === frame.selection.token,
      chosen,
    };
  });
}

function hitName(frame: Frame, attention: Attention, index: number, pinned: number | null): string {
  const word = wordOf(frame, index);
  if (pinned === null) return words.arcs.focus({ word });
  if (pinned === index) return words.arcs.release({ word });
  const [row, column] = ordered(frame, index);
  return pairSentence(frame, attention, row, column);
}

const TAB = 13;

/** Side by side; where both together are too wide, half the width is for each. */
export function tabsOf({ frame, line, width }: Plan): readonly Tab[] {
  const extent = (text: string): number => measure(text, TAB) + 20;
  const fits = extent(words.arcs.to) + extent(words.arcs.by) <= width;
  const start = { to: 0, by: fits ? extent(words.arcs.to) : width / 2 };
  return (['to', 'by'] as const).map((direction) => ({
    x: start[direction],
    y: 0,
    width: fits ? extent(words.arcs[direction]) : width / 2,
    height: 32,
    name: words.arcs[direction],
    at: direction,
    role: 'button',
    tabbable: true,
    chosen: frame.selection.direction === direction,
    direction,
    pad: line.down ? 0 : 8,
  }));
}

export const tabLabel = (tab: Tab): Label => ({
  x: tab.x + tab.pad,
  y: 18,
  text: clip(tab.name, TAB, tab.width - tab.pad),
  look: tab.chosen ? 'tab chosen' : 'tab',
});
