// The state in a file that was saved from the page: a data block of the document. It needs no version: the code that
// reads it is in the same file.
import { restoreWishes, saveWishes } from './saved.js';
import type { Restored } from './saved.js';
import type { Wishes } from './state.js';

const ID = 'attention-state';
const block = new RegExp(`(<script type="application/json" id="${ID}">)[^<]*(</script>)`);

/** As it stands in the document; '' where none does. */
export const savedText = (): string => globalThis.document?.getElementById(ID)?.textContent ?? '';

/** What the document was saved with, or null. */
export function savedInFile(text = savedText()): Restored | null {
  return text === '' ? null : restoreWishes(text);
}

/** The source of a file with this state inside. */
export function withState(source: string, wishes: Wishes): string {
  if (!block.test(source)) throw new Error(`no place for a state: ${ID}`);
  const json = saveWishes(wishes).replaceAll('<', '\\u003c'); // no text ends the block
  return source.replace(block, (_, open: string, close: string) => open + json + close);
}
