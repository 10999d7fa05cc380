// Which sections were on screen, or had the focus. Where a browser does not say, only the focus counts.
import type { ReactiveController, ReactiveElement } from 'lit';

/** A section was on screen when it crossed this middle part of the window. */
const MIDDLE = '-35% 0px -35% 0px';

export class SeenSections implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly observed = new WeakSet<Element>();
  private readonly observer: IntersectionObserver | null;

  constructor(host: ReactiveElement, see: (section: string) => void) {
    this.host = host;
    this.observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver(
            (entries) => {
              for (const { isIntersecting, target } of entries) if (isIntersecting) see(target.id);
            },
            { rootMargin: MIDDLE },
          );
    host.addController(this);
    host.addEventListener('focusin', (event) => {
      const section = event.composedPath().find((place) => place instanceof Element && place.localName === 'section');
      if (section) see((section as Element).id);
    });
  }

  /** Sections come with the chapters. */
  hostUpdated(): void {
    for (const section of this.host.renderRoot.querySelectorAll('section'))
      if (!this.observed.has(section)) {
        this.observed.add(section);
        this.observer?.observe(section);
      }
  }
}
