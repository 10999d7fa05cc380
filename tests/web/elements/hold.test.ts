// One press is one copy, a long one many, with shift ten.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hold } from '../../../web/src/elements/hold.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const click = (shiftKey = false): MouseEvent => ({ shiftKey }) as MouseEvent;

test('a short press acts once, with shift ten times', () => {
  const hold = new Hold();
  const act = vi.fn();
  hold.start(act);
  hold.click(click(), act);
  hold.click(click(true), act);
  expect(act.mock.calls).toEqual([[1], [10]]);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('a long press acts again and again, and the click at its end adds nothing', () => {
  const hold = new Hold();
  const act = vi.fn();
  hold.start(act);
  vi.advanceTimersByTime(2000);
  const times = act.mock.calls.length;
  expect(times).toBeGreaterThan(5);
  hold.click(click(), act);
  vi.advanceTimersByTime(2000);
  expect(act).toHaveBeenCalledTimes(times);
  hold.click(click(), act);
  expect(act).toHaveBeenCalledTimes(times + 1);
});
