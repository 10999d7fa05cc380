// Sentences to try, for the corpus that the lesson begins with in Spanish.

/** Row 1.4: made of words that this corpus knows, in an order that it never saw. */
export const unseenSentences: readonly string[] = [
  'el navegador mejor es',
  'el mejor sistema editor es',
  'el mejor editor el lenguaje es',
];
