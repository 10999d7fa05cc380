// Keys on a picture: handled ones stay there, all others go on to the page around it.
import { describe, expect, it, vi } from 'vitest';
import { hit, type Handlers } from '../../../web/src/marks/hit.js';
import { markupOf } from '../fixtures/markup.js';

const box = { width: 100, height: 100, label: '', rtl: false };
const place = {
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  name: 'n',
  at: '3',
  role: 'button',
  tabbable: true,
  chosen: false,
} as const;

function press(key: string, handlers: Partial<Handlers>, options: { rtl?: boolean; ctrlKey?: boolean } = {}) {
  const focus = vi.fn();
  const querySelector = vi.fn(() => ({ focus }));
  const event = {
    key,
    ctrlKey: options.ctrlKey ?? false,
    altKey: false,
    metaKey: false,
    preventDefault: vi.fn(),
    stopPropagation: vi.fn(),
    currentTarget: { closest: () => ({ querySelector }) },
  };
  const idle = { enter: () => undefined, leave: () => undefined, press: () => undefined };
  const drawn = hit({ ...box, rtl: options.rtl ?? false }, place, { ...idle, ...handlers });
  markupOf(drawn)
    .listeners.find((l) => l.event === 'keydown')!
    .call(event);
  return { event, focus, querySelector, kept: event.stopPropagation.mock.calls.length === 1 };
}

describe('keys', () => {
  it.each(['Enter', ' '])('%j presses and stays', (key) => {
    const pressed = vi.fn();
    expect(press(key, { press: pressed }).kept).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
  });
  it('an arrow moves the focus to the address that the picture names', () => {
    const next = vi.fn(() => '4');
    const { querySelector, focus, kept } = press('ArrowRight', { next });
    expect(next).toHaveBeenCalledWith(1, 0);
    expect(querySelector).toHaveBeenCalledWith('[data-at="4"]');
    expect([focus.mock.calls.length, kept]).toEqual([1, true]);
  });
  it('an arrow at the end belongs to the page', () => {
    expect(press('ArrowRight', { next: () => null }).kept).toBe(false);
  });
  it('left and right change places where reading goes from right to left, Home does not', () => {
    const next = vi.fn(() => '4');
    press('ArrowRight', { next }, { rtl: true });
    press('Home', { next }, { rtl: true });
    expect(next.mock.calls).toEqual([
      [-1, 0],
      [-Infinity, 0],
    ]);
  });
  it('letters, tabs and shortcuts belong to the page', () => {
    for (const key of ['a', 'Tab', 'PageDown', 'Escape']) expect(press(key, {}).kept).toBe(false);
    expect(press('Enter', {}, { ctrlKey: true }).kept).toBe(false);
  });
  it('Escape lets go, and goes on to the lesson', () => {
    const escape = vi.fn();
    expect(press('Escape', { escape }).kept).toBe(false);
    expect(escape).toHaveBeenCalledOnce();
  });
});

it('a button says whether it is pressed, a cell whether it is selected', () => {
  const idle = { enter: () => undefined, leave: () => undefined, press: () => undefined };
  expect(markupOf(hit(box, { ...place, chosen: true }, idle)).text).toContain('aria-pressed=true aria-selected=\n');
  expect(markupOf(hit(box, { ...place, role: 'gridcell' }, idle)).text).toContain('aria-selected=false');
});
