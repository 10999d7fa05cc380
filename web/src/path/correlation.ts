// How two lists of numbers go together: on a straight line (Pearson), or only in the same order (Spearman).

export interface Correlation {
  /** -1 .. 1; NaN where one of the lists is all the same */
  readonly pearson: number;
  readonly spearman: number;
  readonly count: number;
}

export const correlate = (x: readonly number[], y: readonly number[]): Correlation => ({
  pearson: pearson(x, y),
  spearman: pearson(ranks(x), ranks(y)),
  count: x.length,
});

/** Their covariance over the product of their standard deviations. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const [dx, dy] = [deviations(x), deviations(y)];
  return dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
}

const deviations = (list: readonly number[]): number[] => {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return list.map((value) => value - mean);
};

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** 1 for the smallest; equal values share the mean of their ranks. */
export function ranks(list: readonly number[]): number[] {
  const sorted = [...list].sort((a, b) => a - b);
  return list.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
