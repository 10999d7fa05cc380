// The rule of rewards, and rewards fitted to preferences.
import type { Engine, Pair } from '../engine/engine.js';
import type { Preference, Wishes } from '../state/state.js';
import type { Ending } from './frame.js';

/** Row 2.1: what humans prefer is praised, what pretraining preferred is blamed, the rest is left alone. */
const PRAISE = 3;
const BLAME = -1;

/** Pulls fitted rewards towards 0, so that a pair with one winner only has a finite answer. */
const RIDGE = 0.1;

export type RewardWishes = Pick<Wishes, 'preferred' | 'rewards' | 'rewardSource'>;

/** The reward of each ending, endings[0] being the pretraining winner. */
export const rewardsOf = (endings: readonly Ending[], fitted: readonly number[], wishes: RewardWishes): number[] =>
  endings.map(({ word }, index) =>
    wishes.rewardSource === 'pairs'
      ? (fitted[index] ?? 0)
      : (typed(wishes.rewards, word) ?? byRule(word, endings, wishes)),
  );

/** A word may be called "constructor". */
const typed = (rewards: Wishes['rewards'], word: string): number | undefined =>
  Object.hasOwn(rewards, word) ? rewards[word] : undefined;

/** Nobody has been asked about these endings: 0 for all. */
function byRule(word: string, endings: readonly Ending[], { preferred }: RewardWishes): number {
  if (preferred === null || !endings.some((ending) => ending.word === preferred)) return 0;
  if (word === preferred) return PRAISE;
  return word === endings[0]?.word ? BLAME : 0;
}

/** Row 2.3: rewards that explain the pairs among these endings; 0 for endings that no pair names. */
export function fitRewards(engine: Engine, endings: readonly Ending[], pairs: readonly Preference[]): number[] {
  const known = new Set(endings.map(({ word }) => word));
  const usable = pairs.filter(({ winner, loser }) => winner !== loser && known.has(winner) && known.has(loser));
  if (usable.length === 0) return endings.map(() => 0);
  const words = [...new Set(usable.flatMap(({ winner, loser }) => [winner, loser]))];
  const numbered = usable.map(({ winner, loser, count }): Pair => [words.indexOf(winner), words.indexOf(loser), count]);
  const rewards = engine.fitRewards(numbered, words.length, RIDGE);
  return endings.map(({ word }) => rewards[words.indexOf(word)] ?? 0);
}
