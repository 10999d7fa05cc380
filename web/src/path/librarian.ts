// Brings the parameters of the lesson model, once, as soon as somebody watches.
import { lessonFile } from '../engine/lesson-file.js';
import type { Action } from '../state/reduce.js';
import type { Watcher } from './store.js';

export function createLibrarian(
  dispatch: (action: Action) => void,
  fetchFile: () => Promise<Uint8Array> = download,
): Watcher {
  let asked = false;
  return {
    watch({ facts }) {
      if (asked || facts.lessonModel.status !== 'absent') return;
      asked = true;
      dispatch({ type: 'lesson-model', set: { status: 'loading' } });
      fetchFile().then(
        (file) => dispatch({ type: 'lesson-model', set: { status: 'ready', source: 'shipped', file } }),
        (reason: unknown) => dispatch({ type: 'lesson-model', set: { status: 'failed', error: String(reason) } }),
      );
    },
    close: () => undefined,
  };
}

async function download(): Promise<Uint8Array> {
  const response = await fetch(lessonFile);
  if (!response.ok) throw new Error(`${lessonFile.pathname}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
