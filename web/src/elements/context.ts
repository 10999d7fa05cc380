// How an element anywhere inside a lesson gets what it shows: one value, new with every frame.
import { createContext } from '@lit/context';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';
import type { Emit } from '../views/view.js';

export interface Lesson {
  readonly state: State;
  readonly frame: Frame;
  readonly emit: Emit;
}

export const lessonContext = createContext<Lesson | null, symbol>(Symbol('attention-lesson'));
