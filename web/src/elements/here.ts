// In which section the reader is: the last one that begins above a line in the upper part of the window, or the first.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Where the line is, as a part of the window: what a link leads to begins above it. */
const LINE = 0.2;

export class HereSection implements ReactiveController {
  /** id of the section; '' where nobody says */
  section = '';
  private readonly host: ReactiveElement;
  private readonly observed = new WeakSet<Element>();
  private readonly observer: IntersectionObserver | null;

  constructor(host: ReactiveElement) {
    this.host = host;
    this.observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver(() => this.find(), { rootMargin: `-${LINE * 100}% 0px -${100 - LINE * 100}% 0px` });
    host.addController(this);
  }

  /** Sections come with the chapters. */
  hostUpdated(): void {
    for (const place of this.host.renderRoot.querySelectorAll('article, section'))
      if (!this.observed.has(place)) {
        this.observed.add(place);
        this.observer?.observe(place);
      }
  }

  /** The head of a chapter belongs to its first section. */
  private find(): void {
    const begins = (section: Element): number =>
      (section.matches('section:first-of-type') ? section.parentElement! : section).getBoundingClientRect().top;
    const sections = [...this.host.renderRoot.querySelectorAll('article > section')];
    const section = sections.findLast((one) => begins(one) <= innerHeight * LINE) ?? sections[0];
    if (!section || section.id === this.section) return;
    this.section = section.id;
    this.host.requestUpdate();
  }
}
