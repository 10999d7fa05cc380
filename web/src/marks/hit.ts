// Places that can be touched, hovered and reached by key. The visible marks lie below and stay thin.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { across, round, type Box, type Rect } from './picture.js';

export interface Hit extends Rect {
  /** what it is, read aloud */
  readonly name: string;
  /** its address among the others, where arrow keys go */
  readonly at: string;
  readonly role: 'button' | 'gridcell';
  readonly tabbable: boolean;
  readonly chosen: boolean;
}

export interface Handlers {
  readonly enter: () => void;
  readonly leave: () => void;
  readonly press: () => void;
  /** lets go; the key goes on to the lesson, which knows whether there was something */
  readonly escape?: () => void;
  /** the address that an arrow key leads to; null: not ours, the page may have the key */
  readonly next?: (right: number, down: number) => string | null;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

export const hit = (box: Box, h: Hit, handlers: Handlers): SVGTemplateResult => {
  const button = h.role === 'button';
  return svg`<rect class="hit" role=${h.role} tabindex=${h.tabbable ? 0 : -1} data-at=${h.at} aria-label=${h.name}
    aria-pressed=${button ? h.chosen : nothing} aria-selected=${button ? nothing : h.chosen}
    x=${across(box, h.x, h.width)} y=${round(h.y)} width=${round(h.width)} height=${round(h.height)}
    @pointerenter=${handlers.enter} @pointerleave=${handlers.leave} @focus=${handlers.enter} @blur=${handlers.leave}
    @click=${handlers.press} @keydown=${(event: KeyboardEvent) => key(box, event, handlers)}></rect>`;
};

/** Handled keys stay here: a page of slides around us must not turn. All others go on. */
function key(box: Box, event: KeyboardEvent, handlers: Handlers): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !handle(box, event, handlers)) return;
  event.preventDefault();
  event.stopPropagation();
}

function handle(box: Box, { key, currentTarget }: KeyboardEvent, handlers: Handlers): boolean {
  if (key === 'Enter' || key === ' ') return (handlers.press(), true);
  if (key === 'Escape') return (handlers.escape?.(), false);
  const arrow = arrows[key];
  if (!arrow) return false;
  const mirrored = box.rtl && key.startsWith('Arrow'); // Home is where reading starts, in either direction
  const address = handlers.next?.(mirrored ? -arrow[0] : arrow[0], arrow[1]) ?? null;
  if (address === null) return false;
  const next = (currentTarget as Element).closest('svg')?.querySelector<SVGElement>(`[data-at="${address}"]`);
  next?.focus();
  return true;
}
