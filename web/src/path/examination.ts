// Rows 6.3 and 6.5: the questions, asked of the model as it was trained, of the model with one thing taken away, and with
// each word knocked out. Only as many as were asked for: all at once would hold up the page.
import type { Lesson } from '../engine/lesson.js';
import { noSwitches } from '../state/defaults.js';
import type { Reading } from './frame.js';
import { agreementOf, knockOut } from './knockout.js';
import type { Agreement, Worth } from './knockout.js';
import type { LoadedLessonModel, Reader } from './lesson-model.js';
import { askedToken, likeliestAt } from './reading.js';
import type { ReadText } from './reading.js';
import { step } from './step.js';
import { questions } from './trials-questions.js';
import type { Question } from './trials-questions.js';
import { switchNames } from './trials-switches.js';
import type { Switched } from './trials-switches.js';

export interface Examined extends Question {
  /** the likeliest answer as it was trained, and under each switch */
  readonly answers: readonly { readonly name: Switched['name']; readonly answer: Reading['answers'][number] }[];
  readonly worth: Worth | null;
}

export interface Examination {
  readonly done: readonly Examined[];
  /** questions that there are */
  readonly total: number;
  /** weight against effect, over all words of all questions done; null: none yet */
  readonly agreement: Agreement | null;
}

export function createExamination(
  lesson: Lesson,
  read: Reader,
): (model: LoadedLessonModel, count: number) => Examination {
  const ofModel = step((model: LoadedLessonModel) => ({ model, known: [] as Examined[] }));
  return step((model: LoadedLessonModel, count: number): Examination => {
    const { known } = ofModel(model);
    for (const question of questions.slice(known.length, count)) known.push(examine(lesson, read, model, question));
    const done = known.slice(0, count);
    const knocks = done.flatMap(({ worth }) => worth?.knocks ?? []);
    return { done, total: questions.length, agreement: knocks.length > 0 ? agreementOf(knocks) : null };
  });
}

function examine(lesson: Lesson, read: Reader, model: LoadedLessonModel, question: Question): Examined {
  const trained = read(model, question.text, null);
  const answers = (['none', ...switchNames] as const).flatMap((name) => {
    const tried = name === 'none' ? trained : read(model, question.text, { ...noSwitches, [name]: true });
    return firstAnswer(tried).map((answer) => ({ name, answer }));
  });
  return { ...question, answers, worth: knockOut(lesson, trained, null) };
}

const firstAnswer = (read: ReadText): Reading['answers'] => likeliestAt(read, askedToken(read.tokens)).slice(0, 1);
