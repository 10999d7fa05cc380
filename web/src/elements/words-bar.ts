// Words as a toolbar: what they look like, and how the arrow keys lead through them; one stop for the Tab key.
import { css } from 'lit';
import { stepped } from '../views/look.js';

export const wordStyle = css`
  .words button {
    font-family: var(--mono);
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
`;

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** From one button of a toolbar to another, in the direction that the words are read in. `at`: which of `count` has the
 * focus. */
export function rove(event: KeyboardEvent, at: number, count: number): void {
  const by = steps[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const button = event.currentTarget as HTMLElement;
  const rtl = Number.isFinite(by) && getComputedStyle(button).direction === 'rtl';
  const to = stepped(at, rtl ? -by : by, count);
  if (to !== null) (button.parentElement!.children[to] as HTMLElement).focus();
}
