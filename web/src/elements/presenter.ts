// In front of a class: arrow keys and clickers step from experiment to experiment, a bar says which one it is.
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Chapter } from '../lesson/chapter.js';
import { say } from '../lesson/say.js';
import { isOurs } from './keys.js';
import { stopsOf, type Stop } from './way.js';

/** Up and down scroll, as everywhere. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

export interface Presented {
  /** whether anybody presents */
  readonly isOn: boolean;
  readonly chapters: readonly Chapter[];
  /** id of the section that the reader is in */
  readonly here: string;
  readonly goTo: (id: string) => Promise<void>;
  readonly leave: () => void;
}

export class Presenter implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly presented: () => Presented;
  /** id of the section that is shown */
  private at = '';
  /** the reader has been where the last step led */
  private arrived = true;

  constructor(host: ReactiveElement, presented: () => Presented) {
    this.host = host;
    this.presented = presented;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.key);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.key);
  }

  bar(): TemplateResult {
    const { chapters, leave } = this.presented();
    const section = this.section();
    const chapter = chapters.find(({ sections }) => sections.some(({ id }) => id === section)) ?? chapters[0];
    const sections = chapter?.sections ?? [];
    const at =
      Math.max(
        0,
        sections.findIndex(({ id }) => id === section),
      ) + 1;
    const button = (by: number): TemplateResult =>
      html`<button
        aria-label=${say(by < 0 ? 'present.back' : 'present.next')}
        ?disabled=${!this.stop(by)}
        @click=${() => this.step(by)}
      >
        ${by < 0 ? '←' : '→'}
      </button>`;
    return html`<aside class="presenter" aria-label=${say('present')}>
      ${button(-1)}${button(1)}
      <span class="where">${chapter?.title}</span>
      <span class="at">${say('present.at', { at, all: sections.length })}</span>
      <button class="quiet" @click=${leave}>${say('present.leave')}</button>
    </aside>`;
  }

  /** Where the last step leads, whatever the page scrolls past on its way there; from then on where the reader is. */
  private section(): string {
    const { here } = this.presented();
    if (this.arrived) this.at = here;
    this.arrived ||= here === this.at;
    return this.at;
  }

  private stop(by: number): Stop | undefined {
    const stops = stopsOf(this.presented().chapters);
    const section = this.section();
    return stops[
      Math.max(
        0,
        stops.findIndex((stop) => stop.section === section),
      ) + by
    ];
  }

  private step(by: number): boolean {
    const stop = this.stop(by);
    if (!stop) return false;
    this.at = stop.section;
    this.arrived = false;
    this.host.requestUpdate();
    void this.presented().goTo(stop.id);
    return true;
  }

  /** Whatever a control, ours or the host's, does with a key comes first. */
  private readonly key = (event: KeyboardEvent): void => {
    const { isOn, leave } = this.presented();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isOn || !isPlain || isOurs(event) || isUsed(event)) return;
    const by = STEPS[event.key] ?? 0;
    if (event.key === 'Escape') leave();
    else if (by === 0 || !this.step(by)) return;
    event.preventDefault();
  };
}

/** By what scrolls sideways, by a text of the host's that is edited, or by a note that Escape closes. */
function isUsed(event: KeyboardEvent): boolean {
  const path = event.composedPath().filter((place) => place instanceof HTMLElement);
  if (event.key === 'Escape') return path.some(({ shadowRoot }) => shadowRoot?.querySelector(':popover-open'));
  const [target] = path;
  return !!target && (target.isContentEditable || target.matches('[role=group][tabindex="0"]'));
}
