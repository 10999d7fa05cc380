// Brings the parameters of the lesson model as soon as somebody watches, and again when another model has to make room
// for it. The file is downloaded once; what failed is tried again when the network is back.
import { lessonParams } from '../engine/files.js';
import type { Action } from '../state/reduce.js';
import type { Watcher } from './store.js';

export function createLibrarian(
  dispatch: (action: Action) => void,
  fetchFile: () => Promise<Uint8Array> = lessonParams,
): Watcher {
  let shipped: Promise<Uint8Array> | null = null;
  let failed = false;
  const again = (): void => {
    if (failed) dispatch({ type: 'lesson-model', set: { status: 'absent' } });
  };
  globalThis.addEventListener?.('online', again); // tests have no such thing
  return {
    watch({ facts: { lessonModel } }) {
      failed = lessonModel.status === 'failed';
      if (failed) shipped = null;
      if (lessonModel.status !== 'absent') return;
      dispatch({ type: 'lesson-model', set: { status: 'loading' } });
      shipped ??= fetchFile();
      shipped.then(
        (file) => dispatch({ type: 'lesson-model', set: { status: 'ready', source: 'shipped', file } }),
        (reason: unknown) => dispatch({ type: 'lesson-model', set: { status: 'failed', error: String(reason) } }),
      );
    },
    close: () => globalThis.removeEventListener?.('online', again),
  };
}
