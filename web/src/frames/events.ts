// What happens in the lesson, told to the page around its frame from when that asks, as messages named like the events.
import { hear, reply } from './messages.js';

/** Whoever asks late is told, too, that the lesson is ready. */
export function tellEvents(ready: Promise<unknown>): void {
  let asked: MessageEvent | null = null;
  const tell = (type: string, detail?: object): void => {
    if (asked) reply(asked, { type, ...detail }); // a state is written here, when somebody hears of it
  };
  for (const type of ['attention-change', 'attention-error'])
    window.addEventListener(type, (event) => tell(type, (event as CustomEvent<object>).detail));
  hear(({ type }, event) => {
    if (type !== 'attention-listen') return;
    asked = event;
    void ready.then(() => tell('attention-ready'));
  });
}
