// Action x State -> State, pure: the only way in which a state changes.
import { addLine, changeCopies, editLine, removeLine } from './corpus.js';
import { checkWishes } from './check.js';
import { defaultWishes } from './defaults.js';
import { limits } from './limits.js';
import { samePicture, unpinned } from './selection.js';
import type {
  CorpusLine,
  Jobs,
  LessonModel,
  Notice,
  Scope,
  Selection,
  Sentences,
  State,
  Switches,
  TrainedModel,
  Training,
  Wishes,
} from './state.js';

export type Action =
  // ---- wishes: they can be undone, and travel in links
  /** Set any wishes. Changes with the same `burst` name in a row (a drag, typing) are one step of undo. */
  | { readonly type: 'wish'; readonly wishes: Partial<Wishes>; readonly burst?: string }
  /** More or fewer copies of a line (index into wishes.corpus), never fewer than one. */
  | { readonly type: 'copies'; readonly line: number; readonly by: number }
  | { readonly type: 'line'; readonly line: number; readonly set: Partial<CorpusLine> }
  /** Add a sentence; if the corpus has it, its copies add up. */
  | { readonly type: 'add'; readonly line: CorpusLine }
  | { readonly type: 'remove'; readonly line: number }
  /** Type a reward for an ending; null: back to the rule. */
  | { readonly type: 'reward'; readonly ending: string; readonly reward: number | null }
  | { readonly type: 'switch'; readonly name: keyof Switches; readonly on: boolean }
  /** Type one of the sentences that the lesson model reads. */
  | { readonly type: 'say'; readonly name: keyof Sentences; readonly text: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'reset'; readonly to?: Wishes }
  /** The drag is over, the field was left: the next change is a new step of undo. */
  | { readonly type: 'settle' }
  // ---- selection: a wish, but no step of undo. Without a scope: in the sentence of chapters 1 to 3
  /** Pin a word, a pair, a layer or a head; the same word or pair again unpins it. */
  | { readonly type: 'pin'; readonly selection: Partial<Selection>; readonly scope?: Scope }
  | { readonly type: 'unpin'; readonly scope?: Scope }
  | { readonly type: 'hover'; readonly selection: Partial<Selection> | null; readonly scope?: Scope }
  // ---- the way through: neither a wish nor a step of undo
  /** Choose an answer to a prediction. */
  | { readonly type: 'answer'; readonly prediction: string; readonly answer: number }
  /** Take back all answers. */
  | { readonly type: 'forget' }
  /** A section was on screen. */
  | { readonly type: 'seen'; readonly section: string }
  // ---- long work in a worker
  | { readonly type: 'order'; readonly order: Order }
  /** Ask the lesson model so many of the questions of chapter 6. */
  | { readonly type: 'examine'; readonly questions: number }
  // ---- facts that arrive
  | { readonly type: 'training'; readonly training: Training }
  | { readonly type: 'trained'; readonly training: Training; readonly model: TrainedModel }
  | { readonly type: 'lesson-model'; readonly set: Partial<LessonModel> }
  | { readonly type: 'job'; readonly report: JobReport }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'dismiss'; readonly index: number };

/** What the learner wants of a job. */
export type Order = {
  [Name in keyof Jobs]:
    | { readonly job: Name; readonly to: 'start'; readonly options: Jobs[Name]['options'] }
    | { readonly job: Name; readonly to: 'pause' | 'resume' | 'stop' };
}[keyof Jobs];

/** How a job goes. */
export type JobReport = {
  [Name in keyof Jobs]: { readonly job: Name; readonly set: Partial<Omit<Jobs[Name], 'options'>> };
}[keyof Jobs];

export function reduce(state: State, action: Action): State {
  const { wishes, facts } = state;
  switch (action.type) {
    case 'wish':
      return change(state, action.wishes, action.burst ?? null);
    case 'copies':
      return change(state, { corpus: changeCopies(wishes.corpus, action.line, action.by) }, `copies ${action.line}`);
    case 'line':
      return change(state, { corpus: editLine(wishes.corpus, action.line, action.set) }, `line ${action.line}`);
    case 'add':
      return change(state, { corpus: addLine(wishes.corpus, action.line) }, null);
    case 'remove':
      return change(state, { corpus: removeLine(wishes.corpus, action.line) }, null);
    case 'reward':
      return change(
        state,
        { rewards: typeReward(wishes.rewards, action.ending, action.reward) },
        `reward ${action.ending}`,
      );
    case 'switch':
      return change(state, { switches: { ...wishes.switches, [action.name]: action.on } }, null);
    case 'say':
      return change(state, { sentences: { ...wishes.sentences, [action.name]: action.text } }, `say ${action.name}`);
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'reset':
      return change(state, action.to ?? defaultWishes, null);
    case 'settle':
      return state.burst === null ? state : { ...state, burst: null };
    case 'pin':
      return look(state, pin(pinnedIn(wishes, action.scope), action.selection), action.scope);
    case 'unpin':
      return look(state, unpinned(pinnedIn(wishes, action.scope)), action.scope);
    case 'hover':
      return hover(
        state,
        action.selection && { ...unpinned(pinnedIn(wishes, action.scope)), ...action.selection },
        action.scope,
      );
    case 'answer':
      return withFacts(state, {
        progress: { ...facts.progress, answers: { ...facts.progress.answers, [action.prediction]: action.answer } },
      });
    case 'forget':
      return withFacts(state, { progress: { ...facts.progress, answers: {} } });
    case 'seen':
      return facts.progress.seen.includes(action.section)
        ? state
        : withFacts(state, { progress: { ...facts.progress, seen: [...facts.progress.seen, action.section] } });
    case 'order':
      return withFacts(state, { jobs: obey(facts.jobs, action.order) });
    case 'examine':
      return withFacts(state, { examined: action.questions });
    case 'lesson-model':
      return withFacts(state, {
        lessonModel: { ...facts.lessonModel, ...action.set },
        examined: action.set.file ? 0 : facts.examined, // another model has not been asked yet
      });
    case 'job': {
      const { job, set } = action.report;
      return withFacts(state, { jobs: { ...facts.jobs, [job]: { ...facts.jobs[job], ...set } } });
    }
    case 'training':
      return action.training.epoch < facts.training.epoch
        ? state
        : { ...state, facts: { ...facts, training: action.training } };
    case 'trained':
      return action.training.epoch < facts.training.epoch
        ? state
        : { ...state, facts: { ...facts, training: action.training, model: action.model } };
    case 'notice':
      return note(state, [action.notice]);
    case 'dismiss':
      return { ...state, facts: { ...facts, notices: facts.notices.filter((_, index) => index !== action.index) } };
  }
}

/** Wishes that only say where the learner looks: changing them is no step of undo. */
const looks: ReadonlySet<string> = new Set<keyof Wishes>(['pinned', 'opened', 'pins']);

function change(state: State, set: Partial<Wishes>, burst: string | null): State {
  const { wishes, notices } = checkWishes(set, state.wishes);
  const noted = note(state, notices);
  if (wishes === state.wishes) return noted;
  if (Object.keys(set).every((field) => looks.has(field))) return { ...noted, wishes };
  const goesOn = burst !== null && burst === state.burst;
  const past = goesOn ? state.past : [...state.past, state.wishes].slice(-limits.history);
  return { ...noted, wishes, past, future: [], burst };
}

function undo(state: State): State {
  const wishes = state.past.at(-1);
  if (!wishes) return state;
  return { ...state, wishes, past: state.past.slice(0, -1), future: [state.wishes, ...state.future], burst: null };
}

function redo(state: State): State {
  const [wishes, ...future] = state.future;
  if (!wishes) return state;
  return { ...state, wishes, past: [...state.past, state.wishes], future, burst: null };
}

const typeReward = (rewards: Wishes['rewards'], ending: string, reward: number | null): Wishes['rewards'] =>
  Object.fromEntries([
    ...Object.entries(rewards).filter(([word]) => word !== ending),
    ...(reward === null ? [] : [[ending, reward] as const]),
  ]);

function pin(pinned: Selection, selection: Partial<Selection>): Selection {
  if (selection.token === undefined) return { ...pinned, ...selection };
  const next = { ...pinned, other: null, ...selection };
  return samePicture(next, pinned) ? unpinned(pinned) : next;
}

const pinnedIn = (wishes: Wishes, scope: Scope | undefined): Selection =>
  scope === undefined ? wishes.pinned : wishes.pins[scope];

function look(state: State, selection: Selection, scope: Scope | undefined): State {
  const { wishes } = state;
  if (selection === pinnedIn(wishes, scope)) return state;
  return change(
    state,
    scope === undefined ? { pinned: selection } : { pins: { ...wishes.pins, [scope]: selection } },
    null,
  );
}

/** One pointer hovers over one thing: in a scope, or in the sentence of chapters 1 to 3. */
function hover(state: State, selection: Selection | null, scope: Scope | undefined): State {
  const { hover: before, scopeHover } = state.facts;
  const same = (a: Selection | null, b: Selection | null): boolean =>
    a === b || (a !== null && b !== null && samePicture(a, b));
  if (scope === undefined) return same(before, selection) ? state : withFacts(state, { hover: selection });
  if (same(scopeHover?.scope === scope ? scopeHover.selection : null, selection)) return state;
  return withFacts(state, { scopeHover: selection && { scope, selection } });
}

const withFacts = (state: State, set: Partial<State['facts']>): State => ({
  ...state,
  facts: { ...state.facts, ...set },
});

/** A job can be started when it is not going on, paused when it is, resumed when it was paused. What it found before
 * stays until it finds something. */
function obey(jobs: Jobs, order: Order): Jobs {
  const job = jobs[order.job];
  const goesOn = job.status === 'wanted' || job.status === 'running' || job.status === 'paused';
  if (order.to === 'start')
    return goesOn
      ? jobs
      : {
          ...jobs,
          [order.job]: { ...job, status: 'wanted', options: order.options, done: 0, total: 0, error: '' },
        };
  if (!goesOn) return jobs;
  const status = { pause: 'paused', resume: 'running', stop: 'stopped' } as const;
  return { ...jobs, [order.job]: { ...job, status: status[order.to] } };
}

function note(state: State, notices: readonly Notice[]): State {
  if (notices.length === 0) return state;
  return { ...state, facts: { ...state.facts, notices: [...state.facts.notices, ...notices].slice(-limits.notices) } };
}
