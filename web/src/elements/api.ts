// What a page around a lesson may use of it: methods, properties and events, as types of the platform alone, so that a
// host needs no types of ours. Everything else of the elements may change with any version.

/** One picture as a file. */
interface Exports {
  /** The picture by itself, with its sentence as title. */
  exportSVG(): Promise<Blob>;
  exportPNG(): Promise<Blob>;
  /** The numbers of the picture: a line of names, then the values. */
  exportCSV(): Promise<Blob>;
}

/** <attention-figure> */
export interface FigureApi extends HTMLElement, Exports {
  /** which picture */
  view: string;
  /** without caption, numbers and trace */
  bare: boolean;
}

type ExportsOf<T> = { [Name in keyof T]: (view?: string) => Promise<Blob> };

/** <attention-lesson>; what is exported is the figure with this view, or the first one. */
export interface LessonApi extends HTMLElement, ExportsOf<Exports> {
  /** this lesson is the page: it reads the address, and what was done in it survives a reload; from the beginning on */
  page: boolean;
  /** The attributes of these names, see the README. */
  corpus: string;
  text: string;
  beta: string | number;
  chapter: string;
  view: string;
  theme: string;
  hide: string;
  embed: boolean;
  present: boolean;
  /** All that the learner chose, as text to be kept: opaque, and read by every later version. */
  getState(): string;
  /** What getState() gave, as one step of undo. Anything else throws a TypeError or a RangeError, and changes nothing. */
  setState(state: string): void;
  reset(): void;
  undo(): void;
  redo(): void;
}

/** All bubble, and leave shadow trees. */
export interface LessonEvents {
  /** the lesson can be worked with */
  'attention-ready': CustomEvent<Record<never, never>>;
  /** the learner, or the host, chose something else; at most once per frame */
  'attention-change': CustomEvent<{ readonly state: string }>;
  /** what went wrong, in words */
  'attention-error': CustomEvent<{ readonly message: string }>;
}
