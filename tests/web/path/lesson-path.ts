// The lesson model's part of the path, as the page runs it: the shipped parameters, one state after the other.
import { readFile } from 'node:fs/promises';
import type { Readings } from '../../../web/src/path/frame.js';
import { createReadings } from '../../../web/src/path/readings.js';
import { initialState } from '../../../web/src/state/defaults.js';
import type { State, Wishes } from '../../../web/src/state/state.js';
import { engineOf } from '../engine/load.js';

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
