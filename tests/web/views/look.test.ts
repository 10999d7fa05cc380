// Looking: previews let go a moment later, steps stay at the ends.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../web/src/state/reduce.js';
import { lingering, looking, stepped } from '../../../web/src/views/look.js';

describe('lingering', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const off: Action = { type: 'hover', selection: null };

  it('lets go after 300 ms, not before', () => {
    const said: Action[] = [];
    lingering((action) => said.push(action))(off);
    vi.advanceTimersByTime(299);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([off]);
  });
  it('does not let go when the next word was reached before', () => {
    const said: Action[] = [];
    const emit = lingering((action) => said.push(action));
    emit(off);
    emit({ type: 'hover', selection: { token: 2 } });
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([{ type: 'hover', selection: { token: 2 } }]);
  });
  it('is one moment for all pictures of a lesson', () => {
    const said: Action[] = [];
    const emit = (action: Action) => said.push(action);
    lingering(emit)(off);
    lingering(emit)({ type: 'hover', selection: { token: 2 } });
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([{ type: 'hover', selection: { token: 2 } }]);
  });
});

it('looking: hover, press and Escape are three actions', () => {
  const said: Action[] = [];
  const { enter, leave, press, escape } = looking((action) => said.push(action), { token: 1 });
  [enter, leave, press, escape!].forEach((act) => act());
  expect(said.map(({ type }) => type)).toEqual(['hover', 'hover', 'pin', 'unpin']);
});

it('stepped stays at the ends, so that the page around does not get the key', () => {
  expect([
    stepped(0, -1, 3),
    stepped(0, 1, 3),
    stepped(2, 1, 3),
    stepped(1, Infinity, 3),
    stepped(1, -Infinity, 3),
    stepped(1, 0, 3),
  ]).toEqual([0, 1, 2, 2, 0, null]);
});
