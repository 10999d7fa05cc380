// How a lesson presents itself: what its host or its address asks for, by the same names. No wish: it is never undone and
// in no link that a learner makes.

export interface Settings {
  /** '': as the system has it */
  readonly theme: '' | 'light' | 'dark';
  /** of the words; '': as the page has it */
  readonly lang: string;
  /** in a frame of somebody else's page: without title and margins, its height told to the host */
  readonly embed: boolean;
  /** in front of a class: large, and stepped through with the arrow keys or a clicker */
  readonly present: boolean;
  /** what is left out: ids of chapters and sections, and names of controls */
  readonly hide: readonly string[];
  /** name of a picture: it alone, with its sentence, instead of the course; '' the course */
  readonly view: string;
  /** chapter or section to open at; '' the beginning */
  readonly chapter: string;
}

export const defaultSettings: Settings = {
  theme: '',
  lang: '',
  embed: false,
  present: false,
  hide: [],
  view: '',
  chapter: '',
};

/** Controls that can be left out, beside chapters and sections. */
export const controls = ['title', 'contents', 'tools', 'predictions', 'way', 'tables', 'trace', 'share'] as const;
