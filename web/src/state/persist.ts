// Wishes and progress survive a reload and are gone with the tab: what was typed stays on no machine unasked.
import { savedText } from './file.js';
import { restoreProgress } from './progress.js';
import { restoreWishes, saveWishes } from './saved.js';
import type { Restored } from './saved.js';
import type { Progress, State, Wishes } from './state.js';
import { attempt, PROGRESS, usual, WISHES, type Open } from './storage.js';

/** Files may share a storage: what is done in one is not what another was saved with. */
const wishesKey = (): string => WISHES + savedText();

/** A moment of rest, ms, after which it is worth keeping what was done: storage makes everybody wait. */
const REST = 400;

/** Keeps what the learner does, a moment after the last change. */
export class Keeper {
  private readonly open: Open;
  private kept: State | null = null;
  private latest: State | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: Open = usual) {
    this.open = open;
  }

  follow(state: State): void {
    this.latest = state;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, REST);
  }

  /** Before the page goes. */
  readonly now = (): void => {
    clearTimeout(this.timer);
    if (this.latest) keep(this.latest, this.kept, this.open);
    this.kept = this.latest;
  };
}

/** What is not as it was. */
export function keep({ wishes, facts }: State, before: State | null, open: Open = usual): void {
  if (wishes !== before?.wishes) keepWishes(wishes, open);
  if (facts.progress !== before?.facts.progress) keepProgress(facts.progress, open);
}

export function keepWishes(wishes: Wishes, open: Open = usual): void {
  attempt(() => open().setItem(wishesKey(), saveWishes(wishes)));
}

/** What was kept, or null. */
export function keptWishes(open: Open = usual): Restored | null {
  const json = attempt(() => open().getItem(wishesKey()));
  return json ? restoreWishes(json) : null;
}

export function keepProgress(progress: Progress, open: Open = usual): void {
  attempt(() => open().setItem(PROGRESS, JSON.stringify(progress)));
}

export const keptProgress = (open: Open = usual): Progress =>
  restoreProgress(attempt(() => open().getItem(PROGRESS)) ?? 'null');
