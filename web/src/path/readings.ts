// The lesson model's part of the path: texts -> what it attends to and answers, for chapters 3.8 to 6. Each text is read
// again only when it, the model or the switches have changed.
import type { Engine } from '../engine/engine.js';
import { scopes } from '../state/state.js';
import type { Scope, Selection, State, Wishes } from '../state/state.js';
import { compareReadings } from './change.js';
import type { Reading, Readings } from './frame.js';
import { createReader, loadLessonModel } from './lesson-model.js';
import { measurePrompts } from './prompts.js';
import { viewReading } from './reading.js';
import type { ReadText } from './reading.js';
import { step } from './step.js';

export type ReadingsPath = (state: State) => Readings | null;

type TextScope = keyof Readings['scopes'];

export function createReadings(engine: Engine): ReadingsPath {
  const lesson = engine.lesson();
  const toModel = step(loadLessonModel);
  const reader = createReader(lesson);
  const readers = perScope(() => step(reader));
  const viewers = perScope(() => step((read: ReadText, selection: Selection) => viewReading(engine, read, selection)));
  const toChange = step(compareReadings);
  const toFollowing = step((wished: Selection, { layer, head }: Reading['selection']) => ({ ...wished, layer, head }));
  const toPrompts = step(measurePrompts);

  return ({ wishes, facts }) => {
    const model = toModel(lesson, facts.lessonModel);
    if (!model) return null;
    const read = (name: TextScope, text: string): ReadText =>
      readers[name](model, text, name === 'trial' ? wishes.trialSwitches : null);
    const scope = (name: TextScope, text: string): Reading =>
      viewers[name](read(name, text), selectionIn({ wishes, facts }, name));
    const looksIn = (scope: Scope): Selection => selectionIn({ wishes, facts }, scope);
    const { sentences } = wishes;
    const before = scope('before', sentences.before);
    const prompts = [
      scope('flawed', sentences.flawed),
      scope('corrected', sentences.corrected),
      scope('edited', sentences.edited),
    ] as const;
    const [flawed, corrected, edited] = prompts;
    return {
      model: model.facts,
      change: toChange(read('before', sentences.before), read('after', sentences.after)),
      prompts: toPrompts(...prompts),
      scopes: {
        example: scope('example', sentences.example),
        before,
        after: viewers.after(read('after', sentences.after), toFollowing(looksIn('before'), before.selection)),
        flawed,
        corrected,
        edited,
        shots: scope('shots', shotsText(wishes)),
        documents: scope('documents', wishes.documents.join('. ')),
        trial: scope('trial', sentences.trial),
      },
    };
  };
}

const perScope = <T>(make: () => T): Readonly<Record<TextScope, T>> =>
  Object.fromEntries(scopes.filter((scope) => scope !== 'cross').map((scope) => [scope, make()])) as Record<
    TextScope,
    T
  >;

const selectionIn = ({ wishes, facts }: Pick<State, 'wishes' | 'facts'>, scope: Scope): Selection =>
  facts.scopeHover?.scope === scope ? facts.scopeHover.selection : wishes.pins[scope];

/** Examples and question as one text: "loved it: up; total waste: down; so happy: ___". */
const shotsText = ({ shots, shotQuestion }: Wishes): string =>
  [...shots.map(({ text, label }) => `${text}: ${label}; `), `${shotQuestion}: ___`].join('');
