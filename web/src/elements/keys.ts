// Which keys are ours: typing and keys that work a control never reach the page around the lesson, all others do.
import type { Wishes } from '../state/state.js';

const WORKS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['button, summary, [role=button], input[type=checkbox]', new Set(['Enter', ' '])],
  ['a[href]', new Set(['Enter'])],
  [
    'input[type=range], input[type=radio]',
    new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', ' ']),
  ],
];
const FIELDS = 'textarea, select, input:not([type=range], [type=radio], [type=checkbox])';
const LEAVES = new Set(['Tab', 'Escape']);

/** Does this event work something of ours? */
export function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target.matches(FIELDS)) return !LEAVES.has(event.key);
  return WORKS.some(([selector, keys]) => target.matches(selector) && keys.has(event.key));
}

export interface Hearer {
  /** as they are now */
  readonly wishes: () => Wishes | undefined;
  /** of what is pinned in the sentence */
  readonly letGo: () => void;
}

/** Ours go no farther than the lesson. With Escape a picture lets go of what is pinned in it, or else the sentence does. */
export function hearKeys(lesson: HTMLElement, { wishes, letGo }: Hearer): void {
  let before: Wishes | undefined; // as they were when the key went down
  lesson.addEventListener('keydown', () => (before = wishes()), { capture: true });
  lesson.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (wishes() === before) letGo();
      if (wishes() !== before) event.preventDefault();
    }
    if (isOurs(event)) event.stopPropagation();
  });
  for (const type of ['keyup', 'keypress'] as const)
    lesson.addEventListener(type, (event) => isOurs(event) && event.stopPropagation());
}
