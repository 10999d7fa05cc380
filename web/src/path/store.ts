// The loop of the page: actions in, a new state at once, a new frame at most once per animation frame, listeners out.
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/errors.js';
import type { Report } from '../engine/protocol.js';
import type { Trainer } from '../engine/trainer.js';
import { notice } from '../state/notices.js';
import { reduce } from '../state/reduce.js';
import type { Action } from '../state/reduce.js';
import type { State, Wishes } from '../state/state.js';
import type { Frame } from './frame.js';
import { createPath } from './path.js';
import type { Path } from './path.js';
import type { ReadingsPath } from './readings.js';
import { createTeacher } from './teacher.js';

export type Listener = (frame: Frame, state: State) => void;

export interface Store {
  readonly state: State;
  /** of the last animation frame */
  readonly frame: Frame;
  dispatch(action: Action): void;
  /** Called after each new frame; returns what ends it. */
  subscribe(listener: Listener): () => void;
  /** From now on, a model is trained whenever the corpus is another one: not before the first screen is painted. */
  train(): void;
  /** Once; frames have `readings` from then on. */
  extend(extension: Extension): void;
  /** Do now what the next animation frame would do. */
  flush(): void;
  close(): void;
}

export interface StoreParts {
  readonly initial: State;
  readonly engine: Engine;
  /** another engine, after a trap: what the old one holds cannot be trusted */
  readonly newEngine: () => Promise<Engine>;
  readonly makeTrainer: (report: (report: Report) => void) => Trainer;
  readonly nextFrame?: (run: () => void) => void;
}

/** Sees every new state, and reports facts. */
export interface Watcher {
  watch(state: State): void;
  close(): void;
}

/** What comes after the first screen: the lesson model's part of the path, and who fetches and trains for it. */
export interface Extension {
  readonly readings: (
    engine: Engine,
    report: (error: unknown) => void,
    refuse: (error: unknown) => void,
  ) => ReadingsPath;
  readonly watchers: readonly ((dispatch: (action: Action) => void) => Watcher)[];
}

/** A drag or typing is over after this much silence, ms. */
const SETTLED = 800;

const animationFrame = (run: () => void): void => void requestAnimationFrame(run);

export function createStore({
  initial,
  engine,
  newEngine,
  makeTrainer,
  nextFrame = animationFrame,
}: StoreParts): Store {
  let state = initial;
  let current = engine;
  let readings: Extension['readings'] | null = null;
  let path: Path | null = openPath();
  let frame = path(initial);
  let drawn: State | null = initial;
  let suspect: Wishes | null = null; // an engine died of these
  let hopeless: Wishes | null = null; // not computed again
  let renewing = false;
  let waiting = false;
  let closed = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<Listener>();
  const watchers: Watcher[] = [];

  function dispatch(action: Action): void {
    const next = reduce(state, action);
    if (next === state || closed) return;
    state = next;
    clearTimeout(settling);
    if (state.burst !== null) settling = setTimeout(() => dispatch({ type: 'settle' }), SETTLED);
    for (const watcher of watchers) watcher.watch(state);
    schedule();
  }

  function schedule(): void {
    if (waiting) return;
    waiting = true;
    nextFrame(flush);
  }

  function flush(): void {
    waiting = false;
    if (closed || state === drawn) return;
    drawn = state;
    if (state.wishes !== hopeless) draw();
    for (const listener of [...listeners]) listener(frame, state);
  }

  function draw(): void {
    if (!path) return renew();
    try {
      frame = path(state);
    } catch (error) {
      fail(error);
    }
  }

  /** The frame before stays. After a trap the same wishes are tried once more, in a new engine. */
  function fail(error: unknown): void {
    const trap = !(error instanceof EngineError);
    if (trap && !path) return; // of an engine that is given up already
    if (!trap || state.wishes === suspect) hopeless = state.wishes;
    if (trap) {
      suspect = state.wishes;
      path = null;
      renew();
    }
    warn(error);
  }

  /** Another engine; where none can be had, the next wish asks again. */
  function renew(): void {
    if (renewing) return;
    renewing = true;
    const take = (fresh: Engine): void => {
      renewing = false;
      current = fresh;
      path = openPath();
      drawn = null;
      flush();
    };
    newEngine().then(take, (reason: unknown) => {
      renewing = false;
      hopeless = state.wishes;
      warn(reason);
    });
  }

  /** The path of the first screen, and after it the lesson model's. */
  function openPath(): Path {
    return createPath(current, fail, readings?.(current, fail, refuse));
  }

  /** The lesson model's file is none: its chapters say so, and everything else goes on. */
  function refuse(error: unknown): void {
    dispatch({ type: 'lesson-model', set: { status: 'failed', file: null, error: String(error) } });
  }

  function warn(error: unknown): void {
    dispatch({ type: 'notice', notice: notice('engine-failed', { error: String(error) }) });
  }

  function add(watcher: Watcher): void {
    watchers.push(watcher);
    watcher.watch(state);
  }

  return {
    get state() {
      return state;
    },
    get frame() {
      return frame;
    },
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    train: () => add(createTeacher(makeTrainer, dispatch)),
    extend(extension) {
      readings = extension.readings;
      if (path) path = openPath();
      for (const make of extension.watchers) add(make(dispatch));
      drawn = null;
      schedule();
    },
    flush,
    close() {
      closed = true;
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
      listeners.clear();
    },
  };
}
