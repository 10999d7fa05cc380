// Sentences to try in Chinese: data, not prose.

/** Row 1.4: made of characters that the corpus of this language knows, in an order that it never saw. */
export const unseenSentences: readonly string[] = ['水最美的是', '最美的树上的鸟是', '最美的花鸟是'];
