// What is made when somebody first looks at it: most of what the lesson model can compute is far from the screen.

/** A part could not be made; whoever shows it keeps what is there. */
export class NotMade extends Error {
  override readonly name = 'NotMade';
}

export type Makers<T> = { readonly [K in keyof T]: () => T[K] };

/** An object whose parts are made once, on the first look. What goes wrong is reported once and thrown at every look. */
export function lazily<T extends object>(makers: Makers<T>, report: (error: unknown) => void): T {
  const parts = {};
  for (const name of Object.keys(makers) as (keyof T & string)[]) {
    let made: { readonly value: T[typeof name] } | { readonly failure: NotMade } | null = null;
    const make = (): NonNullable<typeof made> => {
      try {
        return { value: makers[name]() };
      } catch (error) {
        if (!(error instanceof NotMade)) report(error); // of another part, and reported
        return { failure: new NotMade(name, { cause: error }) };
      }
    };
    Object.defineProperty(parts, name, {
      enumerable: true,
      get() {
        made ??= make();
        if ('failure' in made) throw made.failure;
        return made.value;
      },
    });
  }
  return parts as T;
}

/** The same object with these parts in front of its own, which are still made on the first look. */
export const over = <T extends object>(base: T, parts: Partial<T>): T =>
  Object.create(base, Object.getOwnPropertyDescriptors(parts)) as T;

/** For whoever reports to nobody: the one who looks hears it. */
export const raise = (error: unknown): never => {
  throw error;
};
