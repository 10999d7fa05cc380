// Row 4.3: the same lines, learned by attention, by a recurrent network and by attention within a window. How many
// steps until each answer is sure, and what each word of the first line is worth to the guess before and after.
import type { Engine } from './engine.js';
import { distances, linesAt } from './lab-lines.js';
import type { LearnedLine } from './lab-lines.js';
import type { Slices } from './lab-protocol.js';
import type { Lesson } from './lesson.js';

export interface DistanceOptions {
  /** words between the one that decides and the guess */
  readonly distance: number;
  readonly seed: number;
}

export interface Learner {
  readonly steps: number;
  /** of the answers, how many are sure */
  readonly sure: number;
  /** influence of each word on the last position, |h - h without it| / |h| */
  readonly before: readonly number[]; // (T)
  /** null: not trained yet */
  readonly after: readonly number[] | null; // (T)
}

export interface DistanceResult extends DistanceOptions {
  /** of the first line, all but the answer */
  readonly words: readonly string[]; // (T)
  /** lines, each with one answer */
  readonly lines: number;
  readonly learners: Readonly<Record<LearnerName, Learner>>;
}

export const learnerNames = ['attention', 'recurrent', 'windowed'] as const;
export type LearnerName = (typeof learnerNames)[number];

export const compared = {
  channels: 32,
  hidden: 64,
  heads: 2,
  layers: 1,
  rate: 0.005,
  /** training ends here */
  limit: 5000,
  /** steps between two examinations */
  stride: 10,
  /** an answer is sure when its probability is above this */
  sure: 0.9,
  /** the word itself and its neighbours, when there is a window */
  window: 3,
} as const;

export function* compareDistance(engine: Engine, options: DistanceOptions): Slices<'distance'> {
  if (!distances.includes(options.distance)) throw new RangeError(`no lines of distance ${options.distance}`);
  const lines = linesAt(options.distance);
  const lesson = engine.lesson();
  const fresh = (name: LearnerName): Learner => {
    open(lesson, lines, options.seed, name);
    return { steps: 0, sure: 0, before: influence(lesson, lines, name), after: null };
  };
  let result: DistanceResult = {
    ...options,
    words: lines[0]!.prompt.split(' '),
    lines: lines.length,
    learners: { attention: fresh('attention'), recurrent: fresh('recurrent'), windowed: fresh('windowed') },
  };
  for (const name of learnerNames) {
    // what the window hides can be learned in no number of steps: as many as the slower of the other two is enough
    const { attention, recurrent } = result.learners;
    const limit = name === 'windowed' ? Math.max(attention.steps, recurrent.steps) : compared.limit;
    open(lesson, lines, options.seed, name);
    for (let learner = result.learners[name]; learner.after === null;) {
      const steps = network(lesson, name).train(compared.stride);
      const sure = countSure(lesson, lines, name);
      const after = sure === lines.length || steps >= limit ? influence(lesson, lines, name) : null;
      learner = { ...learner, steps, sure, after };
      result = { ...result, learners: { ...result.learners, [name]: learner } };
      yield { done: steps, total: limit, result };
    }
  }
}

const network = (lesson: Lesson, name: LearnerName): Pick<Lesson, 'forward' | 'startTraining' | 'train'> =>
  name === 'recurrent' ? lesson.recurrent : lesson;

/** All start from the same seed, and read the same lines. */
function open(lesson: Lesson, lines: readonly LearnedLine[], seed: number, name: LearnerName): void {
  const { channels, hidden, heads, layers, rate, limit, window } = compared;
  lesson.open({ channels, hidden, heads, layers });
  for (const { prompt, answer } of lines) lesson.add(`${prompt} ${answer}`, 1);
  lesson.initModel({ causal: true }, seed);
  lesson.recurrent.init(seed);
  if (name === 'windowed') lesson.setWindow(window);
  network(lesson, name).startTraining(2 * limit, rate); // twice: the rate, which falls to 0, is still high at the limit
}

function countSure(lesson: Lesson, lines: readonly LearnedLine[], name: LearnerName): number {
  const tensor = name === 'recurrent' ? 'recurrent_probs' : 'probs';
  return lines.filter(({ prompt, answer }) => {
    const last = lesson.encode(prompt).ids.length - 1;
    network(lesson, name).forward();
    const { data, shape } = lesson.floats(tensor);
    return data[last * shape[1]! + lesson.wordId(answer)]! > compared.sure;
  }).length;
}

function influence(lesson: Lesson, lines: readonly LearnedLine[], name: LearnerName): readonly number[] {
  lesson.encode(lines[0]!.prompt);
  return Array.from(lesson.influence(name === 'recurrent' ? 'recurrent' : 'attention').state);
}
