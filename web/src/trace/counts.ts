// Traces of chapters 1 and 2: counts, what a reward does to them, the climb.
import { equals, formula, fraction, ln, name, plus, power, row, sign, term, value, word } from '../lesson/formula.js';
import type { Piece } from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import type { Frame, Tilt, TiltEnding } from '../path/frame.js';
import { CLIMB } from '../path/tilt.js';
import { program, python } from './python.js';
import { shortSum } from './sums.js';
import type { Trace, Tracer } from './trace.js';

/** A share by counting: the opened word's, else the first one's. */
export const traceCount: Tracer = (frame, { wishes }) => {
  const { count } = frame;
  const ending = count?.endings.find(({ word }) => word === wishes.opened) ?? count?.endings[0];
  if (!count || !ending) return null;
  const what = say('trace.count', { word: ending.word, prompt: count.suffix });
  return {
    what,
    value: ending.probability,
    steps: [
      {
        words: say('trace.share', { total: count.total }),
        formula: formula(
          name('p'),
          equals,
          fraction(value(ending.count, 0), value(count.total, 0)),
          equals,
          value(ending.probability, 4),
        ),
      },
      {
        words: say('trace.lines', { suffix: count.suffix, count: ending.lines.length }),
        formula: formula(
          name('count'),
          equals,
          shortSum(ending.lines.map((line) => value(line.count, 0))),
          equals,
          value(ending.count, 0),
        ),
      },
    ],
    python: program(what, corpusProgram(frame), countProgram, `value = counts[${ending.id}] / counts.sum()`),
  };
};

const corpusProgram = ({ words, lines, tokens }: Frame): string => `words = ${python(words)}
prompt = ${python(tokens.map(({ id }) => id))}
lines = [  # the corpus: numbers of words, copies
${lines.map(({ ids, copies }) => `    (${python(ids)}, ${copies}),`).join('\n')}
]
`;

const countProgram = `counts, longest = np.zeros(len(words)), -1
for ids, copies in lines:
    for at in range(len(ids)):  # how many words before this one are the end of the prompt?
        match = 0
        while match < min(at, len(prompt)) and ids[at - 1 - match] == prompt[-1 - match]:
            match += 1
        if match > longest:  # a longer context speaks alone
            counts, longest = np.zeros(len(words)), match
        if match == longest:
            counts[ids[at]] += copies
`;

/** The smallest loss that any model can reach on this corpus. */
export const traceLossFloor: Tracer = (frame) => {
  if (!Number.isFinite(frame.lossFloor)) return null;
  const what = say('trace.floor');
  return {
    what,
    value: frame.lossFloor,
    steps: [
      {
        words: say('trace.floor-words'),
        formula: formula(
          name('floor'),
          equals,
          row(sign('−'), word(say('trace.mean')), ln(fraction(name('count'), name('total')))),
          equals,
          value(frame.lossFloor, 4),
        ),
      },
    ],
    python: program(
      what,
      corpusProgram(frame),
      `from collections import Counter
follows, begins = Counter(), Counter()
for ids, copies in lines:
    for at in range(1, len(ids)):
        begins[tuple(ids[:at])] += copies
        follows[tuple(ids[: at + 1])] += copies
value = -sum(n * np.log(n / begins[beginning[:-1]]) for beginning, n in follows.items()) / sum(follows.values())`,
    ),
  };
};

// ---- RLHF

const tiltProgram = (
  rows: readonly TiltEnding[],
  beta: number,
): string => `words = ${python(rows.map(({ word }) => word))}
counts = np.array(${python(rows.map(({ count }) => count))})
reward = np.array(${python(rows.map(({ reward }) => reward))})
beta = ${python(beta)}
with np.errstate(divide="ignore"):
    base = np.log(counts)  # ln 0 = -inf: impossible

def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()
`;

const tiltSteps = (
  rows: readonly TiltEnding[],
  { word: chosen, baseLogit, reward, newLogit, probability, count }: TiltEnding,
  beta: number,
): Trace['steps'] => [
  {
    words: say('trace.tilt-softmax', { count: rows.length }),
    formula: formula(
      name('p'),
      equals,
      fraction(exp(newLogit), shortSum(rows.map((r) => exp(r.newLogit)))),
      equals,
      value(probability, 4),
    ),
  },
  {
    words: say('trace.tilt', { word: chosen }),
    formula: formula(
      name('new_logit'),
      equals,
      value(baseLogit),
      plus,
      fraction(term(reward), value(beta)),
      equals,
      value(newLogit),
    ),
  },
  {
    words: say('trace.base'),
    formula: formula(name('base_logit'), equals, row(ln(value(count, 0))), equals, value(baseLogit)),
  },
];

const exp = (logit: number): Piece => power(name('e'), value(logit));

/** Endings, and the conjured word when it is another one: the order of the engine. */
const rowsOf = ({ endings, conjured }: Tilt): readonly TiltEnding[] =>
  conjured && !endings.includes(conjured) ? [...endings, conjured] : endings;

const traceTilted =
  (choose: (tilt: Tilt, preferred: string | null) => TiltEnding | null | undefined): Tracer =>
  ({ tilt }, { wishes }) => {
    const chosen = tilt && choose(tilt, wishes.preferred);
    if (!tilt || !chosen) return null;
    const rows = rowsOf(tilt);
    const what = say('trace.tilted', { word: chosen.word });
    return {
      what,
      value: chosen.probability,
      steps: tiltSteps(rows, chosen, tilt.beta),
      python: program(
        what,
        tiltProgram(rows, tilt.beta),
        `value = softmax(base + reward / beta)[${rows.indexOf(chosen)}]`,
      ),
    };
  };

/** The preferred word, else the winner. */
export const traceTilt = traceTilted(
  ({ endings, winner }, preferred) => endings.find(({ word }) => word === (preferred ?? winner)) ?? endings[0],
);
export const traceConjured = traceTilted(({ conjured }) => conjured);

/** Where the ascent ends: how far from the formula. */
export const traceClimb: Tracer = ({ tilt }) => {
  const last = tilt?.climb.at(-1);
  if (!tilt || !last) return null;
  const rows = rowsOf(tilt);
  const what = say('trace.climb', { steps: last.step });
  return {
    what,
    value: last.objective,
    steps: [
      {
        words: say('trace.climb-step'),
        formula: formula(
          row(ln(name('p')), sign('←'), ln(name('p'))),
          plus,
          row(
            value(CLIMB.rate),
            sign('·'),
            sign('('),
            fraction(name('R'), name('β')),
            sign('−'),
            sign('('),
            ln(name('p')),
            sign('−'),
            name('base_logit'),
            sign(')'),
            sign(')'),
          ),
        ),
      },
      {
        words: say('trace.objective'),
        formula: formula(
          row(name('E'), sign('['), name('R'), sign(']'), sign('−'), name('β'), sign('·'), name('KL')),
          equals,
          value(last.objective, 4),
        ),
      },
    ],
    python: program(
      what,
      tiltProgram(rows, tilt.beta),
      `p = softmax(base)
possible = p > 0
for step in range(${last.step}):
    logp = np.full(len(p), -np.inf)
    logp[possible] = np.log(p[possible])
    logp[possible] += ${CLIMB.rate} * (reward[possible] / beta - (logp[possible] - base[possible]))
    p = softmax(logp)
reference = softmax(base)
kl = (p[possible] * np.log(p[possible] / reference[possible])).sum()
value = (p * reward).sum() - beta * kl`,
    ),
  };
};
