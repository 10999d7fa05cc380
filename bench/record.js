// Goes into a page before its first script and writes down times there: asking from outside would be slow and disturb.

/** ms since navigation: when the first guess, the lesson around it, and its first answer were there, and painted; tasks of
 * 50 ms and more. */
export function recordStart() {
  const marks = (window.marks = { long: [] });
  const note = (list) => {
    for (const { startTime, duration } of list.getEntries()) marks.long.push({ startTime, duration });
  };
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });

  /** An observer of sizes is called in the next frame, after layout; then comes the paint, then a message. */
  const afterPaint = (run) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      port2.postMessage(0);
    }).observe(document.documentElement);
  };
  const mark = (name) => {
    if (marks[name]) return;
    marks[name] = performance.now();
    afterPaint(() => (marks[`${name} painted`] = performance.now()));
  };
  const markFirst = (root, name, isThere) =>
    new MutationObserver((_, observer) => {
      if (!isThere()) return;
      observer.disconnect();
      mark('guess'); // whoever comes first
      mark(name);
    }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true });

  markFirst(document, 'guess', () => document.querySelector('.guessed .result'));
  const watched = { 'attention-guess': 'lesson', 'attention-answers': 'answers' };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const name = watched[this.localName];
    if (name) markFirst(root, name, () => root.textContent.trim() !== '');
    return root;
  };
}

/**
 * Makes window.watchInput(at, type, root): from then on, window.inputs collects for each event of this type at an element
 * ms until the frame that shows what it changed below `root` is painted: `shown`, from when the input happened;
 * `busy`, the part of it in which the page worked and did not wait for the next frame.
 */
export function recordInput() {
  let stop = () => undefined;
  window.watchInput = (at, type, root) => {
    stop();
    const record = (window.inputs = { shown: [], busy: [], long: [] });
    let input = null; // the oldest that is not on screen

    const soon = (run) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = run;
      port2.postMessage(0);
    };
    const hear = ({ timeStamp }) => {
      if (input) return;
      const now = performance.now();
      const heard = (input = { happened: timeStamp, heard: now, handled: 0, frame: 0, changed: false });
      soon(() => (heard.handled = performance.now()));
      nextFrame(heard);
    };
    /** Of the frames after an input, the first that changes something is the one. */
    const nextFrame = (heard) =>
      requestAnimationFrame(() => {
        heard.frame = performance.now();
        soon(() => (heard.changed ? finish(heard) : heard === input && nextFrame(heard)));
      });
    const finish = ({ happened, heard, handled, frame }) => {
      const painted = performance.now();
      record.shown.push(painted - happened);
      record.busy.push(handled > 0 && handled <= frame ? handled - heard + painted - frame : painted - heard);
      input = null;
    };

    const changes = new MutationObserver(() => input && (input.changed = true));
    changes.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    const tasks = new PerformanceObserver((list) =>
      record.long.push(...list.getEntries().map(({ duration }) => duration)),
    );
    tasks.observe({ type: 'longtask' });
    at.addEventListener(type, hear, { capture: true, passive: true });
    stop = () => {
      at.removeEventListener(type, hear, { capture: true });
      changes.disconnect();
      tasks.disconnect();
    };
  };
}
