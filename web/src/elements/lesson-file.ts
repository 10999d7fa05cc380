// The lesson as one file with the learner's state inside, for "download this lesson".
import { withState } from '../state/file.js';
import type { Wishes } from '../state/state.js';
import { lessonSource } from './source.js';

export async function lessonFile(wishes: Wishes): Promise<Blob> {
  return new Blob([withState(await lessonSource(), wishes)], { type: 'text/html' });
}
