// Answers and sections seen: kept over a reload, never part of a link, sound whatever the storage says.
import { describe, expect, it, vi } from 'vitest';
import { defaultWishes, initialState } from '../../../web/src/state/defaults.js';
import { makeHash } from '../../../web/src/state/link.js';
import { keep, Keeper, keepProgress, keptProgress } from '../../../web/src/state/persist.js';
import { noProgress, restoreProgress } from '../../../web/src/state/progress.js';
import { reduce, type Action } from '../../../web/src/state/reduce.js';
import type { State } from '../../../web/src/state/state.js';
import { fakeStorage, forbidden } from './storage.js';

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState());
const answered = after(
  { type: 'answer', prediction: 'flip', answer: 0 },
  { type: 'answer', prediction: 'flip', answer: 1 },
  { type: 'answer', prediction: 'truth', answer: 0 },
  { type: 'seen', section: 'corpus' },
  { type: 'seen', section: 'loss' },
  { type: 'seen', section: 'corpus' },
);
const progress = { answers: { flip: 1, truth: 0 }, seen: ['corpus', 'loss'] };

describe('progress', () => {
  it('is the last answer to each prediction, and each section once', () => {
    expect(answered.facts.progress).toEqual(progress);
  });

  it('is no wish: nothing to undo, nothing in a link', async () => {
    expect(answered.past).toEqual([]);
    expect(answered.wishes).toBe(defaultWishes);
    expect(await makeHash(answered.wishes)).toBe('');
  });

  it('stays when the lesson is reset', () => {
    expect(reduce(answered, { type: 'reset' }).facts.progress).toEqual(progress);
  });

  it('can be forgotten as far as it is answers', () => {
    expect(reduce(answered, { type: 'forget' }).facts.progress).toEqual({ answers: {}, seen: progress.seen });
  });
});

describe('kept progress', () => {
  it('comes back', () => {
    const storage = fakeStorage();
    keepProgress(progress, () => storage);
    expect(keptProgress(() => storage)).toEqual(progress);
  });

  it('is written only when it has changed', () => {
    const storage = fakeStorage();
    keep(answered, answered, () => storage);
    expect(storage.length).toBe(0);
    keep(answered, initialState(), () => storage);
    expect(keptProgress(() => storage)).toEqual(progress);
    expect(storage.length).toBe(1);
  });

  it('is written a moment after the last change, or before the page goes', () => {
    vi.useFakeTimers();
    const storage = fakeStorage();
    const keeper = new Keeper(() => storage);
    keeper.follow(initialState());
    keeper.follow(answered);
    expect(storage.length).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(keptProgress(() => storage)).toEqual(progress);
    keeper.follow(initialState());
    keeper.now();
    expect(keptProgress(() => storage)).toEqual(noProgress);
    vi.useRealTimers();
  });

  it('is silently none where storage is forbidden or empty', () => {
    keepProgress(progress, forbidden);
    expect(keptProgress(forbidden)).toEqual(noProgress);
    expect(keptProgress(fakeStorage)).toEqual(noProgress);
  });

  it.each([
    ['nonsense', noProgress],
    ['7', noProgress],
    ['{"answers":[1],"seen":"corpus"}', noProgress],
    ['{"answers":{"a":1,"b":-1,"c":0.5,"d":"1","e f":1},"seen":["a",1,"<b>","a"]}', { answers: { a: 1 }, seen: ['a'] }],
  ])('that is %s is made sound', (json, sound) => {
    expect(restoreProgress(json)).toEqual(sound);
  });
});
