// Sentences to try. The same for every language file that has such a corpus: they are data, not prose.

/** Row 1.4: made of words that the default corpus knows, in an order that it never saw. */
export const unseenSentences: readonly string[] = [
  'the drink the best is',
  'the best editor for a language is',
  'the best language editor is',
];
