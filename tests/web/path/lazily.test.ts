// Parts that are made on the first look, once, also when making them fails.
import { expect, test, vi } from 'vitest';
import { lazily, NotMade } from '../../../web/src/path/lazily.js';

interface Parts {
  readonly small: number;
  readonly sum: number;
}

test('a part is made on the first look, and once', () => {
  const small = vi.fn(() => 2);
  const parts: Parts = lazily<Parts>({ small, sum: () => parts.small + parts.small }, vi.fn());
  expect(small).not.toHaveBeenCalled();
  expect(parts.sum).toBe(4);
  expect(parts.small).toBe(2);
  expect(small).toHaveBeenCalledTimes(1);
});

test('all parts are there to be listed and copied', () => {
  const parts = lazily<Parts>({ small: () => 1, sum: () => 2 }, vi.fn());
  expect({ ...parts }).toEqual({ small: 1, sum: 2 });
});

test('what goes wrong is reported once, however often it is looked at and whoever needs it', () => {
  const report = vi.fn();
  const reason = new RangeError('trap');
  const small = vi.fn((): number => {
    throw reason;
  });
  const parts: Parts = lazily<Parts>({ small, sum: () => parts.small + 1 }, report);
  expect(() => parts.sum).toThrow(NotMade);
  expect(() => parts.small).toThrow(NotMade);
  expect(() => parts.small).toThrow(expect.objectContaining({ cause: reason }) as Error);
  expect(small).toHaveBeenCalledTimes(1);
  expect(report.mock.calls).toEqual([[reason]]);
});
