// Who is drawn at once and who waits, with a browser's observer and clock played by the test.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Turn from '../../../web/src/elements/turn.js';

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

let see: (entries: readonly Seen[]) => void;
let turn: typeof Turn;

class Root {
  host: object;
  constructor(host: object) {
    this.host = host;
  }
}
const element = (host?: Element, focused = false, top = 0, section: object | null = null): Element =>
  ({
    closest: () => section,
    getRootNode: () => (host ? new Root(host) : {}),
    matches: () => focused,
    getBoundingClientRect: () => ({ top, bottom: top + 100 }),
  }) as unknown as Element;
const drawn = (): readonly string[] => log;
let log: string[];
const SLOW = 100;
const ask = (who: Element, name: string): void => void turn.takeTurn(who, () => void log.push(name));
/** Nothing new for so long that the first of the line have their turn. */
const REST = 300;
const FREE = 8; // ms between two slices
/** Drawing one element takes so many ms. */
function each(cost: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += cost));
}

beforeEach(async () => {
  log = [];
  vi.useFakeTimers();
  each(0);
  vi.resetModules();
  vi.stubGlobal('ShadowRoot', Root);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      constructor(heard: typeof see) {
        see = heard;
      }
    },
  );
  turn = await import('../../../web/src/elements/turn.js');
});

afterEach(() => void vi.useRealTimers());

test('what is near is drawn at once, and what stands inside it or has the focus', () => {
  const [screen, below] = [element(), element()];
  see([{ target: screen, isIntersecting: true }]);
  ask(screen, 'screen');
  ask(element(screen), 'inside');
  ask(element(undefined, true), 'focused');
  ask(below, 'below');
  expect(drawn()).toEqual(['screen', 'inside', 'focused']);
});

test('what is near and not on the screen is drawn after the frame, unless its section has the focus', () => {
  vi.stubGlobal('innerHeight', 900);
  const [screen, above, below] = [element(), element(undefined, false, -100), element(undefined, false, 900)];
  const focused = element(undefined, false, 900, {});
  see([screen, above, below, focused].map((target) => ({ target, isIntersecting: true })));
  turn.look(true);
  ask(above, 'above');
  ask(below, 'below');
  ask(element(below), 'inside');
  ask(focused, 'focused');
  ask(screen, 'screen');
  expect(drawn()).toEqual(['focused', 'screen']);
  vi.advanceTimersByTime(FREE); // frames that come one after the other put nothing off
  expect(drawn()).toEqual(['focused', 'screen', 'above', 'below', 'inside']);
  expect(vi.getTimerCount()).toBe(0);
});

test('before the browser has said where anything is, everything is drawn at once', () => {
  ask(element(), 'first screen');
  see([]);
  ask(element(), 'below');
  expect(drawn()).toEqual(['first screen']);
});

test('the others are drawn in their order, as many as a slice holds, with time for the browser between', () => {
  see([]);
  each(SLOW);
  for (const name of ['one', 'two', 'three']) ask(element(), name);
  vi.advanceTimersByTime(REST);
  expect(drawn()).toEqual(['one']);
  vi.advanceTimersByTime(FREE - 1);
  expect(drawn()).toEqual(['one']);
  each(0);
  vi.advanceTimersByTime(1);
  expect(drawn()).toEqual(['one', 'two', 'three']);
  expect(vi.getTimerCount()).toBe(0);
});

test('nobody in the line is drawn while the learner goes on', () => {
  see([]);
  each(SLOW);
  for (const name of ['one', 'two']) ask(element(), name);
  vi.advanceTimersByTime(REST - 1);
  turn.look(true);
  vi.advanceTimersByTime(REST - 1);
  expect(drawn()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drawn()).toEqual(['one']);
  turn.look(true);
  vi.advanceTimersByTime(REST - 1);
  expect(drawn()).toEqual(['one']);
  vi.advanceTimersByTime(1);
  expect(drawn()).toEqual(['one', 'two']);
});

test('work that reports of itself puts nobody off', () => {
  see([]);
  ask(element(), 'below');
  vi.advanceTimersByTime(REST - 1);
  turn.look(false);
  vi.advanceTimersByTime(1);
  expect(drawn()).toEqual(['below']);
});

test('who is drawn may bring others, and nobody waits for another rest', () => {
  see([]);
  void turn.takeTurn(element(), () => {
    log.push('outside');
    ask(element(), 'inside');
  });
  vi.advanceTimersByTime(REST + FREE);
  expect(drawn()).toEqual(['outside', 'inside']);
});

test('what comes near while it waits is drawn then, and not again', () => {
  const below = element();
  see([]);
  ask(below, 'below');
  see([{ target: below, isIntersecting: true }]);
  expect(drawn()).toEqual(['below']);
  vi.runAllTimers();
  expect(drawn()).toEqual(['below']);
  see([{ target: below, isIntersecting: false }]);
  ask(below, 'again');
  expect(drawn()).toEqual(['below']);
});

test('before printing nobody waits', () => {
  see([]);
  for (const name of ['one', 'two']) ask(element(), name);
  turn.drawAll();
  expect(drawn()).toEqual(['one', 'two']);
});

test('whoever waits hears when it was drawn, or why not', async () => {
  see([]);
  const good = turn.takeTurn(element(), () => undefined);
  const bad = turn.takeTurn(element(), () => {
    throw new Error('no');
  });
  vi.runAllTimers();
  await expect(good).resolves.toBeUndefined();
  await expect(bad).rejects.toThrow('no');
});
