// What scrolls sideways because there is no room can be scrolled with the keyboard too, and only then is a stop of the tab key.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

const watched = new WeakSet<Element>();

/** `box`: a watched element, or a child of one, that has another size now. */
function judge(box: Element): void {
  const element = watched.has(box) ? box : box.parentElement;
  if (element && element.scrollWidth > element.clientWidth) element.setAttribute('tabindex', '0');
  else element?.removeAttribute('tabindex');
}

const observer =
  typeof ResizeObserver === 'undefined'
    ? null
    : new ResizeObserver((entries) => entries.forEach(({ target }) => judge(target)));

class Wide extends Directive {
  private element: Element | null = null;

  override render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    if (this.element === element) return noChange;
    this.element = element;
    watched.add(element);
    for (const box of [element, ...element.children]) observer?.observe(box);
    return noChange;
  }
}

/** On an element with `overflow-x: auto`. */
export const focusableWhenWide = directive(Wide);
