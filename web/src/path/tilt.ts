// Step 6: RLHF, softmax(base + R / beta), and the climb that finds the same without the formula.
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/errors.js';
import type { Lesson } from '../engine/lesson.js';
import type { Wishes } from '../state/state.js';
import type { CountGuess, Problem, Tilt, TiltEnding } from './frame.js';
import { fitRewards, rewardsOf } from './rewards.js';
import type { RewardWishes } from './rewards.js';

/** The climb of row 2.5. */
export const CLIMB = { steps: 60, rate: 0.2 };

/** Row 2.4: the word that the learner conjures; its number in the vocabulary, 0 when the corpus never saw it. */
export interface Conjured {
  readonly word: string;
  readonly id: number;
}

export function findConjured(
  lesson: Lesson,
  word: string,
): { conjured: Conjured | null; problems: readonly Problem[] } {
  if (word.trim() === '') return { conjured: null, problems: [] };
  try {
    return { conjured: { word, id: lesson.wordId(word) }, problems: [] };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { conjured: null, problems: [{ where: 'rewards', line: -1, error: error.code }] };
  }
}

export type TiltWishes = RewardWishes & Pick<Wishes, 'pairs' | 'beta' | 'conjuredReward'>;

/** All wishes that the tilt reads, in one object that only changes with them. */
export const tiltWishes = (
  preferred: Wishes['preferred'],
  rewards: Wishes['rewards'],
  rewardSource: Wishes['rewardSource'],
  pairs: Wishes['pairs'],
  beta: number,
  conjuredReward: number,
): TiltWishes => ({ preferred, rewards, rewardSource, pairs, beta, conjuredReward });

export function tiltEndings(
  engine: Engine,
  count: CountGuess | null,
  conjured: Conjured | null,
  wishes: TiltWishes,
): Tilt | null {
  const endings = count?.endings ?? [];
  const [base] = endings;
  if (!base) return null;
  const { beta } = wishes;
  const fitted = fitRewards(engine, endings, wishes.pairs);
  const seen = endings.findIndex(({ id }) => id === conjured?.id);
  const unseen = conjured && seen < 0 ? [{ word: conjured.word, count: 0, baseLogit: -Infinity }] : [];
  const words = [...endings, ...unseen];
  const rewards = [...rewardsOf(endings, fitted, wishes), ...unseen.map(() => wishes.conjuredReward)];
  const logits = words.map(({ baseLogit }) => baseLogit);
  const reference = engine.softmax(logits);
  const probs = engine.tilt(logits, rewards, beta);
  const rows = words.map(({ word, count, baseLogit }, index): TiltEnding => {
    const reward = rewards[index] ?? 0;
    return {
      word,
      count,
      baseLogit,
      reward,
      rewardOverBeta: reward / beta,
      newLogit: baseLogit + reward / beta,
      reference: reference[index] ?? 0,
      probability: probs[index] ?? 0,
    };
  });
  const value = valueUnder(engine, reference, rewards, beta);
  const preferred = rows.find(({ word }) => word === wishes.preferred);
  const [first] = rows;
  return {
    beta,
    endings: rows.slice(0, endings.length),
    conjured: conjured ? (rows[seen < 0 ? endings.length : seen] ?? null) : null,
    base: base.word,
    winner: rows[indexOfLargest(probs)]?.word ?? base.word,
    ...value(probs),
    flipBeta:
      first && preferred ? engine.flipBeta(preferred.baseLogit, preferred.reward, first.baseLogit, first.reward) : NaN,
    ...climb(engine, { logits, rewards, beta, reference, optimum: probs }, endings.length),
    fitted,
  };
}

/** What RLHF maximises, for any distribution over these words. */
const valueUnder =
  (engine: Engine, reference: Float32Array, rewards: readonly number[], beta: number) =>
  (probs: Float32Array): Pick<Tilt, 'expectedReward' | 'kl' | 'objective'> => {
    const expectedReward = engine.expectedReward(probs, rewards);
    const kl = engine.kl(probs, reference);
    return { expectedReward, kl, objective: expectedReward - beta * kl };
  };

interface Ascent {
  readonly logits: readonly number[];
  readonly rewards: readonly number[];
  readonly beta: number;
  readonly reference: Float32Array;
  readonly optimum: Float32Array;
}

/** From the reference upwards, step by step, and how far the optimum of the formula still is. */
function climb(engine: Engine, { logits, rewards, beta, reference, optimum }: Ascent, shown: number) {
  const value = valueUnder(engine, reference, rewards, beta);
  const path: Tilt['climb'][number][] = [];
  let probs = reference;
  for (let step = 0; step <= CLIMB.steps; step++) {
    if (step > 0) probs = engine.climb(probs, logits, rewards, beta, CLIMB.rate);
    path.push({ step, objective: value(probs).objective, distance: totalVariation(probs, optimum) });
  }
  return { climb: path, climbed: Array.from(probs.subarray(0, shown)) };
}

/** Half of what separates two distributions: the probability that would have to move. */
const totalVariation = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, p, index) => sum + Math.abs(p - (b[index] ?? 0)), 0) / 2;

const indexOfLargest = (values: Float32Array): number =>
  values.indexOf(values.reduce((a, b) => Math.max(a, b), -Infinity));
