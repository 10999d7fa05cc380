// Step 4: the trained transformer reads the same sentence. It may be older than the corpus on screen, so it has a
// lesson of its own, with the corpus that it was trained on.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import { openCorpus } from '../engine/training.js';
import type { TrainedModel } from '../state/state.js';
import { copyActivations, shapeOf } from './attention.js';
import type { Activations } from './attention.js';
import type { CountGuess, Ending, ModelGuess, ModelShape } from './frame.js';
import type { Sentence } from './text.js';

/** How many of the likeliest words are shown. */
const SHOWN = 10;

/** The model in the engine. */
export interface Loaded {
  readonly model: TrainedModel;
  readonly words: readonly string[]; // (V)
  readonly shape: ModelShape;
  readonly ids: ReadonlyMap<string, number>;
  readonly lineCount: number;
  readonly copyCount: number;
}

/** One run over one sentence: the guess after it, and what went on inside. */
export interface Run {
  readonly loaded: Loaded;
  readonly T: number;
  readonly logits: Float32Array; // (V)
  readonly probs: Float32Array; // (V)
  readonly activations: Activations;
}

export function loadModel(lesson: Lesson, model: TrainedModel | null): Loaded | null {
  if (!model) return null;
  const { lines } = openCorpus(lesson, model);
  lesson.initModel(model.switches, model.seed);
  lesson.floats('params').data.set(model.params);
  const words = lesson.words();
  return {
    model,
    words,
    shape: shapeOf(lesson),
    ids: new Map(words.slice(1).map((word, index) => [word, index + 1])),
    lineCount: lines.length,
    copyCount: lines.reduce((sum, line) => sum + (model.corpus[line]?.copies ?? 0), 0),
  };
}

export function runModel(lesson: Lesson, loaded: Loaded | null, { encoded }: Sentence): Run | null {
  if (!loaded || !encoded || encoded.ids.length === 0) return null;
  const { ids } = lesson.encode(encoded.text);
  const T = ids.length;
  lesson.forward();
  const V = loaded.words.length;
  const lastRow = (name: string): Float32Array => lesson.floats(name).data.slice((T - 1) * V, T * V);
  const { layers, heads, switches } = loaded.model;
  const activations = copyActivations(lesson, { ids, T, layers, heads, switches });
  return { loaded, T, logits: lastRow('logits'), probs: lastRow('probs'), activations };
}

/** The model's probability of a word, 0 for one that it has never seen. */
const probabilityOf = ({ loaded, probs }: Run, word: string): number => probs[loaded.ids.get(word) ?? -1] ?? 0;

export function modelGuess(
  engine: Engine,
  run: Run | null,
  count: CountGuess | null,
  older: boolean,
): ModelGuess | null {
  if (!run) return null;
  const { model, words, shape, lineCount, copyCount } = run.loaded;
  const ranked = Array.from(run.probs.keys())
    .filter((id) => id > 0)
    .sort((a, b) => (run.probs[b] ?? 0) - (run.probs[a] ?? 0));
  return {
    older,
    steps: model.steps,
    lineCount,
    copyCount,
    paramCount: model.params.length,
    shape,
    words,
    endings: ranked.slice(0, SHOWN).map((id) => ({
      word: words[id] ?? '',
      probability: run.probs[id] ?? 0,
      logit: run.logits[id] ?? -Infinity,
    })),
    ...against(engine, run, count),
  };
}

/** How far the model's guess is from the counts. */
function against(
  engine: Engine,
  run: Run,
  count: CountGuess | null,
): Pick<ModelGuess, 'crossEntropy' | 'totalVariation'> {
  if (!count) return { crossEntropy: NaN, totalVariation: NaN };
  const counted = count.endings.map(({ probability }) => probability);
  const modelled = count.endings.map(({ word }) => probabilityOf(run, word));
  const elsewhere = Math.max(0, 1 - modelled.reduce((sum, p) => sum + p, 0)); // on words that never followed
  const apart = counted.reduce((sum, p, index) => sum + Math.abs(p - (modelled[index] ?? 0)), elsewhere);
  return { crossEntropy: engine.crossEntropy(counted, modelled), totalVariation: apart / 2 };
}

/** The counts with the model's probability beside each. */
export function withModel(count: CountGuess | null, run: Run | null): CountGuess | null {
  if (!count || !run) return count;
  const beside = (ending: Ending): Ending => ({
    ...ending,
    modelProbability: run.loaded.ids.has(ending.word) ? probabilityOf(run, ending.word) : null,
  });
  return { ...count, endings: count.endings.map(beside) };
}
