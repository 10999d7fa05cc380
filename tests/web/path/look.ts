// Looks at all parts of a frame, as the elements of a page do.
import type { Frame } from '../../../web/src/path/frame.js';
import { NotMade } from '../../../web/src/path/lazily.js';
import type { Store } from '../../../web/src/path/store.js';

/** What could not be made has been reported. */
function lookAt(frame: Frame): void {
  for (const name of Object.keys(frame) as (keyof Frame)[])
    try {
      void frame[name];
    } catch (error) {
      if (!(error instanceof NotMade)) throw error;
    }
}

/** At the frame that there is, and from now on at each new one. */
export function watchFrames(store: Store): void {
  lookAt(store.frame);
  store.subscribe(lookAt);
}
