// What a host may say in the query of the page's address, and as attributes of <attention-lesson>: for people and tools
// that write such addresses. The README has it as a table; tests compare it with both the table and what is read.
import { limits } from './limits.js';
import { presets } from './presets.js';
import { controls, languages, type Settings } from './settings.js';

export interface Parameter {
  readonly kind: 'corpus' | 'text' | 'number' | 'name' | 'names' | 'flag';
  /** what is understood */
  readonly takes: string;
  readonly means: string;
}

const { beta, lines, tokens } = limits;

export const parameters: Readonly<Record<keyof Settings | 'corpus' | 'text' | 'beta' | 'focus', Parameter>> = {
  corpus: {
    kind: 'corpus',
    takes: `${presets.map(({ name }) => name).join(', ')}; or lines “sentence × copies”, at most ${lines}`,
    means: 'the corpus to start with; its first line without the last word is the sentence',
  },
  text: { kind: 'text', takes: 'any text', means: 'the sentence to start with' },
  beta: { kind: 'number', takes: `${beta.low} … ${beta.high}`, means: 'β of chapter 2' },
  focus: { kind: 'number', takes: `1 … ${tokens}`, means: 'which word of the sentence is pinned' },
  chapter: { kind: 'name', takes: 'id of a chapter or section', means: 'where the lesson opens' },
  view: { kind: 'name', takes: 'name of a picture', means: 'this picture with its controls, instead of the course' },
  theme: { kind: 'name', takes: 'light, dark', means: 'the colours; without it, as the system has them' },
  lang: { kind: 'name', takes: languages.join(', '), means: 'the language of the words' },
  embed: { kind: 'flag', takes: '1, 0', means: 'for a frame: no title, no margins' },
  present: { kind: 'flag', takes: '1, 0', means: 'for a class: large, stepped through with ← → or a clicker' },
  hide: {
    kind: 'names',
    takes: `${controls.join(', ')}; ids of chapters and sections`,
    means: 'what is left out, with commas',
  },
};
