// Traces of the two experiments on bare vectors: by hand (3.7), and with and without the division by √d (3.6).
import {
  brackets,
  equals,
  formula,
  fraction,
  index,
  name,
  power,
  row,
  root,
  sign,
  value,
  word,
} from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import { SATURATION } from '../path/saturation.js';
import { program, python } from './python.js';
import { shortSum, sumInLines } from './sums.js';
import type { Tracer } from './trace.js';

export const traceHand: Tracer = ({ hand: numbers }, { wishes: { hand } }) => {
  const [first = ''] = hand.words;
  const what = say('trace.hand', { word: hand.word, other: first });
  return {
    what,
    value: numbers.weights[0] ?? NaN,
    steps: [
      {
        words: say('trace.softmax'),
        formula: formula(
          index(name('weight'), word(first)),
          equals,
          fraction(
            power(name('e'), value(numbers.scores[0]!)),
            shortSum(numbers.scores.map((score) => power(name('e'), value(score)))),
          ),
          equals,
          value(numbers.weights[0]!, 4),
        ),
      },
      {
        words: say('trace.score'),
        formula: formula(
          name('score'),
          equals,
          fraction(value(numbers.raw[0]!), root(value(numbers.d, 0))),
          equals,
          value(numbers.scores[0]!),
        ),
      },
      {
        words: say('trace.dot', { count: numbers.d }),
        formula: formula(
          row(name('q'), sign('·'), name('k')),
          equals,
          ...sumInLines(hand.q.map((q, d) => q * hand.k[0]![d]!)),
          equals,
          value(numbers.raw[0]!),
        ),
      },
    ],
    python: program(
      what,
      `words = ${python(hand.words)}
q = np.array(${python(hand.q)})
k = np.array(${python(hand.k)})
v = np.array(${python(hand.v)})
scores = k @ q / np.sqrt(len(q))
weights = np.exp(scores - scores.max())
weights /= weights.sum()
blended = weights @ v
value = weights[0]`,
    ),
  };
};

export const traceSaturation: Tracer = ({ saturation }) => {
  const last = saturation.at(-1);
  if (!last) return null;
  const what = say('trace.saturation', { d: last.d });
  return {
    what,
    value: last.unscaled,
    steps: [
      {
        words: say('trace.effective', { queries: SATURATION.queries, keys: last.count }),
        formula: formula(
          word(say('trace.effective-words')),
          equals,
          power(name('e'), name('H')),
          sign(','),
          row(name('H'), sign('='), sign('−'), sign('∑'), name('w'), name('ln'), name('w')),
          equals,
          value(last.unscaled),
        ),
      },
      {
        words: say('trace.random', { seed: SATURATION.seed }),
        formula: formula(name('w'), equals, word('softmax'), brackets(row(name('q'), sign('·'), name('k')))),
      },
    ],
    python: program(
      what,
      `d, queries, keys, seed = ${last.d}, ${SATURATION.queries}, ${last.count}, ${SATURATION.seed}

def unit(count, state):  # SplitMix64, as in core/rng.h: mean 0, variance 1
    numbers, mask = [], 2**64 - 1
    for _ in range(count):
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        numbers.append((2 * (((z ^ z >> 31) >> 40) + 0.5) / 2**24 - 1) * 3**0.5)
    return np.array(numbers)

q, k = unit(queries * d, seed).reshape(queries, d), unit(keys * d, seed + 1).reshape(keys, d)
scores = q @ k.T  # not divided by sqrt(d)
weights = np.exp(scores - scores.max(1, keepdims=True))
weights /= weights.sum(1, keepdims=True)
entropy = -(weights * np.log(np.maximum(weights, 1e-300))).sum(1)
value = np.exp(entropy).mean()`,
    ),
  };
};
