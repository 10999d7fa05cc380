// The lesson model's part of the path: texts -> what it attends to and answers, for chapters 3.8 to 6. Each text is read
// again only when somebody looks at what it says, and it, the model or the switches have changed.
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/errors.js';
import { scopes } from '../state/state.js';
import type { LessonModel, Scope, Selection, State, TextScope } from '../state/state.js';
import { compareReadings } from './change.js';
import { shotsText } from './context.js';
import { createExamples } from './examples.js';
import type { Reading, Readings } from './frame.js';
import { countReads } from './frozen.js';
import { lazily, raise } from './lazily.js';
import { createReader, loadLessonModel } from './lesson-model.js';
import type { LoadedLessonModel } from './lesson-model.js';
import { measurePrompts } from './prompts.js';
import { viewReading } from './reading.js';
import type { ReadText } from './reading.js';
import { createRetrieval } from './retrieval.js';
import { step } from './step.js';
import { createTrials } from './trials.js';
import { readWithout } from './without.js';

export type ReadingsPath = (state: State) => Readings | null;

/** `report` hears why a part could not be made, long after the path has run, and `refuse` why a file is no model; without
 * them, whoever looks does. */
export function createReadings(
  engine: Engine,
  report: (error: unknown) => void = raise,
  refuse: (error: unknown) => void = raise,
): ReadingsPath {
  const lesson = engine.lesson();
  const toModel = step((file: LessonModel): LoadedLessonModel | null => {
    try {
      return loadLessonModel(lesson, file);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      refuse(error);
      return null;
    }
  });
  const { read: reader, look: lookFrozen } = countReads(lesson, createReader(lesson));
  const readers = perScope(() => step(reader));
  const viewers = perScope(() => step((read: ReadText, selection: Selection) => viewReading(engine, read, selection)));
  const toExamples = createExamples(engine, lesson);
  const toChange = step(compareReadings);
  const toFollowing = step((wished: Selection, { layer, head }: Reading['selection']) => ({ ...wished, layer, head }));
  const toPrompts = step(measurePrompts);
  const toTrials = createTrials(engine, lesson, reader, report);
  const toRetrieval = createRetrieval(engine, lesson);
  const toWithout = step(readWithout);

  return ({ wishes, facts }) => {
    const model = toModel(facts.lessonModel);
    if (!model) return null;
    const { sentences } = wishes;
    const read = (name: TextScope, text: string): ReadText =>
      readers[name](model, text, name === 'trial' ? wishes.trialSwitches : null);
    const looksIn = (scope: Scope): Selection => selectionIn({ wishes, facts }, scope);
    const view = (name: TextScope, text: string): Reading => viewers[name](read(name, text), looksIn(name));
    const scopes: Readings['scopes'] = lazily(
      {
        example: () => view('example', sentences.example),
        before: () => view('before', sentences.before),
        after: () =>
          viewers.after(read('after', sentences.after), toFollowing(looksIn('before'), scopes.before.selection)),
        flawed: () => view('flawed', sentences.flawed),
        corrected: () => view('corrected', sentences.corrected),
        edited: () => view('edited', sentences.edited),
        shots: () => view('shots', shotsText(wishes.shots, wishes.shotQuestion)),
        documents: () => view('documents', readings.retrieval.context),
        trial: () => view('trial', sentences.trial),
      },
      report,
    );
    const trial = (): ReadText => read('trial', sentences.trial);
    const readings: Readings = lazily(
      {
        model: () => model.facts,
        scopes: () => scopes,
        change: () => toChange(read('before', sentences.before), read('after', sentences.after)),
        prompts: () => toPrompts(scopes.flawed, scopes.corrected, scopes.edited),
        trials: () => toTrials(model, trial, { wishes, facts }),
        ...toExamples(model, () => read('example', sentences.example), sentences, looksIn),
        retrieval: () => toRetrieval(model, wishes.documents, wishes.question, wishes.retriever),
        without: () => toWithout(reader, model, readings.retrieval),
        frozen: () => lookFrozen(model),
      },
      report,
    );
    return readings;
  };
}

const perScope = <T>(make: () => T): Readonly<Record<Scope, T>> =>
  Object.fromEntries(scopes.map((scope) => [scope, make()])) as Record<Scope, T>;

const selectionIn = ({ wishes, facts }: Pick<State, 'wishes' | 'facts'>, scope: Scope): Selection =>
  facts.scopeHover?.scope === scope ? facts.scopeHover.selection : wishes.pins[scope];
