// The lesson model's part of the path: texts -> what it attends to and answers, for chapters 3.8 to 6. Each text is read
// again only when it, the model or the switches have changed.
import type { Engine } from '../engine/engine.js';
import { scopes } from '../state/state.js';
import type { Scope, Selection, State, TextScope } from '../state/state.js';
import { compareReadings } from './change.js';
import { shotsText } from './context.js';
import { createExamples } from './examples.js';
import type { Reading, Readings } from './frame.js';
import { countReads } from './frozen.js';
import { createReader, loadLessonModel } from './lesson-model.js';
import { measurePrompts } from './prompts.js';
import { viewReading } from './reading.js';
import type { ReadText } from './reading.js';
import { createRetrieval } from './retrieval.js';
import { step } from './step.js';
import { createTrials } from './trials.js';
import { readWithout } from './without.js';

export type ReadingsPath = (state: State) => Readings | null;

export function createReadings(engine: Engine): ReadingsPath {
  const lesson = engine.lesson();
  const toModel = step(loadLessonModel);
  const { read: reader, look: lookFrozen } = countReads(lesson, createReader(lesson));
  const readers = perScope(() => step(reader));
  const viewers = perScope(() => step((read: ReadText, selection: Selection) => viewReading(engine, read, selection)));
  const toExamples = createExamples(engine, lesson);
  const toChange = step(compareReadings);
  const toFollowing = step((wished: Selection, { layer, head }: Reading['selection']) => ({ ...wished, layer, head }));
  const toPrompts = step(measurePrompts);
  const toTrials = createTrials(engine, lesson, reader);
  const toRetrieval = createRetrieval(engine, lesson);
  const toWithout = step(readWithout);

  return ({ wishes, facts }) => {
    const model = toModel(lesson, facts.lessonModel);
    if (!model) return null;
    const read = (name: TextScope, text: string): ReadText =>
      readers[name](model, text, name === 'trial' ? wishes.trialSwitches : null);
    const scope = (name: TextScope, text: string): Reading =>
      viewers[name](read(name, text), selectionIn({ wishes, facts }, name));
    const looksIn = (scope: Scope): Selection => selectionIn({ wishes, facts }, scope);
    const { sentences } = wishes;
    const retrieval = toRetrieval(model, wishes.documents, wishes.question, wishes.retriever);
    const before = scope('before', sentences.before);
    const prompts = [
      scope('flawed', sentences.flawed),
      scope('corrected', sentences.corrected),
      scope('edited', sentences.edited),
    ] as const;
    const [flawed, corrected, edited] = prompts;
    const readings = {
      model: model.facts,
      change: toChange(read('before', sentences.before), read('after', sentences.after)),
      prompts: toPrompts(...prompts),
      trials: toTrials(model, read('trial', sentences.trial), { wishes, facts }),
      scopes: {
        example: scope('example', sentences.example),
        before,
        after: viewers.after(read('after', sentences.after), toFollowing(looksIn('before'), before.selection)),
        flawed,
        corrected,
        edited,
        shots: scope('shots', shotsText(wishes.shots, wishes.shotQuestion)),
        documents: scope('documents', retrieval.context),
        trial: scope('trial', sentences.trial),
      },
      ...toExamples(model, read('example', sentences.example), sentences, looksIn),
      retrieval,
      without: toWithout(reader, model, retrieval),
    };
    return { ...readings, frozen: lookFrozen(model) };
  };
}

const perScope = <T>(make: () => T): Readonly<Record<Scope, T>> =>
  Object.fromEntries(scopes.map((scope) => [scope, make()])) as Record<Scope, T>;

const selectionIn = ({ wishes, facts }: Pick<State, 'wishes' | 'facts'>, scope: Scope): Selection =>
  facts.scopeHover?.scope === scope ? facts.scopeHover.selection : wishes.pins[scope];
