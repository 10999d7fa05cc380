// Row 5.3: documents and a question -> which documents go into the context, and the context as one text.
import type { Engine, Retrieval as Scores } from '../engine/engine.js';
import { EngineError } from '../engine/errors.js';
import type { Lesson } from '../engine/lesson.js';
import type { Retriever } from '../state/state.js';
import { bare, policyContext } from './context.js';
import type { Retrieval, StoredDocument } from './frame.js';
import type { LoadedLessonModel } from './lesson-model.js';
import { step } from './step.js';
import { tokensOf } from './text.js';

type Text = Pick<StoredDocument, 'text' | 'tokens' | 'problem'>;

export function createRetrieval(
  engine: Engine,
  lesson: Lesson,
): (model: LoadedLessonModel, documents: readonly string[], question: string, retriever: Retriever) => Retrieval {
  const toStore = step((_model: LoadedLessonModel, documents: readonly string[]) =>
    documents.map((document) => readText(lesson, document)),
  );
  const toQuestion = step((_model: LoadedLessonModel, question: string) => readText(lesson, question));
  const toRetrieval = step((store: readonly Text[], question: Text, retriever: Retriever) =>
    retrieve(engine, lesson, store, question, retriever),
  );
  return (model, documents, question, retriever) =>
    toRetrieval(toStore(model, documents), toQuestion(model, question), retriever);
}

function readText(lesson: Lesson, typed: string): Text {
  const text = bare(typed);
  try {
    return { text, tokens: tokensOf(lesson.encode(text)), problem: '' };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { text, tokens: [], problem: error.code };
  }
}

function retrieve(
  engine: Engine,
  lesson: Lesson,
  store: readonly Text[],
  question: Text,
  { share, k }: Retriever,
): Retrieval {
  const candidates = [...store.keys()].filter((index) => store[index]!.tokens.length > 0);
  const scores = score(
    engine,
    lesson,
    candidates.map((index) => store[index]!),
    question,
    share,
  );
  const order = candidates.length > 0 ? engine.top(scores.scores, candidates.length) : [];
  const ranks = new Map(order.map((candidate, rank) => [candidates[candidate], rank]));
  const chosen = candidates.filter((index) => ranks.get(index)! < k); // in the learner's order
  const context = policyContext(
    chosen.map((index) => store[index]!.text),
    chosen.map((index) => store[index]!.tokens.length),
    question.text,
  );
  const asked = new Set(question.tokens.map(({ id }) => id));
  return {
    documents: store.map((document, index) => {
      const candidate = candidates.indexOf(index);
      return {
        ...document,
        bm25: scores.bm25[candidate] ?? NaN,
        cosine: scores.cosine[candidate] ?? NaN,
        score: scores.scores[candidate] ?? NaN,
        rank: ranks.get(index) ?? null,
        span: context.spans[chosen.indexOf(index)] ?? null,
        answers: asked.size > 0 && [...asked].every((id) => id > 0 && document.tokens.some((token) => token.id === id)),
      };
    }),
    question,
    context: context.text,
  };
}

function score(engine: Engine, lesson: Lesson, store: readonly Text[], question: Text, share: number): Scores {
  const none = new Float32Array();
  if (store.length === 0) return { bm25: none, cosine: none, scores: none };
  const { data, shape } = lesson.floats('p_tokens');
  const [V = 0, C = 0] = shape;
  return engine.retrieve({
    documents: store.map(idsOf),
    query: idsOf(question),
    embeddings: data.slice(),
    V,
    C,
    share,
  });
}

const idsOf = ({ tokens }: Text): number[] => tokens.map(({ id }) => id);
