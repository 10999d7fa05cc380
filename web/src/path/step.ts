// A step of the path remembers what it read last, and runs again only when one of these things is another one. A run that
// fails is forgotten, and with it the one before: the engine may hold half of either.

export function step<Reads extends readonly unknown[], Result>(
  run: (...reads: Reads) => Result,
): (...reads: Reads) => Result {
  let last: { readonly reads: Reads; readonly result: Result } | null = null;
  return (...reads) => {
    const known = last;
    if (known && reads.every((read, index) => Object.is(read, known.reads[index]))) return known.result;
    last = null;
    const result = run(...reads);
    last = { reads, result };
    return result;
  };
}
