// The same elements and pictures for everything that is read: through a lens, one text of the lesson model stands where
// the sentence of chapters 1 to 3 stands.
import { over } from '../path/lazily.js';
import { lookedAt } from '../state/selection.js';
import type { Scope, TextScope } from '../state/state.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';

export interface Lens {
  readonly scope: TextScope;
  /** null: there is nothing to see through it yet */
  look(lesson: Lesson): Lesson | null;
}

export function createLens(scope: Lens['scope']): Lens {
  let outer: Emit | null = null;
  let inner: Emit = () => undefined; // the same function for as long as the lesson's is: pictures keep it
  return {
    scope,
    look(lesson) {
      const { state, frame, emit } = lesson;
      const reading = frame.readings?.scopes[scope];
      if (!reading) return null;
      if (outer !== emit) {
        outer = emit;
        inner = scopedEmit(emit, lookedAt(scope));
      }
      const { tokens, attention, selection } = reading;
      const wishes = over(state.wishes, { pinned: state.wishes.pins[lookedAt(scope)] });
      return over(lesson, {
        state: over(state, { wishes }),
        frame: over(frame, { tokens, attention, selection }),
        emit: inner,
      });
    },
  };
}

/** Looks go to the scope; all other actions mean the same everywhere. */
export const scopedEmit =
  (emit: Emit, scope: Scope): Emit =>
  (action) =>
    emit(action.type === 'pin' || action.type === 'unpin' || action.type === 'hover' ? { ...action, scope } : action);
