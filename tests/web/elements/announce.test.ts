// The live region: at most one sentence in 500 ms, and never without the last one.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer, PAUSE } from '../../../web/src/elements/announce.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a drag is announced at its start, and at its end', () => {
  const spoken: string[] = [];
  const announcer = new Announcer((sentence) => spoken.push(sentence));
  for (const word of ['tea', 'water', 'coffee', 'milk']) announcer.say(word);
  expect(spoken).toEqual(['tea']);
  vi.advanceTimersByTime(PAUSE);
  expect(spoken).toEqual(['tea', 'milk']);
});

test('what has not changed is not said again', () => {
  const spoken: string[] = [];
  const announcer = new Announcer((sentence) => spoken.push(sentence));
  announcer.say('tea');
  vi.advanceTimersByTime(10 * PAUSE);
  announcer.say('tea');
  expect(spoken).toEqual(['tea']);
});

test('nothing is said after the end', () => {
  const spoken: string[] = [];
  const announcer = new Announcer((sentence) => spoken.push(sentence));
  announcer.say('tea');
  announcer.say('milk');
  announcer.stop();
  vi.advanceTimersByTime(10 * PAUSE);
  expect(spoken).toEqual(['tea']);
});
