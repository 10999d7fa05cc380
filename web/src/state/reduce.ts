// Action x State -> State, pure: the only way in which a state changes.
import { addLine, changeCopies, editLine, removeLine } from './corpus.js';
import { checkWishes } from './check.js';
import { defaultWishes } from './defaults.js';
import { limits } from './limits.js';
import { samePicture, unpinned } from './selection.js';
import type { CorpusLine, Notice, Selection, State, Switches, TrainedModel, Training, Wishes } from './state.js';

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
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'reset' }
  /** The drag is over, the field was left: the next change is a new step of undo. */
  | { readonly type: 'settle' }
  // ---- selection: a wish, but no step of undo
  /** Pin a word, a pair, a layer or a head; the same word or pair again unpins it. */
  | { readonly type: 'pin'; readonly selection: Partial<Selection> }
  | { readonly type: 'unpin' }
  | { readonly type: 'hover'; readonly selection: Partial<Selection> | null }
  // ---- facts that arrive
  | { readonly type: 'training'; readonly training: Training }
  | { readonly type: 'trained'; readonly training: Training; readonly model: TrainedModel }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'dismiss'; readonly index: number };

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
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'reset':
      return change(state, defaultWishes, null);
    case 'settle':
      return state.burst === null ? state : { ...state, burst: null };
    case 'pin':
      return look(state, pin(wishes.pinned, action.selection));
    case 'unpin':
      return look(state, unpinned(wishes.pinned));
    case 'hover':
      return hover(state, action.selection && { ...unpinned(wishes.pinned), ...action.selection });
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
const looks: ReadonlySet<string> = new Set<keyof Wishes>(['pinned', 'opened']);

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

const look = (state: State, pinned: Selection): State => change(state, { pinned }, null);

function hover(state: State, selection: Selection | null): State {
  const before = state.facts.hover;
  if (before === selection || (before && selection && samePicture(before, selection))) return state;
  return { ...state, facts: { ...state.facts, hover: selection } };
}

function note(state: State, notices: readonly Notice[]): State {
  if (notices.length === 0) return state;
  return { ...state, facts: { ...state.facts, notices: [...state.facts.notices, ...notices].slice(-limits.notices) } };
}
