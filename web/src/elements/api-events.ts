// What a lesson tells the page around it: that it is ready, that something was chosen, that something failed.
import type { Notice, State } from '../state/state.js';
import type { LessonEvents } from './api.js';
import { writeState } from './api-state.js';
import { sayNotice } from './messages.js';

type Detail<Name extends keyof LessonEvents> = LessonEvents[Name]['detail'];

const isFailure = ({ key }: Notice): boolean => key.endsWith('-failed') || key === 'rest-missing';

export class Teller {
  private readonly host: HTMLElement;
  /** the last state that was heard of; the first one is no change */
  private told: State | null = null;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  ready(): void {
    this.tell('attention-ready', {});
  }

  failed(message: string): void {
    this.tell('attention-error', { message });
  }

  /** With each frame. The state is written when somebody reads it: a drag brings sixty a second. */
  follow(state: State): void {
    const { told } = this;
    this.told = state;
    if (!told) return;
    const { wishes, facts } = state;
    if (wishes !== told.wishes)
      this.tell('attention-change', {
        get state() {
          return writeState(wishes);
        },
      });
    for (const notice of facts.notices)
      if (isFailure(notice) && !told.facts.notices.includes(notice)) this.failed(sayNotice(notice));
  }

  private tell<Name extends keyof LessonEvents>(name: Name, detail: Detail<Name>): void {
    this.host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
