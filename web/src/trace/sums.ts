// Sums that fit on a phone.
import { name, plus, sum, term } from '../lesson/formula.js';
import type { Piece } from '../lesson/formula.js';

/** A long sum of numbers, broken where a phone's line ends. */
export function sumInLines(terms: readonly number[]): Piece[] {
  const PER_LINE = 3;
  const lines = Array.from({ length: Math.ceil(terms.length / PER_LINE) }, (_, i) =>
    sum(terms.slice(i * PER_LINE, (i + 1) * PER_LINE).map((x) => term(x))),
  );
  return lines.flatMap((line, i) => (i > 0 ? [plus, line] : [line]));
}

/** Under a fraction no line can break: the first, the second and the last of many. */
export function shortSum(pieces: readonly Piece[]): Piece {
  const MOST = 3;
  const [first, second] = pieces;
  return pieces.length > MOST ? sum([first!, second!, name('…'), pieces.at(-1)!]) : sum(pieces);
}
