// Messages between the lesson and the page around it: only the window around it is heard, and only plain small data.

/** Characters of all strings and names together; each value counts as one more. */
export const MOST = 64 * 1024;

/** Listens to the window around this one alone; others are not even looked at. */
export function hear(listen: (data: Record<string, unknown>, event: MessageEvent) => void): void {
  window.addEventListener('message', (event) => {
    const { source, data } = event as MessageEvent<unknown>;
    if (source === window.parent && source !== window && isObject(data)) listen(data, event);
  });
}

/** To the page that this message came from, and to nobody who took its place. */
export function reply({ origin }: MessageEvent, message: object): void {
  window.parent.postMessage(message, origin === 'null' ? '*' : origin); // a sandbox and a file have no name to be sent to
}

/** Plain JSON, and at most so large? Stops counting where it is too large. */
export function fits(value: unknown, most = MOST): boolean {
  const waiting = [value];
  for (let left = most; left >= 0; left--) {
    if (waiting.length === 0) return true;
    const one = waiting.pop();
    if (typeof one === 'string') left -= one.length;
    else if (Array.isArray(one)) {
      if (one.length > left) return false;
      waiting.push(...(one as unknown[]));
    } else if (isObject(one)) {
      const names = Object.keys(one);
      if (names.length > left) return false;
      left -= names.join('').length;
      waiting.push(...Object.values(one));
    } else if (one !== null && typeof one !== 'number' && typeof one !== 'boolean') return false;
  }
  return false;
}

/** No list, and nothing with abilities of its own. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
