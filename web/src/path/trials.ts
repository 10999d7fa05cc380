// Chapter 6: the lesson model read under other conditions than those it was trained for, and what changes. Each part is
// measured again only when what it reads has changed.
import type { Engine } from '../engine/engine.js';
import type { Lesson } from '../engine/lesson.js';
import { noSwitches } from '../state/defaults.js';
import type { Selection, State, Switches } from '../state/state.js';
import { createExamination } from './examination.js';
import type { Examination } from './examination.js';
import { agreementOf, knockOut } from './knockout.js';
import type { Agreement, Worth } from './knockout.js';
import { lazily } from './lazily.js';
import type { LoadedLessonModel, Reader } from './lesson-model.js';
import { HIDDEN } from './reading.js';
import type { ReadText } from './reading.js';
import { readTwice } from './stateless.js';
import type { Stateless } from './stateless.js';
import { step } from './step.js';
import { compareOrders } from './trials-order.js';
import type { Order } from './trials-order.js';
import { replaced, sameRows } from './trials-reach.js';
import type { Reach } from './trials-reach.js';
import { measureSwitched, switchNames } from './trials-switches.js';
import type { Switched } from './trials-switches.js';

export interface Trials {
  readonly order: Order;
  /** the model as it was trained, then with each switch */
  readonly switched: readonly Switched[];
  /** null: nothing to read */
  readonly reach: Reach | null;
  readonly worth: (Worth & { readonly agreement: Agreement }) | null;
  readonly stateless: Stateless | null;
  readonly examination: Examination;
}

type TrialsPath = (model: LoadedLessonModel, trial: () => ReadText, state: Pick<State, 'wishes' | 'facts'>) => Trials;

export function createTrials(
  engine: Engine,
  lesson: Lesson,
  read: Reader,
  report: (error: unknown) => void,
): TrialsPath {
  const toOrder = step((model: LoadedLessonModel, first: string, second: string) => {
    const pair = (switches: Switches | null) => [read(model, first, switches), read(model, second, switches)] as const;
    return compareOrders(pair(null), pair({ ...noSwitches, no_positions: true }));
  });
  const toSwitched = step((model: LoadedLessonModel, text: string) => measureAll(engine, read, model, text));
  const toReach = step((model: LoadedLessonModel, text: string, token: number | null) =>
    reachOf(lesson, read, model, text, token),
  );
  const toWorth = step((trial: ReadText, switches: Switches) => {
    const worth = knockOut(lesson, trial, switches);
    return worth && { ...worth, agreement: agreementOf(worth.knocks) };
  });
  const toStateless = step((model: LoadedLessonModel, text: string, other: string) =>
    readTwice({ read: (one) => read(model, one, null), params: () => lesson.floats('params').data }, text, other),
  );
  const toExamination = createExamination(lesson, read);

  return (model, trial, { wishes, facts }) => {
    const { sentences } = wishes;
    return lazily(
      {
        order: () => toOrder(model, sentences.trial, sentences.shuffled),
        switched: () => toSwitched(model, sentences.trial),
        reach: () => toReach(model, sentences.trial, wishes.pins.trial.token),
        worth: () => toWorth(trial(), wishes.trialSwitches),
        stateless: () => toStateless(model, sentences.trial, sentences.shuffled),
        examination: () => toExamination(model, facts.examined),
      },
      report,
    );
  };
}

function measureAll(engine: Engine, read: Reader, model: LoadedLessonModel, text: string): readonly Switched[] {
  const trained = read(model, text, null);
  const measured = (['none', ...switchNames] as const).map((name) => {
    const tried = name === 'none' ? trained : read(model, text, { ...noSwitches, [name]: true });
    return measureSwitched(engine, name, tried, trained);
  });
  return measured.filter((one) => one !== null);
}

/** The chosen word, or the one in the middle, gives way to another. */
function reachOf(
  lesson: Lesson,
  read: Reader,
  model: LoadedLessonModel,
  text: string,
  token: Selection['token'],
): Reach | null {
  const before = read(model, text, null);
  const changed = before.tokens[token ?? Math.floor((before.tokens.length - 1) / 2)];
  if (!changed) return null;
  const { text: whole, spans } = lesson.encode(text);
  const replacement =
    changed.text === HIDDEN ? (model.facts.words.find((word) => /^\w+$/.test(word) && word !== HIDDEN) ?? '') : HIDDEN;
  const after = replaced(whole, spans[changed.index]!, replacement);
  const same = (switches: Switches | null) => sameRows(read(model, text, switches), read(model, after, switches));
  const [causal, both] = [same({ ...noSwitches, causal: true }), same(null)];
  return causal && both && { changed, replacement, causal, both };
}
