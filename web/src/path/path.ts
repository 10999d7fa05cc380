// State -> Frame: the steps in the order in which a sentence becomes a guess. Each step says what it reads, and runs
// again only when that has changed.
import type { Engine } from '../engine/engine.js';
import type { CorpusLine, Hand, State, TrainedModel } from '../state/state.js';
import { clipSelection, readAttention } from './attention.js';
import { countEndings } from './count.js';
import type { CountGuess, Frame } from './frame.js';
import { computeHand } from './hand.js';
import { lazily, raise } from './lazily.js';
import { loadModel, modelGuess, runModel, withModel } from './model.js';
import type { Loaded, Run } from './model.js';
import type { ReadingsPath } from './readings.js';
import { sameRecipe } from './recipe.js';
import { measureSaturation } from './saturation.js';
import { step } from './step.js';
import { readCorpus, readSentence } from './text.js';
import type { Corpus, Sentence } from './text.js';
import { findConjured, tiltEndings, tiltWishes } from './tilt.js';
import type { Conjured, TiltWishes } from './tilt.js';

export type Path = (state: State) => Frame;

/** What asks the engine's memory runs at once; what only computes with numbers, when somebody looks at it: then `report`
 * hears why a part could not be made. `readings` is the lesson model's part of the path, once it has come. */
export function createPath(
  engine: Engine,
  report: (error: unknown) => void = raise,
  readings: ReadingsPath = () => null,
): Path {
  const screen = engine.lesson(); // the corpus on screen: counts
  const trained = engine.lesson(); // the corpus of the model, which may be older

  const toCorpus = step((corpus: readonly CorpusLine[]) => readCorpus(screen, corpus));
  const toSentence = step((_corpus: Corpus, text: string) => readSentence(screen, text));
  const toCount = step((corpus: Corpus, sentence: Sentence, opened: string | null) =>
    countEndings(engine, screen, corpus, sentence, opened),
  );
  const toLoaded = step((model: TrainedModel | null) => loadModel(trained, model));
  const toRun = step((loaded: Loaded | null, sentence: Sentence) => runModel(trained, loaded, sentence));
  const toCountWithModel = step(withModel);
  const toModel = step((run: Run | null, count: CountGuess | null, older: boolean) =>
    modelGuess(engine, run, count, older),
  );
  const toConjured = step((_corpus: Corpus, word: string) => findConjured(screen, word));
  const toProblems = step((...parts: readonly Frame['problems'][]) => parts.flat());
  const toTiltWishes = step(tiltWishes);
  const toTilt = step((count: CountGuess | null, conjured: Conjured | null, wishes: TiltWishes) =>
    tiltEndings(engine, count, conjured, wishes),
  );
  const toSelection = step(clipSelection);
  const toAttention = step((run: Run | null, layer: number, head: number) =>
    readAttention(engine, run && run.activations, layer, head),
  );
  const toSaturation = step(() => measureSaturation(engine));
  const toHand = step((hand: Hand) => computeHand(engine, hand));

  return (state) => {
    const { wishes, facts } = state;
    const corpus = toCorpus(wishes.corpus);
    const sentence = toSentence(corpus, wishes.text);
    const counted = toCount(corpus, sentence, wishes.opened);
    const run = toRun(toLoaded(facts.model), sentence);
    const { conjured, problems } = toConjured(corpus, wishes.conjured);
    const selection = toSelection(facts.hover ?? wishes.pinned, sentence.tokens.length, run?.loaded.model);
    const tiltWished = toTiltWishes(
      wishes.preferred,
      wishes.rewards,
      wishes.rewardSource,
      wishes.pairs,
      wishes.beta,
      wishes.conjuredReward,
    );
    const read = readings(state);
    return lazily<Frame>(
      {
        tokens: () => sentence.tokens,
        prompts: () => corpus.prompts,
        lines: () => corpus.read,
        words: () => corpus.words,
        count: () => toCountWithModel(counted, run),
        model: () => toModel(run, counted, facts.model !== null && !sameRecipe(facts.model, wishes)),
        lossFloor: () => corpus.lossFloor,
        tilt: () => toTilt(counted, conjured, tiltWished),
        attention: () => toAttention(run, selection.layer, selection.head),
        saturation: toSaturation,
        hand: () => toHand(wishes.hand),
        selection: () => selection,
        readings: () => read,
        problems: () => toProblems(corpus.problems, sentence.problems, problems),
      },
      report,
    );
  };
}
