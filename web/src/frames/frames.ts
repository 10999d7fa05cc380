// The page in a frame of somebody else's page: the host is told how high the lesson is, may call its methods, and hears
// what happens in it.
import { answerCalls } from './bridge.js';
import { tellEvents } from './events.js';
import { tellHeight } from './height.js';

export function talk(ready: Promise<unknown>): void {
  tellHeight();
  answerCalls();
  tellEvents(ready);
}
