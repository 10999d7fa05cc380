// An LMS as the storage of a lesson: what is kept goes there, with the result that follows from it.
import type { Chapter } from '../lesson/chapter.js';
import { PROGRESS, type Kept } from '../state/storage.js';
import { restoreProgress } from '../state/progress.js';
import { resultOf } from './result.js';
import type { Session } from './session.js';
import { pack, unpack, type Items } from './suspend.js';

export class LmsStorage implements Kept {
  private readonly session: Session;
  private readonly chapters: readonly Chapter[];
  /** hears whether all that was done fits into the LMS */
  private readonly whole: (whole: boolean) => void;
  private items: Items;
  private waiting = false;

  constructor(session: Session, chapters: readonly Chapter[], whole: (whole: boolean) => void) {
    this.session = session;
    this.chapters = chapters;
    this.whole = whole;
    this.items = unpack(session.kept);
  }

  getItem(key: string): string | null {
    return this.items[nameOf(key)] ?? null;
  }

  /** All that is set in one go is told in one go: each time, an LMS asks its server. */
  setItem(key: string, json: string): void {
    this.items = { ...this.items, [nameOf(key)]: json };
    if (!this.waiting) queueMicrotask(this.flush);
    this.waiting = true;
  }

  readonly flush = (): void => {
    if (!this.waiting) return;
    this.waiting = false;
    const { text, whole } = pack(this.items, this.session.most);
    this.session.tell(text, resultOf(this.chapters, restoreProgress(this.items.progress ?? '')));
    this.whole(whole);
  };
}

const nameOf = (key: string): keyof Items => (key === PROGRESS ? 'progress' : 'state');
