// Events at the speed of the page: dispatched by a script inside of it, many between two frames. Runs in the page as it
// stands here, so it may use nothing from outside.

export interface Orders {
  readonly seed: number;
  readonly events: number;
  readonly texts: readonly string[];
  readonly languages: readonly string[];
  readonly sections: readonly string[];
}

/** Returns the last things that it did. */
export async function swarm({ seed, events, texts, languages, sections }: Orders): Promise<string[]> {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const log: string[] = [];
  const lesson = document.querySelector('attention-lesson')!;
  const reachable =
    'button, input:not([type=file]), select, textarea, summary, a[href^="#"], label, [tabindex], [role=slider], .hit, svg';
  let targets: Element[] = [];
  const look = (): void => {
    targets = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(reachable)) targets.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
  };
  const nameOf = (element: Element): string => {
    const host = (element.getRootNode() as Partial<ShadowRoot>).host;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${host?.localName ?? ''} ${element.localName} “${name.replace(/\s+/g, ' ').slice(0, 40)}”`;
  };
  const there = { bubbles: true, composed: true, cancelable: true };

  const at = (element: Element): object => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { ...there, clientX: left + random() * width, clientY: top + random() * height };
  };
  const point = (element: Element, types: readonly string[], pointerType: string): void => {
    const place = { ...at(element), pointerType, pointerId: 1, isPrimary: true, buttons: 1, button: 0 };
    for (const type of types)
      element.dispatchEvent(
        type.startsWith('pointer') ? new PointerEvent(type, place) : new MouseEvent(type, { ...place, detail: 1 }),
      );
  };
  const press = ['pointerover', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const keys =
    'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Escape Tab Delete Backspace a z 1 / ?';
  const type = (element: Element): void => {
    if (element instanceof HTMLSelectElement) element.selectedIndex = Math.floor(random() * element.options.length);
    else if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type))
      return element.click();
    else if (element instanceof HTMLInputElement && ['number', 'range'].includes(element.type))
      element.value = one(['0', '1', '-1', '2', '7', '0.5', '1e9', '-1e9', '', String(random() * 100)]);
    else if ((element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && !element.readOnly)
      element.value = one(['', ...[1, 2, 3].map(() => one(texts)), `${one(texts)} ${one(texts)}\n${one(texts)} × 3`]);
    else return;
    element.dispatchEvent(new InputEvent('input', there));
    if (random() < 0.5) element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const paste = (element: Element): void => {
    const data = new DataTransfer();
    data.setData('text/plain', one(texts));
    element.dispatchEvent(new ClipboardEvent('paste', { ...there, clipboardData: data }));
    type(element);
  };
  let steps = 0; // of history that are ours
  const acts: readonly (readonly [number, string, (element: Element) => void])[] = [
    [24, 'click', (element) => point(element, press, 'mouse')],
    [10, 'tap', (element) => point(element, press, 'touch')],
    [6, 'cancel', (element) => point(element, ['pointerdown', 'pointermove', 'pointercancel'], 'touch')],
    [14, 'hover', (element) => point(element, ['pointerover', 'pointerenter', 'pointermove', 'mousemove'], 'mouse')],
    [8, 'leave', (element) => point(element, ['pointerout', 'pointerleave'], 'mouse')],
    [
      14,
      'key',
      (element) => {
        const key = one(keys.split(' '));
        for (const kind of ['keydown', 'keyup']) element.dispatchEvent(new KeyboardEvent(kind, { ...there, key, shiftKey: random() < 0.1, ctrlKey: random() < 0.05 })); // prettier-ignore
      },
    ],
    [12, 'type', type],
    [4, 'paste', paste],
    [4, 'focus', (element) => (element as HTMLElement).focus({ preventScroll: true })],
    [2, 'blur', () => (document.activeElement as HTMLElement | null)?.blur()],
    [
      2,
      'wheel',
      (element) => element.dispatchEvent(new WheelEvent('wheel', { ...there, deltaY: random() * 400 - 200 })),
    ],
    [4, 'undo', () => (lesson as unknown as { undo(): void }).undo()],
    [2, 'redo', () => (lesson as unknown as { redo(): void }).redo()],
    [0.3, 'reset', () => (lesson as unknown as { reset(): void }).reset()],
    [0.5, 'theme', () => lesson.setAttribute('theme', one(['', 'light', 'dark']))],
    [0.3, 'language', () => lesson.setAttribute('lang', one(languages))],
    [0.5, 'room', () => ((lesson as HTMLElement).style.width = one(['', '', '50%', '300px']))],
    [0.5, 'place', () => { const { hash } = location; location.hash = one(sections); if (location.hash !== hash) steps++; }], // prettier-ignore
    [0.3, 'back', () => { if (steps > 0) { steps--; history.back(); } }], // prettier-ignore
    [0.3, 'scroll', () => scrollTo(0, random() * document.documentElement.scrollHeight)],
    [0.3, 'page', () => dispatchEvent(new PageTransitionEvent(one(['pagehide', 'pageshow']), { persisted: true }))],
  ];
  const whole = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let i = 0; i < events; i++) {
    if (i % 50 === 0) {
      await new Promise(requestAnimationFrame);
      look();
    }
    let left = random() * whole;
    const [, name, act] = acts.find(([weight]) => (left -= weight) < 0) ?? acts[0]!;
    const target = one(targets);
    if (!target.isConnected || target.matches(':disabled')) continue; // as for a real mouse
    log.push(`${name}: ${nameOf(target)}`);
    act(target);
  }
  await new Promise(requestAnimationFrame);
  (lesson as HTMLElement).style.width = '';
  await new Promise((later) => setTimeout(later, 50));
  return log.slice(-30);
}
