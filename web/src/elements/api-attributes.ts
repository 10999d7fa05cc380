// What a host says to a lesson in readable names: attributes, and properties of the same names.
import { LitElement } from 'lit';

const texts = ['corpus', 'text', 'beta', 'chapter', 'view', 'theme', 'hide'] as const;
const flags = ['embed', 'present'] as const;

export abstract class LessonAttributes extends LitElement {
  /** the corpus to start with: name of a preset, or lines “sentence × copies” @attr */
  declare corpus: string;
  /** the sentence to start with @attr */
  declare text: string;
  /** β to start with @attr */
  declare beta: string | number;
  /** chapter or section to open at @attr */
  declare chapter: string;
  /** one picture with its controls, instead of the course @attr */
  declare view: string;
  /** light or dark; without it, as the system has it @attr */
  declare theme: string;
  /** what is left out, with commas: chapters, sections, controls @attr */
  declare hide: string;
  /** for a frame: without title and margins @attr */
  declare embed: boolean;
  /** for a class: large, stepped through with the arrow keys @attr */
  declare present: boolean;

  /** What was set before the element was known lies in the way of its own properties. */
  constructor() {
    super();
    const early = [...texts, ...flags].filter((name) => Object.hasOwn(this, name));
    for (const name of early) {
      const value: unknown = this[name];
      delete (this as Record<string, unknown>)[name];
      Object.assign(this, { [name]: value });
    }
  }
}

const mirror = (name: string, get: (text: string | null) => unknown, put: (host: Element, value: unknown) => void) =>
  Object.defineProperty(LessonAttributes.prototype, name, {
    get(this: Element) {
      return get(this.getAttribute(name));
    },
    set(this: Element, value: unknown) {
      put(this, value);
    },
  });

for (const name of texts)
  mirror(
    name,
    (text) => text ?? '',
    (host, value) => host.setAttribute(name, String(value)),
  );
for (const name of flags)
  mirror(
    name,
    (text) => text !== null && !['0', 'false'].includes(text),
    (host, value) => host.toggleAttribute(name, Boolean(value)),
  );
