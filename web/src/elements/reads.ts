// What an element took from the lesson when it was drawn last. Every frame concerns everybody, but a letter in chapter 4
// changes nothing in chapter 1: who would read the same again is not drawn again. (The library proxy-compare goes into every
// list of a frame, thousands of tokens and weights, and gives those who press later the lesson of then.)
import type { Lesson } from './context.js';

/** What is new with each frame, or changes part by part, is looked into. All else is compared as a whole. */
interface Shape {
  readonly [part: string]: Shape;
}
const shape: Shape = {
  state: { wishes: { sentences: {}, pins: {} }, facts: {} },
  frame: { readings: { scopes: {} } },
};

export class Reads {
  private last: { readonly looked: Looked; readonly edition: string } | null = null;

  /** What `show` makes of the lesson. What it takes from it later, when somebody presses or types, is of the newest. */
  of<Result>(lesson: Lesson, show: (lesson: Lesson) => Result): Result {
    this.last = null; // one that fails has not read all
    const looked = new Looked(lesson, shape);
    const result = show(looked.proxy as Lesson);
    looked.close();
    this.last = { looked, edition: lesson.edition };
    return result;
  }

  /** Would the same be read in this lesson? */
  areSame(lesson: Lesson): boolean {
    return this.last !== null && this.last.edition === lesson.edition && this.last.looked.isSame(lesson);
  }

  /** The next lesson is another one, whatever it says. */
  forget(): void {
    this.last = null;
  }
}

/** An object that writes down which of its parts are read, and what they are. */
class Looked {
  readonly proxy: object;
  private source: object;
  private isOpen = true;
  /** those looked into, and what the others were */
  private readonly parts = new Map<string | symbol, unknown>();

  constructor(source: object, shape: Shape) {
    this.source = source;
    this.proxy = new Proxy(source, { get: (_, name) => (this.isOpen ? this.read(name, shape) : this.part(name)) });
  }

  /** From now on nothing is written down. */
  close(): void {
    this.isOpen = false;
    for (const part of this.parts.values()) if (part instanceof Looked) part.close();
  }

  /** Are the parts that were read the same in this one? Then it takes the place of the one before. */
  isSame(source: object): boolean {
    if (source === this.source) return true;
    try {
      for (const [name, part] of this.parts) if (!isSamePart(part, Reflect.get(source, name))) return false;
    } catch {
      return false; // one that cannot be made: who reads it says so
    }
    this.source = source;
    return true;
  }

  private read(name: string | symbol, shape: Shape): unknown {
    if (!this.parts.has(name)) this.parts.set(name, this.look(name, shape));
    const part = this.parts.get(name);
    return part instanceof Looked ? part.proxy : part;
  }

  private look(name: string | symbol, shape: Shape): unknown {
    const part = this.part(name);
    const inside = typeof name === 'string' ? shape[name] : undefined;
    return inside && isObject(part) ? new Looked(part, inside) : part;
  }

  private part(name: string | symbol): unknown {
    return Reflect.get(this.source, name);
  }
}

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null;
const isSamePart = (was: unknown, is: unknown): boolean =>
  was instanceof Looked ? isObject(is) && was.isSame(is) : Object.is(was, is);
