// Undo and redo after any actions, and states that are written and read: nothing changes on the way there and back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readState, writeState } from '../../../web/src/elements/api-state.js';
import { checkWishes } from '../../../web/src/state/check.js';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { makeHash, readHash } from '../../../web/src/state/link.js';
import { reduce } from '../../../web/src/state/reduce.js';
import type { Action } from '../../../web/src/state/reduce.js';
import type { State } from '../../../web/src/state/state.js';
import { anyAction } from '../state/actions.js';

const seed = 6;
const reached = fc.array(anyAction, { maxLength: 40 }).map((actions) => actions.reduce(reduce, initialState()));
const again = (state: State, type: 'undo' | 'redo', times: number): State =>
  Array.from({ length: times }, (): Action => ({ type })).reduce(reduce, state);

it('redo takes back any number of undos, and undo any number of redos', () => {
  fc.assert(
    fc.property(reached, fc.nat(), (state, number) => {
      const settled = { ...state, burst: null };
      const [back, forth] = [number % (state.past.length + 1), number % (state.future.length + 1)];
      expect(again(again(settled, 'undo', back), 'redo', back)).toEqual(settled);
      expect(again(again(settled, 'redo', forth), 'undo', forth)).toEqual(settled);
    }),
    { seed, numRuns: 300 },
  );
});

it('undo to the end is where the lesson began, and history has a limit', () => {
  fc.assert(
    fc.property(reached, (state) => {
      const { past, wishes } = again(state, 'undo', state.past.length);
      expect(past).toEqual([]);
      if (state.past.length > 0) expect(wishes).toBe(state.past[0]);
      expect(state.past.length + state.future.length).toBeLessThanOrEqual(limits.history);
    }),
    { seed, numRuns: 300 },
  );
});

it('every state is sound: it passes its own checks without a word', () => {
  fc.assert(
    fc.property(reached, ({ wishes }) => {
      expect(checkWishes(wishes, defaultWishes)).toEqual({ wishes, notices: [] });
    }),
    { seed, numRuns: 300 },
  );
});

it('setState(getState()) changes nothing, and a link to a link is that link', async () => {
  await fc.assert(
    fc.asyncProperty(reached, async ({ wishes }) => {
      expect(readState(writeState(wishes))).toEqual(wishes);
      const hash = await makeHash(wishes);
      if (hash.length > limits.hash) return;
      const restored = await readHash(hash);
      expect(restored).toEqual({ wishes, notices: [] });
      expect(await makeHash(restored.wishes)).toBe(hash);
    }),
    { seed, numRuns: 200 },
  );
});
