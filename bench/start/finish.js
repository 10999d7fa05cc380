// The end of each minimal page: its result has been looked at, so it is there.

export function finish(output) {
  window.marks.sum = output.reduce((a, b) => a + b, 0);
  window.marks.result = performance.now();
}
