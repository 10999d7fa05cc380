// A step of the path remembers what it read last, and runs again only when one of these things is another one.

export function step<Reads extends readonly unknown[], Result>(
  run: (...reads: Reads) => Result,
): (...reads: Reads) => Result {
  let last: { readonly reads: Reads; readonly result: Result } | null = null;
  return (...reads) => {
    if (!last || reads.some((read, index) => !Object.is(read, last?.reads[index])))
      last = { reads, result: run(...reads) };
    return last.result;
  };
}
