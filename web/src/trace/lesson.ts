// Traces of the lesson model's own experiments: one weight before and after, what a head moved, attention that goes to some
// words, what a word is worth.
import { brackets, equals, formula, fraction, index, name, row, sign, value, word } from '../lesson/formula.js';
import { say } from '../lesson/say.js';
import type { Attention, Cross, Frame } from '../path/frame.js';
import type { State, TextScope } from '../state/state.js';
import { attentionOf, pairOf, wordOf } from '../views/reading.js';
import { program, python } from './python.js';
import type { Trace, Tracer } from './trace.js';
import { runOf, transformerProgram } from './transformer.js';

const attentionIn = (frame: Frame, scope: TextScope): Attention | null =>
  frame.readings?.scopes[scope].attention ?? null;

/** Row 4.1: the weight of the pair that is looked at, after minus before. */
export const traceDelta: Tracer = (frame, state) => {
  const [before, after] = [attentionIn(frame, 'before'), attentionIn(frame, 'after')];
  const a = attentionOf(frame);
  const change = frame.readings?.change;
  const run = before && runOf(frame, state, before, 'before');
  if (!a || !after || !change || !run) return null;
  const [from, to] = pairOf(frame, a);
  const { layer, head } = frame.selection;
  const { T, heads } = change;
  const cell = ((layer * heads + head) * T + from) * T + to;
  const what = say('trace.delta', {
    word: wordOf(frame, from),
    other: wordOf(frame, to),
    layer: layer + 1,
    head: head + 1,
  });
  return {
    what,
    value: change.delta[cell]!,
    steps: [
      {
        words: say('trace.delta-words'),
        formula: formula(
          name('Δ'),
          equals,
          row(value(after.all[cell]!, 4), sign('−'), value(before.all[cell]!, 4)),
          equals,
          value(change.delta[cell]!, 4),
        ),
      },
    ],
    python: program(
      what,
      transformerProgram(run),
      `after = ${python(after.ids)}`,
      `value = run(after).weights[${layer}][${head}, ${from}, ${to}] - run(ids).weights[${layer}][${head}, ${from}, ${to}]`,
    ),
  };
};

/** Row 4.1: what the chosen head moved. */
export const traceMoved: Tracer = (frame, state) => {
  const [before, after] = [attentionIn(frame, 'before'), attentionIn(frame, 'after')];
  const { layer, head } = frame.selection;
  const moved = frame.readings?.change?.byHead.find((one) => one.layer === layer && one.head === head);
  const run = before && runOf(frame, state, before, 'before');
  if (!after || !moved || !run) return null;
  const what = say('trace.moved', { layer: layer + 1, head: head + 1 });
  return {
    what,
    value: moved.moved,
    steps: [
      {
        words: say('trace.moved-words'),
        formula: formula(
          name('moved'),
          equals,
          row(fraction(value(1, 0), row(value(2, 0), name('T'))), sign('∑'), sign('|'), name('Δ'), sign('|')),
          equals,
          value(moved.moved, 4),
        ),
      },
    ],
    python: program(
      what,
      transformerProgram(run),
      `after = ${python(after.ids)}`,
      `change = run(after).weights[${layer}][${head}] - run(ids).weights[${layer}][${head}]`,
      'value = np.abs(change).sum() / 2 / len(ids)',
    ),
  };
};

/** Attention of one word to some others, mean of all layers and heads. */
function traceMass(
  frame: Frame,
  state: State,
  scope: TextScope,
  asked: number,
  tokens: readonly number[],
  what: string,
): Trace | null {
  const attention = attentionIn(frame, scope);
  const run = attention && runOf(frame, state, attention, scope);
  if (!run) return null;
  const { T, heads, layers, all } = attention;
  const mass = Array.from({ length: layers * heads }, (_, which) =>
    tokens.reduce((sum, token) => sum + all[(which * T + asked) * T + token]!, 0),
  );
  const mean = mass.reduce((sum, one) => sum + one, 0) / mass.length;
  return {
    what,
    value: mean,
    steps: [
      {
        words: say('trace.mass-words', { heads: mass.length, words: tokens.length }),
        formula: formula(
          name('mass'),
          equals,
          row(fraction(value(1, 0), value(mass.length, 0)), sign('∑'), name('weight')),
          equals,
          value(mean, 4),
        ),
      },
    ],
    python: program(
      what,
      transformerProgram(run),
      `asked, tokens = ${asked}, ${python(tokens)}`,
      'value = np.mean([weights[:, asked, tokens].sum(-1) for weights in run(ids).weights])',
    ),
  };
}

/** Row 4.2: what the flawed words of the flawed prompt get. */
export const traceFlaw: Tracer = (frame, state) => {
  const mass = frame.readings?.prompts?.masses.find(({ scope }) => scope === 'flawed');
  const reading = frame.readings?.scopes.flawed;
  return mass && reading ? traceMass(frame, state, 'flawed', reading.asked, mass.flawed, say('trace.flaw')) : null;
};

/** Row 5.3: what the first document of the context gets. */
export const traceDocument: Tracer = (frame, state) => {
  const reading = frame.readings?.scopes.documents;
  const all = frame.readings?.retrieval.documents ?? [];
  const chosen = all.findIndex(({ span }) => span !== null);
  const span = all[chosen]?.span;
  if (!reading || !span) return null;
  const tokens = Array.from({ length: span.until - span.from }, (_, i) => span.from + i);
  return traceMass(frame, state, 'documents', reading.asked, tokens, say('trace.document', { number: chosen + 1 }));
};

/** Row 6.5: the word without which the answer changes most. */
export const traceKnock: Tracer = (frame, state) => {
  const worth = frame.readings?.trials.worth;
  const attention = attentionIn(frame, 'trial');
  const run = attention && runOf(frame, state, attention, 'trial');
  const [most] = (worth?.knocks ?? []).toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  if (!worth || !run || !most) return null;
  const what = say('trace.knock', { word: most.token.label, answer: worth.answer });
  const id = run.words.indexOf(worth.answer);
  return {
    what,
    value: most.effect,
    steps: [
      {
        words: say('trace.knock-words', { word: most.token.label }),
        formula: formula(
          name('Δp'),
          equals,
          row(value(worth.probability + most.effect, 4), sign('−'), value(worth.probability, 4)),
          equals,
          value(most.effect, 4),
        ),
      },
    ],
    python: program(
      what,
      transformerProgram(run),
      `asked, answer = ${worth.asked.index}, ${id}`,
      `value = run(ids, knocked=${most.token.index}).probs[asked, answer] - run(ids).probs[asked, answer]`,
    ),
  };
};

// ---- row 3.8

/** The pair of two texts that is looked at; the strongest one where no second word is chosen. */
function crossPair({ weights, asked, selection }: Cross): { from: number; to: number; value: number } {
  const Tk = asked.tokens.length;
  const row = weights.subarray(selection.token * Tk, (selection.token + 1) * Tk);
  const to = selection.other ?? row.indexOf(Math.max(...row));
  return { from: selection.token, to, value: row[to]! };
}

const traceCrossed =
  (
    choose: (frame: Frame) => Cross | undefined,
    code: (frame: Frame, state: State, cross: Cross) => readonly string[] | null,
  ): Tracer =>
  (frame, state) => {
    const cross = choose(frame);
    const parts = cross && cross.weights.length > 0 ? code(frame, state, cross) : null;
    if (!cross || !parts) return null;
    const { from, to, value: weight } = crossPair(cross);
    const words = { word: cross.asking.tokens[from]?.label ?? '', other: cross.asked.tokens[to]?.label ?? '' };
    const what = say('trace.hand', words);
    return {
      what,
      value: weight,
      steps: [
        {
          words: say('trace.cross'),
          formula: formula(
            name('weight'),
            equals,
            row(
              word('softmax'),
              brackets(
                fraction(
                  row(index(name('q'), word(words.word)), sign('·'), index(name('k'), word(words.other))),
                  name('√d'),
                ),
              ),
            ),
            equals,
            value(weight, 4),
          ),
        },
      ],
      python: program(
        what,
        ...parts,
        `scores = q @ k.T / np.sqrt(q.shape[1])
weights = np.exp(scores - scores.max(1, keepdims=True))
weights /= weights.sum(1, keepdims=True)
value = weights[${from}, ${to}]`,
      ),
    };
  };

/** Both texts of the learner, in the chosen layer and head. */
export const traceCross = traceCrossed(
  ({ readings }) => readings?.cross,
  (frame, state, { asking, asked, selection }) => {
    const attention = attentionIn(frame, 'example');
    const run = attention && runOf(frame, state, attention, 'example');
    if (!run) return null;
    const ids = asking.tokens.map(({ id }) => id);
    return [
      transformerProgram({ ...run, ids }),
      `asked = ${python(asked.tokens.map(({ id }) => id))}`,
      `q, k = run(ids).q[${selection.layer}][${selection.head}], run(asked).k[${selection.layer}][${selection.head}]`,
    ];
  },
);

/** Vectors set by hand. */
export const traceTranslation = traceCrossed(
  ({ readings }) => readings?.translation,
  (_frame, _state, { q, k, D }) => [
    `q = np.array(${python(Array.from(q))}).reshape(-1, ${D})`,
    `k = np.array(${python(Array.from(k))}).reshape(-1, ${D})`,
  ],
);
