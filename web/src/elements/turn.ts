// Who is drawn when: at once what is on the screen, or in the section that has the focus; after that frame what is near;
// everything else when the learner rests. One frame concerns sixty elements, and the learner sees five of them.

/** How far around the screen an element is near it, so that scrolling meets finished pictures. */
const MARGIN = '50%';
/** ms without anything new after which those far from the screen have their turn: longer than between two keys */
const REST = 300;
/** ms of work before the browser has its turn again, and of that turn. Idle periods would be the name for it, but Firefox
 * gives few of them, Safari none, and a frame of another site may get none. */
const SLICE = 8;

const near = new Set<Element>();
/** of those near, the ones that the learner saw or worked with when something new came last */
let seen: ReadonlySet<Element> = near;
/** those that wait, first come first served, with what draws them */
const line = new Map<Element, () => void>();
let next: ReturnType<typeof setTimeout> | undefined;
/** whether the browser has begun to say where elements are */
let judged = false;

const observer =
  typeof IntersectionObserver === 'undefined' ? null : new IntersectionObserver(judge, { rootMargin: MARGIN });

/** From now on it is known whether this element is near; until the browser has said so, it is not. */
export const follow = (element: Element): void => observer?.observe(element);
export function unfollow(element: Element): void {
  observer?.unobserve(element);
  near.delete(element);
}

/** Draws at once what the learner sees, and what comes before anything is known: the first screen. Everything else waits
 * in line, once, however often it asks; resolves when it was drawn. */
export function takeTurn(element: Element, draw: () => void): void | Promise<void> {
  if (!observer || !judged || isIn(seen, element)) return draw();
  return new Promise((resolve) => {
    line.set(element, () => resolve(new Promise((drawn) => drawn(draw())))); // what it throws goes where the promise goes
    if (isIn(near, element)) afterFrame(() => serve(element));
    else next ??= setTimeout(work, REST);
  });
}

/** Something new has come. If it is the learner's, they are not done, and those who wait go on waiting. */
export function look(isLearners: boolean): void {
  seen = new Set([...near].filter((element) => isOnScreen(element) || element.closest('section:focus-within')));
  if (isLearners && line.size > 0) wait(REST);
}

/** Of what is asked for before a frame is painted, that which need not be in it. */
export const afterFrame = (run: () => void): void => void setTimeout(run);

/** Everything that waits, now: before the page is printed, or before somebody is led to a place far down. */
export function drawAll(): void {
  for (const element of [...line.keys()]) serve(element);
}

/** What stands inside one of them, or has the focus, does not wait for a verdict of its own. */
function isIn(those: ReadonlySet<Element>, element: Element): boolean {
  const root = element.getRootNode();
  return those.has(element) || (root instanceof ShadowRoot && those.has(root.host)) || element.matches(':focus-within');
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

function judge(entries: readonly IntersectionObserverEntry[]): void {
  judged = true;
  entries.forEach(place);
}

function place({ target, isIntersecting }: IntersectionObserverEntry): void {
  if (!isIntersecting) return void near.delete(target);
  near.add(target);
  serve(target);
}

/** Draws what waits in line, when somebody asks for it before its turn. */
export function serve(element: Element): void {
  const draw = line.get(element);
  line.delete(element);
  draw?.();
}

/** One slice. Who is drawn may bring others, who join the line. */
function work(): void {
  const end = performance.now() + SLICE;
  for (const element of line.keys()) {
    serve(element);
    if (performance.now() > end) break;
  }
  next = undefined;
  if (line.size > 0) wait(SLICE);
}

function wait(milliseconds: number): void {
  clearTimeout(next);
  next = setTimeout(work, milliseconds);
}
