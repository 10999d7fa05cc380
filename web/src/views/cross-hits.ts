// What can be touched in the pictures of cross-attention: the words that ask, and those that are asked.
import type { Hit } from '../marks/hit.js';
import { inSentence } from '../marks/text.js';
import type { Cross } from '../path/frame.js';
import type { Selection } from '../state/state.js';
import { middleOf, rowOf, type Plan } from './cross-plan.js';
import { percentTexts } from './shares.js';
import { words } from './words.js';
import { crossWords } from './words-rest.js';

export type Touch = Hit & { readonly look: Partial<Selection> };

export const wordOf = ({ tokens }: Cross['asking'], index: number): string => inSentence(tokens[index]?.label ?? '');

/** “bank” gives 72 % to “withdraw”. */
export function pairOf(cross: Cross, other: number): string {
  const { token } = cross.selection;
  const percent = percentTexts(rowOf(cross, token))[other]!;
  return words.attention.gives({ word: wordOf(cross.asking, token), other: wordOf(cross.asked, other), percent });
}

/** A strip for each word, up to the middle of the picture. */
export function hitsOf(plan: Plan): readonly [readonly Touch[], readonly Touch[]] {
  const { cross, left, right, width } = plan;
  const { token, other } = cross.selection;
  const half = (left.x + right.x) / 2;
  const strip = ({ step }: Plan['left'], middle: number) => ({ y: middle - step / 2, height: step });
  const one = { role: 'button', tabbable: false } as const;
  return [
    left.texts.map((_, i) => ({
      ...one,
      ...strip(left, middleOf(left, i)),
      x: 0,
      width: half,
      name: crossWords.focus({ word: wordOf(cross.asking, i) }),
      at: `asking-${i}`,
      tabbable: i === token,
      chosen: i === token && other === null,
      look: { token: i, other: null },
    })),
    right.texts.map((_, i) => ({
      ...one,
      ...strip(right, middleOf(right, i)),
      x: half,
      width: width - half,
      name: pairOf(cross, i),
      at: `asked-${i}`,
      chosen: i === other,
      look: { token, other: i },
    })),
  ];
}
