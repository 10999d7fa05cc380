// How a lesson presents itself: read from its attributes and from the address of its page, and again when one has changed.
import type { ReactiveElement } from 'lit';
import type { Chapter } from '../lesson/chapter.js';
import { defaultSettings, readSettings, unknownNames, type Settings } from '../state/settings.js';
import type { Notice } from '../state/state.js';
import { saidTo } from './address.js';
import { pictureNames } from './pictures.js';

export class Settling {
  private isDone = false;
  private readonly host: ReactiveElement & { readonly page: boolean };
  private readonly take: (read: ReturnType<typeof readSettings>) => void;

  constructor(host: Settling['host'], take: Settling['take']) {
    this.host = host;
    this.take = take;
  }

  /** An attribute of this name. */
  changed(name: string): void {
    if (!(name in defaultSettings)) return;
    this.isDone = false;
    this.host.requestUpdate();
  }

  /** Before the settings are used. */
  settle(): void {
    if (this.isDone) return;
    this.isDone = true;
    this.take(readSettings(saidTo(this.host, this.host.page)));
  }
}

/** Names of chapters and pictures that nobody has, once all have come. */
export const misnamed = (settings: Settings, chapters: readonly Chapter[]): readonly Notice[] =>
  unknownNames(settings, {
    chapters: chapters.map(({ id }) => id),
    sections: chapters.flatMap(({ sections }) => sections.map(({ id }) => id)),
    views: pictureNames(),
  });
