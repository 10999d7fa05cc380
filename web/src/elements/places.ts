// Ways to a place in the lesson: links from wherever in it, the hash of the page's address, and whoever names the place.
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Action } from '../state/reduce.js';
import { notice } from '../state/notices.js';
import { setHash, takeLink, wholeAddress } from './address.js';
import { drawAll } from './turn.js';

/** ms that one waits for a frame */
const UNSEEN = 100;

export interface Ground {
  /** whether the lesson is the page */
  readonly isPage: boolean;
  /** on their way: places that have not come yet */
  readonly rest: Promise<void> | null;
  readonly dispatch: (action: Action) => void;
}

export class Places implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly ground: () => Ground;

  constructor(host: ReactiveElement, ground: () => Ground) {
    this.host = host;
    this.ground = ground;
    host.addController(this);
    host.addEventListener('click', (event) => this.followLink(event));
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.onHash);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.onHash);
  }

  /** What is left out here is in the whole lesson; there is none where the page is somebody else's. */
  async goTo(id: string): Promise<void> {
    const { isPage } = this.ground();
    if (isPage) setHash(`#${id}`);
    const place = await this.show(id);
    if (place) place.focus({ preventScroll: true });
    else if (isPage) location.assign(wholeAddress(id));
    else this.ground().dispatch({ type: 'notice', notice: notice('place-hidden', {}) });
  }

  /** Deep links lead into the shadow tree, where the browser's own do not reach; some to what has not come yet. */
  async show(id: string): Promise<HTMLElement | null> {
    const find = (): HTMLElement | null =>
      /^[\w-]+$/.test(id) ? this.host.renderRoot.querySelector<HTMLElement>(`#${id}`) : null;
    if (!find()) await this.ground().rest;
    const place = find();
    if (!place) return null;
    drawAll(); // what stands above it gets its height
    await laidOut(this.host);
    place.scrollIntoView();
    return place;
  }

  /** Links within the lesson; an author's own lead where the author wants. */
  private followLink(event: MouseEvent): void {
    const link = event.composedPath().find((place) => place instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href') ?? '';
    if (!link || !href.startsWith('#') || this.host.contains(link)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.closest<HTMLElement>('[popover]')?.hidePopover();
    void this.goTo(href.slice(1));
  }

  /** Somebody put another link into the address, or stepped back in history. */
  private readonly onHash = (): void => void (this.ground().isPage && this.followHash());

  private async followHash(): Promise<void> {
    const actions = await takeLink();
    for (const action of actions) this.ground().dispatch(action);
    if (actions.length === 0) await this.show(location.hash.slice(1));
  }
}

/** On screen; where no frames are made, because nobody looks, soon. */
export async function painted(host: ReactiveElement): Promise<void> {
  await host.updateComplete;
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, UNSEEN);
  });
  await new Promise((resolve) => setTimeout(resolve));
}

/** Pictures know their heights one frame after they know their widths. Painted, too: who goes on here may work for long. */
export async function laidOut(host: ReactiveElement): Promise<void> {
  await host.updateComplete;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}
