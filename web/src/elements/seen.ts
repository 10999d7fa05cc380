// Which sections were read: they stayed on screen for a while, or something was done in them. Where a browser does not
// say what is on screen, only what was done counts.
import type { ReactiveController, ReactiveElement } from 'lit';

/** A section is on screen when it crosses this middle part of the window. */
const MIDDLE = '-35% 0px -35% 0px';
const STAY = 3000; // ms; who scrolls past is faster

export class SeenSections implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly see: (section: string) => void;
  private readonly observed = new WeakSet<Element>();
  private readonly observer: IntersectionObserver | null;
  private readonly staying = new Map<Element, ReturnType<typeof setTimeout>>();

  constructor(host: ReactiveElement, see: (section: string) => void) {
    this.host = host;
    this.see = see;
    this.observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => entries.forEach((entry) => this.follow(entry)), { rootMargin: MIDDLE });
    host.addController(this);
    for (const type of ['click', 'input'] as const) host.addEventListener(type, (event) => this.act(event));
  }

  /** Sections come with the chapters. */
  hostUpdated(): void {
    for (const section of this.host.renderRoot.querySelectorAll('section'))
      if (!this.observed.has(section)) {
        this.observed.add(section);
        this.observer?.observe(section);
      }
  }

  hostDisconnected(): void {
    for (const timer of this.staying.values()) clearTimeout(timer);
    this.staying.clear();
  }

  private follow({ isIntersecting, target }: IntersectionObserverEntry): void {
    clearTimeout(this.staying.get(target));
    this.staying.delete(target);
    if (isIntersecting)
      this.staying.set(
        target,
        setTimeout(() => this.see(target.id), STAY),
      );
  }

  /** Links lead away: they are no action in the section. */
  private act(event: Event): void {
    const path = event.composedPath().filter((place) => place instanceof Element);
    const section = path.find(({ localName }) => localName === 'section');
    if (section && !path.some((place) => place.matches('a, .way'))) this.see(section.id);
  }
}
