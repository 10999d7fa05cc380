// The lesson model's part of the path, as the page runs it: the shipped parameters, one state after the other.
import { readFile } from 'node:fs/promises';
import type { Lesson } from '../../../web/src/engine/lesson.js';
import type { Readings } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { State, Wishes } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

const shipped = async (): Promise<Uint8Array> => new Uint8Array(await readFile('model/lesson.params'));

/** The shipped parameters in an engine, without the page. */
export async function loadedLesson(): Promise<{ readonly lesson: Lesson; readonly words: readonly string[] }> {
  const lesson = (await engineOf()).lesson();
  lesson.openFile(await shipped());
  return { lesson, words: lesson.words() };
}

export interface LessonPath {
  (wishes?: Partial<Wishes>): Readings;
}

export async function lessonPath(): Promise<LessonPath> {
  const engine = await engineOf();
  const path = createReadings(engine);
  const first = initialState();
  const file = new Uint8Array(await readFile('model/lesson.params'));
  const facts: State['facts'] = {
    ...first.facts,
    lessonModel: { status: 'ready', source: 'shipped', file, error: '' },
  };
  return (wishes = {}) => {
    const readings = path({ ...first, facts, wishes: { ...first.wishes, ...wishes } });
    if (!readings) throw new Error('the model was not read');
    return readings;
  };
}
