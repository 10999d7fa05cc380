// Row 6.5: what a word is worth to the answer. Knocked out, no other word attends to it, in any layer or head.
import type { Lesson } from '../engine/lesson.js';
import { noSwitches } from '../state/defaults.js';
import type { Switches } from '../state/state.js';
import { correlate } from './correlation.js';
import type { Correlation } from './correlation.js';
import type { Token } from './frame.js';
import { askedToken } from './reading.js';
import type { ReadText } from './reading.js';

export interface Knock {
  readonly token: Token;
  /** from the asked word to this one, in each head, layers one after the other (L*H) */
  readonly weights: readonly number[];
  /** of all heads */
  readonly mean: number;
  /** what its absence adds to the probability of the answer */
  readonly effect: number;
}

export interface Worth {
  readonly text: string;
  readonly asked: Token;
  /** the likeliest word there, with all words in place */
  readonly answer: string;
  readonly probability: number;
  /** all words but the asked one */
  readonly knocks: readonly Knock[];
}

/** null: there is nothing to knock out. */
export function knockOut(lesson: Lesson, { model, text, tokens, run }: ReadText, tried: Switches | null): Worth | null {
  const asked = tokens[askedToken(tokens)];
  if (!run || !asked || tokens.length < 2) return null;
  const { weights, T, layers, heads } = run.activations;
  const V = model.words.length;
  const at = asked.index * V;
  const answer = likeliest(run.probs.subarray(at, at + V));
  const probability = run.probs[at + answer]!;
  lesson.encode(text);
  lesson.setSwitches(tried ?? noSwitches);
  const knocks = tokens
    .filter(({ index }) => index !== asked.index)
    .map((token): Knock => {
      lesson.setKnocked(token.index);
      lesson.forward();
      const inHeads = Array.from(
        { length: layers * heads },
        (_, head) => weights[(head * T + asked.index) * T + token.index]!,
      );
      return {
        token,
        weights: inHeads,
        mean: inHeads.reduce((sum, weight) => sum + weight, 0) / inHeads.length,
        effect: lesson.floats('probs').data[at + answer]! - probability,
      };
    });
  lesson.setKnocked(null);
  return { text, asked, answer: model.words[answer] ?? '', probability, knocks };
}

/** The word with the highest probability; never the unknown one. */
export const likeliest = (probs: Float32Array): number =>
  probs.reduce((best, probability, id) => (id > 0 && probability > probs[best]! ? id : best), 1);

/** Does weight tell effect? Once for the mean of all heads, and for each head. */
export interface Agreement {
  readonly mean: Correlation;
  readonly heads: readonly Correlation[]; // (L*H)
}

export function agreementOf(knocks: readonly Knock[]): Agreement {
  const effects = knocks.map(({ effect }) => Math.abs(effect));
  const heads = knocks[0]?.weights ?? [];
  return {
    mean: correlate(
      knocks.map(({ mean }) => mean),
      effects,
    ),
    heads: heads.map((_, head) =>
      correlate(
        knocks.map(({ weights }) => weights[head]!),
        effects,
      ),
    ),
  };
}
