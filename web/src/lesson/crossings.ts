// Row 3.8: pairs of sentences to begin with, in words that the lesson model knows.

export const crossings: readonly { readonly label: string; readonly asking: string; readonly asked: string }[] = [
  { label: 'bank, money', asking: 'I went to the bank', asked: 'to withdraw money' },
  { label: 'bank, fish', asking: 'I went to the bank', asked: 'to catch fish' },
  { label: 'it, animal', asking: 'it was too tired', asked: 'the animal didn’t cross the street' },
];
