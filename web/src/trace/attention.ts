// Traces of pictures of attention: one weight, back to the params.
import { html } from 'lit';
import {
  brackets,
  equals,
  formula,
  fraction,
  index,
  name,
  plus,
  power,
  root,
  row,
  sign,
  term,
  value,
  word,
} from '../lesson/formula.js';
import type { Piece } from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import type { Attention, Frame } from '../path/frame.js';
import { attentionOf, masked, pairOf, wordOf } from '../views/reading.js';
import { stepsOf } from '../views/steps.js';
import { program } from './python.js';
import { shortSum, sumInLines } from './sums.js';
import type { Trace, Tracer } from './trace.js';
import { runOf, transformerProgram } from './transformer.js';

/** The weight of the pair that is looked at. */
export const traceWeight: Tracer = (frame, state, scope) => {
  const a = attentionOf(frame);
  const run = a && runOf(frame, state, a, scope);
  if (!run) return null;
  const [from, to] = pairOf(frame, a);
  const { layer, head } = frame.selection;
  const what = say('trace.weight', {
    word: wordOf(frame, from),
    other: wordOf(frame, to),
    layer: layer + 1,
    head: head + 1,
  });
  return {
    what,
    value: a.head.weights[from * a.T + to]!,
    steps: masked(a, from, to) ? [] : weightSteps(frame, a, from, to),
    python: program(what, transformerProgram(run), `value = run(ids).weights[${layer}][${head}, ${from}, ${to}]`),
  };
};

function weightSteps(frame: Frame, a: Attention, from: number, to: number): Trace['steps'] {
  const { products, dot, scaled, bias, score, weight } = stepsOf(a, from, to);
  const { layer } = frame.selection;
  const scores = Array.from(a.head.scores.subarray(from * a.T, (from + 1) * a.T)).filter(Number.isFinite);
  return [
    {
      words: say('trace.softmax'),
      formula: formula(
        name('weight'),
        equals,
        fraction(exp(score), shortSum(scores.map(exp))),
        equals,
        value(weight, 4),
      ),
    },
    {
      words: say(bias === 0 ? 'trace.score' : 'trace.score-bias'),
      formula: formula(
        name('score'),
        equals,
        a.unscaled ? value(dot) : fraction(value(dot), root(value(a.D, 0))),
        ...(bias === 0 ? [] : [plus, term(bias)]),
        equals,
        value(scaled + bias),
      ),
    },
    {
      words: say('trace.dot', { count: products.length }),
      formula: formula(row(name('q'), sign('·'), name('k')), equals, ...sumInLines(products), equals, value(dot)),
    },
    {
      words: say('trace.qk', {
        word: wordOf(frame, from),
        other: wordOf(frame, to),
        layer: layer + 1,
        size: a.heads * a.D,
      }),
      formula: html`${formula(...projected('q', wordOf(frame, from)))} ${formula(...projected('k', wordOf(frame, to)))}`,
    },
    {
      words: say(layer === 0 ? 'trace.embedding' : 'trace.stream', { layer }),
      formula: formula(
        index(name('x'), word(wordOf(frame, from))),
        equals,
        row(
          name('p_tokens'),
          sign('['),
          value(a.ids[from]!, 0),
          sign(']'),
          sign('+'),
          name('p_positions'),
          sign('['),
          value(from, 0),
          sign(']'),
        ),
      ),
    },
  ];
}

/** q = norm(x) p_q */
const projected = (letter: 'q' | 'k', of: string): Piece[] => [
  index(name(letter), word(of)),
  equals,
  row(word('norm'), brackets(index(name('x'), word(of))), sign('·'), name(`p_${letter}`)),
];

const exp = (score: number): Piece => power(name('e'), value(score));

/** The answer of the lesson model at the word that is asked about. */
export const traceAnswer: Tracer = (frame, state, scope) => {
  const reading = scope === '' ? undefined : frame.readings?.scopes[scope];
  const [best] = reading?.answers ?? [];
  const run = reading?.attention && best ? runOf(frame, state, reading.attention, scope) : null;
  if (!run || !reading || !best) return null;
  const token = reading.tokens[reading.asked]?.label ?? '';
  const what = say('trace.answer', { word: best.word, token });
  const id = run.words.indexOf(best.word);
  return {
    what,
    value: best.probability,
    steps: [
      {
        words: say('trace.softmax-words', { count: run.shape.V - 1 }),
        formula: formula(
          name('p'),
          equals,
          fraction(exp(best.logit), row(sign('∑'), power(name('e'), name('logit')))),
          equals,
          value(best.probability, 4),
        ),
      },
      {
        words: say('trace.logit'),
        formula: formula(
          name('logit'),
          equals,
          row(
            word('norm'),
            brackets(index(name('last'), word(token))),
            sign('·'),
            name('p_tokens'),
            sign('['),
            value(id, 0),
            sign(']'),
            sign('+'),
            name('p_bias'),
            sign('['),
            value(id, 0),
            sign(']'),
          ),
          equals,
          value(best.logit),
        ),
      },
    ],
    python: program(what, transformerProgram(run), `value = run(ids).probs[${reading.asked}, ${id}]`),
  };
};
