// Every action, undo over all of them, and input that no control should send.
import { describe, expect, it } from 'vitest';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { reduce } from '../../../web/src/state/reduce.js';
import type { Action } from '../../../web/src/state/reduce.js';
import type { State, Wishes } from '../../../web/src/state/state.js';

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState());
const wish = (wishes: Partial<Wishes>, burst?: string): Action => ({ type: 'wish', wishes, ...(burst && { burst }) });
const copiesOf = (state: State, line: number) => state.wishes.corpus[line]?.copies;

describe('the corpus', () => {
  it('gets more and fewer copies, never fewer than one', () => {
    expect(copiesOf(after({ type: 'copies', line: 1, by: 1 }), 1)).toBe(10);
    expect(copiesOf(after({ type: 'copies', line: 3, by: -9 }), 3)).toBe(1);
  });

  it('gets new lines, and more copies of known ones', () => {
    const oracle = after({ type: 'add', line: { text: ' the best database is oracle ', copies: 2 } });
    expect(oracle.wishes.corpus.at(-1)).toEqual({ text: 'the best database is oracle', copies: 2 });
    const again = reduce(oracle, { type: 'add', line: { text: 'the best database is oracle', copies: 3 } });
    expect(again.wishes.corpus.at(-1)?.copies).toBe(5);
    expect(again.wishes.corpus.length).toBe(oracle.wishes.corpus.length);
  });

  it('loses and changes lines', () => {
    expect(after({ type: 'remove', line: 0 }).wishes.corpus[0]?.text).toBe('the best database is postgres');
    expect(after({ type: 'line', line: 0, set: { text: 'a b' } }).wishes.corpus[0]).toEqual({
      text: 'a b',
      copies: 18,
    });
  });

  it('moves impossible copies into range and says so', () => {
    const state = after({ type: 'line', line: 0, set: { copies: 1e9 } });
    expect(copiesOf(state, 0)).toBe(limits.copies.high);
    expect(state.facts.notices).toMatchObject([{ key: 'clipped', values: { value: 1e9, high: 1_000_000 } }]);
  });

  it('is left as it was by a paste beyond the limits, which is said', () => {
    const state = after(wish({ corpus: [{ text: 'a'.repeat(1_000_001), copies: 1 }] }));
    expect(state.wishes).toBe(defaultWishes);
    expect(state.facts.notices).toEqual([{ key: 'corpus-bytes', values: { bytes: 1_000_001, limit: limits.bytes } }]);
  });
});

describe('undo and redo', () => {
  it('walk through the changes', () => {
    const changed = after(wish({ beta: 2 }), wish({ text: 'hello' }));
    const once = reduce(changed, { type: 'undo' });
    expect([once.wishes.beta, once.wishes.text]).toEqual([2, defaultWishes.text]);
    expect(reduce(once, { type: 'undo' }).wishes).toBe(defaultWishes);
    expect(reduce(once, { type: 'redo' }).wishes).toBe(changed.wishes);
  });

  it('take a drag as one step, and the next drag as another', () => {
    const drags = after(
      wish({ beta: 2 }, 'beta'),
      wish({ beta: 3 }, 'beta'),
      { type: 'settle' },
      wish({ beta: 4 }, 'beta'),
    );
    expect(drags.past.map(({ beta }) => beta)).toEqual([1, 3]);
  });

  it('do nothing at the ends, and a new change forgets the future', () => {
    const start = initialState();
    expect(reduce(start, { type: 'undo' })).toBe(start);
    expect(reduce(start, { type: 'redo' })).toBe(start);
    expect(after(wish({ beta: 2 }), { type: 'undo' }, wish({ beta: 3 })).future).toEqual([]);
  });

  it('bring back what reset took', () => {
    const state = after(wish({ text: 'mine' }), { type: 'reset' });
    expect(state.wishes).toEqual(defaultWishes);
    expect(reduce(state, { type: 'undo' }).wishes.text).toBe('mine');
  });

  it('remember 200 steps', () => {
    const steps = Array.from({ length: 250 }, (_, index) => wish({ seed: index + 2 }));
    expect(after(...steps).past.length).toBe(limits.history);
  });
});

describe('selection', () => {
  const pin = (selection: Extract<Action, { type: 'pin' }>['selection']): Action => ({ type: 'pin', selection });

  it('lets nothing go where nothing is pinned, so that Escape may mean something else', () => {
    const state = after();
    expect(reduce(state, { type: 'unpin' })).toBe(state);
    expect(reduce(state, { type: 'unpin', scope: 'example' })).toBe(state);
  });
  it('pins a word or a pair, and the same again unpins it', () => {
    expect(after(pin({ token: 2 })).wishes.pinned).toMatchObject({ token: 2, other: null });
    expect(after(pin({ token: 2, other: 1 }), pin({ token: 2 })).wishes.pinned).toMatchObject({
      token: 2,
      other: null,
    });
    expect(after(pin({ token: 2, other: 1 }), pin({ token: 2, other: 1 })).wishes.pinned.token).toBeNull();
    expect(after(pin({ token: 2 }), { type: 'unpin' }).wishes.pinned.token).toBeNull();
  });

  it('keeps the word when the head changes', () => {
    expect(after(pin({ token: 2, other: 1 }), pin({ head: 1 })).wishes.pinned).toMatchObject({
      token: 2,
      other: 1,
      layer: 0,
      head: 1,
      direction: 'to',
      dimension: null,
    });
  });

  it('is no step of undo', () => {
    const state = after(wish({ beta: 2 }), { type: 'undo' }, pin({ token: 1 }), wish({ opened: 'mongodb' }));
    expect([state.past.length, state.future.length]).toEqual([0, 1]);
  });

  it('hovers in the pinned head, and the same hover changes nothing', () => {
    const state = after(pin({ head: 1 }), { type: 'hover', selection: { token: 3 } });
    expect(state.facts.hover).toMatchObject({ token: 3, other: null, head: 1 });
    expect(reduce(state, { type: 'hover', selection: { token: 3 } })).toBe(state);
    expect(reduce(state, { type: 'hover', selection: null }).facts.hover).toBeNull();
  });
});

describe('rewards', () => {
  it('are typed and taken back, whatever the word', () => {
    const state = after(
      { type: 'reward', ending: '__proto__', reward: 2 },
      { type: 'reward', ending: 'c', reward: 5000 },
    );
    expect(Object.entries(state.wishes.rewards)).toEqual([
      ['__proto__', 2],
      ['c', 1000],
    ]);
    expect(reduce(state, { type: 'reward', ending: '__proto__', reward: null }).wishes.rewards).toEqual({ c: 1000 });
  });
});

describe('facts', () => {
  const training = { epoch: 2, status: 'running', step: 1, total: 9, losses: [], milliseconds: 1 } as const;

  it('of an older epoch are dropped', () => {
    const state = after({ type: 'training', training });
    expect(reduce(state, { type: 'training', training: { ...training, epoch: 1 } })).toBe(state);
  });

  it('keep the newest notices, and let them be dismissed', () => {
    const notices = Array.from({ length: 25 }, (_, n): Action => ({
      type: 'notice',
      notice: { key: 'query', values: { n } },
    }));
    const state = after(...notices);
    expect(state.facts.notices.length).toBe(limits.notices);
    expect(reduce(state, { type: 'dismiss', index: 0 }).facts.notices[0]?.values).toEqual({ n: 6 });
  });
});

describe('hostile wishes', () => {
  it.each<[keyof Wishes, unknown]>([
    ['beta', NaN],
    ['beta', '1'],
    ['text', null],
    ['corpus', [null]],
    ['corpus', 'text'],
    ['switches', { causal: true }],
    ['pairs', [{ winner: 'a', loser: 'b', count: 'many' }]],
    ['hand', { ...defaultWishes.hand, q: [1, 2] }],
    ['hand', { ...defaultWishes.hand, k: [] }],
    ['pinned', { token: 'x', other: null, layer: 0, head: 0 }],
    ['rewards', { a: 'much' }],
    ['conjured', 'w'.repeat(101)],
    ['pinned', { ...defaultWishes.pinned, token: 1000, layer: 'x' }],
  ])('%s = %j is refused and named', (field, value) => {
    const state = after(wish({ [field]: value }));
    expect(state.wishes).toBe(defaultWishes);
    expect(state.facts.notices).toEqual([{ key: 'refused', values: { field } }]);
  });

  it('keeps the first lines of too many, and says how many there were', () => {
    const corpus = Array.from({ length: 1001 }, (_, n) => ({ text: `line ${n}`, copies: 1 }));
    const state = after(wish({ corpus }));
    expect(state.wishes.corpus.length).toBe(limits.lines);
    expect(state.facts.notices).toEqual([{ key: 'too-many', values: { field: 'corpus', count: 1001, limit: 1000 } }]);
  });

  it('keeps a sentence of 5 000 words, and refuses one above 1 MB in words', () => {
    const long = 'word '.repeat(5000);
    expect(after(wish({ text: long })).wishes.text).toBe(long);
    expect(after(wish({ text: 'a'.repeat(1_000_001) })).facts.notices[0]?.key).toBe('text-bytes');
  });
});
