// Scales: from a number with a meaning to a number of pixels, and the round numbers between.

export type Pair = readonly [number, number];

export interface Scale {
  readonly domain: Pair;
  readonly range: Pair;
  at(value: number): number;
  /** round values inside the domain */
  ticks(count: number): readonly number[];
}

/** A domain without extent maps to the middle of the range. */
const between = (part: number, [from, to]: Pair): number => from + (Number.isFinite(part) ? part : 0.5) * (to - from);

export const linear = (domain: Pair, range: Pair): Scale => ({
  domain,
  range,
  at: (value) => between((value - domain[0]) / (domain[1] - domain[0]), range),
  ticks: (count) => steps(domain, roundStep((domain[1] - domain[0]) / count)),
});

/** Domain above 0; ticks are powers of the base, every n-th one when there are more than `count`. */
export const logarithmic = (domain: Pair, range: Pair, base = 10): Scale => {
  const log = (value: number): number => Math.log(value) / Math.log(base);
  const logs: Pair = [log(domain[0]), log(domain[1])];
  return {
    domain,
    range,
    at: (value) => linear(logs, range).at(log(value)),
    ticks: (count) =>
      steps(logs, Math.max(1, Math.ceil((logs[1] - logs[0]) / count))).map((exponent) => base ** exponent),
  };
};

export const clamp = (value: number, [low, high]: Pair): number => Math.min(high, Math.max(low, value));

/** 1, 2 or 5 times a power of ten, not below `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10);
}

function steps([low, high]: Pair, step: number): readonly number[] {
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const slack = step * 1e-6;
  const first = Math.ceil((low - slack) / step);
  const count = Math.floor((high + slack) / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
