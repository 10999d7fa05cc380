// Pairs of texts for chapter 4: one word, one letter, one word more. They are data, not prose.

export interface Swap {
  readonly before: string;
  readonly after: string;
}

const tired = 'The animal didn’t cross the street because it was too tired';
const keys = 'The keys to the cabinet were missing';
const bitten = 'The dog bit the man. The ___ was hurt';
const capital = '___ is the capital of France';

export const swaps: readonly Swap[] = [
  { before: tired, after: tired.replace('tired', 'wide') },
  { before: tired, after: tired.replace('tired', 'hungry') },
  { before: keys, after: keys.replace('keys', 'key') },
  { before: bitten, after: bitten.replace('man', 'woman') },
  { before: capital, after: capital.replace('France', 'Italy') },
  { before: tired, after: tired.replace('The', 'the') },
  { before: tired, after: tired.replace('too', 'too too') },
];
