// <attention-hand>: attention with vectors small enough to multiply in the head; every number can be changed (row 3.7).
import { css, html, type TemplateResult } from 'lit';
import { decimal } from '../lesson/format.js';
import {
  equals,
  formula,
  fraction,
  index,
  name,
  power,
  root,
  row,
  sign,
  sum,
  term,
  value,
  word,
  type Piece,
} from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import type { HandNumbers } from '../path/frame.js';
import { defaultWishes } from '../state/defaults.js';
import { limits } from '../state/limits.js';
import type { Hand } from '../state/state.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { kept } from './kept.js';
import { shared } from './styles.js';

export class AttentionHand extends LessonElement {
  static override styles = [
    shared,
    css`
      input[type='number'] {
        width: 3.4rem;
        padding-inline: 0.3rem;
      }

      td {
        padding-inline-end: 0.25rem;
      }

      @media (width <= 30rem) {
        input[type='number'] {
          width: 2.6rem;
        }
      }

      button {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { hand } = state.wishes;
    const set = (change: Partial<Hand>): void =>
      emit({ type: 'wish', wishes: { hand: { ...hand, ...change } }, burst: 'hand' });
    return html`<div class="wide" role="group" aria-label=${say('hand.vectors')}>
        <table>
          <tbody>
            ${vectorRow('q', hand.word, hand.q, (q) => set({ q }))}
            ${hand.words.map((word, i) => vectorRow('k', word, hand.k[i]!, (k) => set({ k: hand.k.with(i, k) })))}
            ${hand.words.map((word, i) => vectorRow('v', word, hand.v[i]!, (v) => set({ v: hand.v.with(i, v) })))}
          </tbody>
        </table>
      </div>
      <button class="controls" @click=${() => set(defaultWishes.hand)}>${say('hand.reset')}</button>
      ${steps(hand, frame.hand)}`;
  }
}

function vectorRow(
  letter: 'q' | 'k' | 'v',
  of: string,
  vector: readonly number[],
  set: (vector: readonly number[]) => void,
): TemplateResult {
  const { low, high } = limits.hand.number;
  const change = (i: number) => (event: Event) => {
    const typed = Number((event.target as HTMLInputElement).value);
    set(vector.map((old, j) => (j === i && Number.isFinite(typed) ? typed : old)));
  };
  return html`<tr>
    <th scope="row"><span class=${letter}>${letter}</span> <span class="word">${of}</span></th>
    ${vector.map(
      (x, i) =>
        html`<td>
          <input
            type="number"
            min=${low}
            max=${high}
            step="any"
            .value=${kept(String(x))}
            aria-label=${say('hand.number', { letter, word: of, dimension: i + 1 })}
            @change=${change(i)}
          />
        </td>`,
    )}
  </tr>`;
}

/** The three steps with the numbers in them. */
function steps(hand: Hand, numbers: HandNumbers): TemplateResult {
  return html`${hand.words.map((word, i) => product(hand, numbers, word, i))} ${formula(...softmax(hand, numbers))}
  ${formula(word(say('hand.blended')), equals, sign('('), ...numbers.blended.flatMap((x, i) => (i ? [sign(','), value(x)] : [value(x)])), sign(')'))}`;
}

const product = (hand: Hand, numbers: HandNumbers, of: string, i: number): TemplateResult =>
  formula(
    index(name(say('hand.score')), word(of)),
    equals,
    fraction(sum(hand.q.map((q, j) => times(q, hand.k[i]![j]!))), root(value(numbers.d, 0))),
    equals,
    fraction(
      value(numbers.raw[i]!, places(numbers.raw[i]!)),
      value(Math.sqrt(numbers.d), places(Math.sqrt(numbers.d))),
    ),
    equals,
    value(numbers.scores[i]!),
  );

const times = (a: number, b: number): Piece => row(term(a, places(a)), sign('·'), term(b, places(b)));

const softmax = (hand: Hand, { scores, weights }: HandNumbers): Piece[] => {
  const exps = scores.map((score) => power(name('e'), value(score)));
  return [
    index(name(say('hand.weight')), word(hand.words[0] ?? '')),
    equals,
    fraction(exps[0]!, sum(exps)),
    equals,
    value(weights[0]!, 4),
  ];
};

/** As many digits as a typed number has, two at most. */
const places = (x: number): number => Math.min(2, decimal(x, 2).replace(/0+$/, '').split('.')[1]?.length ?? 0);
