// Who is drawn at once and who waits, with a browser's observer and idle periods played by the test.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Turn from '../../../web/src/elements/turn.js';

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

let see: (entries: readonly Seen[]) => void;
let idle: (() => void)[];
let turn: typeof Turn;

class Root {
  host: object;
  constructor(host: object) {
    this.host = host;
  }
}
const element = (host?: Element, focused = false): Element =>
  ({ getRootNode: () => (host ? new Root(host) : {}), matches: () => focused }) as unknown as Element;
const drawn = (): readonly string[] => log;
let log: string[];
const SLOW = 100;
const ask = (who: Element, name: string): void => void turn.takeTurn(who, () => void log.push(name));
/** Nothing new for a while, and then an idle period; drawing one element takes so many ms. */
function rest(cost: number): void {
  vi.advanceTimersByTime(1000);
  idlePeriod(cost);
}
function idlePeriod(cost: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += cost));
  idle.splice(0).forEach((run) => run());
}

beforeEach(async () => {
  [log, idle] = [[], []];
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('ShadowRoot', Root);
  vi.stubGlobal('requestIdleCallback', (run: (typeof idle)[number]) => idle.push(run));
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

test('before the browser has said where anything is, everything is drawn at once', () => {
  ask(element(), 'first screen');
  see([]);
  ask(element(), 'below');
  expect(drawn()).toEqual(['first screen']);
});

test('the others are drawn in their order, as many as an idle period holds', () => {
  see([]);
  for (const name of ['one', 'two', 'three']) ask(element(), name);
  rest(SLOW);
  expect(drawn()).toEqual(['one']);
  rest(0);
  expect(drawn()).toEqual(['one', 'two', 'three']);
  expect(idle).toEqual([]);
});

test('nobody in the line is drawn while the learner goes on', () => {
  see([]);
  ask(element(), 'one');
  vi.advanceTimersByTime(200);
  ask(element(), 'two');
  vi.advanceTimersByTime(200);
  turn.postpone(); // a frame that concerns the screen alone
  vi.advanceTimersByTime(200);
  expect(idle).toEqual([]);
  rest(SLOW);
  ask(element(), 'three'); // with two still to come
  idlePeriod(0);
  expect(drawn()).toEqual(['one']);
  rest(0);
  expect(drawn()).toEqual(['one', 'two', 'three']);
});

test('what comes near while it waits is drawn then, and not again', () => {
  const below = element();
  see([]);
  ask(below, 'below');
  see([{ target: below, isIntersecting: true }]);
  expect(drawn()).toEqual(['below']);
  rest(0);
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
  rest(0);
  await expect(good).resolves.toBeUndefined();
  await expect(bad).rejects.toThrow('no');
});

test('without idle periods the others are drawn a moment later', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  see([]);
  ask(element(), 'below');
  expect(drawn()).toEqual([]);
  vi.runAllTimers();
  expect(drawn()).toEqual(['below']);
});
