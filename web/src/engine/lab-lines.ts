// Row 4.3: the lines that are learned. Their first word decides the last; so many words stand between the two.

/** By how many there are. */
const between: Readonly<Record<number, string>> = {
  1: 'is',
  2: 'really is',
  4: 'in the cup is',
  6: 'in the cup we bought is',
  8: 'in the cup on the table really is',
  12: 'in the blue cup on the table by the door really is',
};

const facts = [
  ['sugar', 'sweet'],
  ['lemon', 'sour'],
  ['ice', 'cold'],
  ['pepper', 'hot'],
] as const;

export interface LearnedLine {
  /** all but the last word */
  readonly prompt: string;
  readonly answer: string;
}

export const distances: readonly number[] = Object.keys(between).map(Number);

export const linesAt = (distance: number): readonly LearnedLine[] =>
  facts.map(([first, answer]) => ({ prompt: `${first} ${between[distance] ?? ''}`, answer }));
