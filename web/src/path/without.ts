// Row 5.3: what is a document worth to the answer? The context is read again without it.
import { policyContext } from './context.js';
import type { Retrieval, Without } from './frame.js';
import type { LoadedLessonModel, Reader } from './lesson-model.js';
import { askedToken, likeliestAt } from './reading.js';

/** For each document in the context the likeliest answer without it. */
export function readWithout(read: Reader, model: LoadedLessonModel, { documents, question }: Retrieval): Without[] {
  const chosen = documents.flatMap((document, index) => (document.span ? [{ ...document, index }] : []));
  return chosen.flatMap(({ index }) => {
    const others = chosen.filter((other) => other.index !== index);
    const { text } = policyContext(
      others.map((other) => other.text),
      others.map(({ tokens }) => tokens.length),
      question.text,
    );
    const reading = read(model, text, null);
    const [answer] = likeliestAt(reading, askedToken(reading.tokens));
    return answer ? [{ document: index + 1, word: answer.word, probability: answer.probability }] : [];
  });
}
