// How an element anywhere inside a lesson gets what it shows: one value, new with every frame.
import { createContext } from '@lit/context';
import type { Frame } from '../path/frame.js';
import type { controls, Settings } from '../state/settings.js';
import type { State } from '../state/state.js';
import type { Emit } from '../views/view.js';

export interface Lesson {
  readonly state: State;
  readonly frame: Frame;
  readonly emit: Emit;
  readonly settings: Settings;
  /** of the words and of what stands around the elements: another one when more has come, or another language */
  readonly edition: string;
}

export const lessonContext = createContext<Lesson | null, symbol>(Symbol('attention-lesson'));

/** Is this control left out? */
export const isHidden = (control: (typeof controls)[number], { settings }: Pick<Lesson, 'settings'>): boolean =>
  settings.hide.includes(control);
