// Arabic: sentences to try, made of words that the corpus of this language knows, in an order that it never saw.

export const unseenSentences: readonly string[] = ['شراب أفضل هو', 'أفضل شراب أفضل فصل هو', 'أفضل لون شراب هو'];
