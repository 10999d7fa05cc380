// What a touch, a hover or a key on a picture means.
import type { Handlers } from '../marks/hit.js';
import { clamp } from '../marks/scale.js';
import type { Selection } from '../state/state.js';
import type { Emit } from './view.js';

/** Hover previews, a press pins (again: unpins), Escape unpins. */
export const looking = (
  emit: Emit,
  selection: Partial<Selection>,
  next: NonNullable<Handlers['next']> = () => null,
): Handlers => ({
  enter: () => emit({ type: 'hover', selection }),
  leave: () => emit({ type: 'hover', selection: null }),
  press: () => emit({ type: 'pin', selection }),
  escape: () => emit({ type: 'unpin' }),
  next,
});

/** One step along a list of `count`, which stays at its ends; null for a key that does not go along it. */
export const stepped = (at: number, by: number, count: number): number | null =>
  by === 0 ? null : clamp(at + by, [0, count - 1]);

/** A preview lets go a moment after the pointer has left, so that it does not flicker between two words. All pictures
 * of one lesson share the moment: entering another picture keeps what the first one would let go. */
export function lingering(emit: Emit, pause = 300): Emit {
  return (action) => {
    if (action.type !== 'hover') return emit(action); // a press elsewhere must not keep the preview for ever
    clearTimeout(letting.get(emit));
    if (action.selection === null)
      letting.set(
        emit,
        setTimeout(() => emit(action), pause),
      );
    else emit(action);
  };
}

const letting = new WeakMap<Emit, ReturnType<typeof setTimeout>>();
