// Which keys are ours: typing and keys that work a control never reach the page around the lesson, all others do.

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
