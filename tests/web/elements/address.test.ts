// Who decides, the attribute or the address; and which of both a link to the lesson keeps.
import { afterEach, expect, it, vi } from 'vitest';
import { plainAddress, saidTo } from '../../../web/src/elements/address.js';
import { parameters } from '../../../web/src/state/settings-schema.js';

const at = (href: string): unknown => vi.stubGlobal('location', { href, search: /\?[^#]*/.exec(href)?.[0] ?? '' });
const lesson = (attributes: Readonly<Record<string, string>>): Element =>
  ({ getAttribute: (name: string) => attributes[name] ?? null }) as Element;

afterEach(() => vi.unstubAllGlobals());

it('an attribute decides, then the address, which only the page itself reads', () => {
  at('https://school.example/?theme=dark&hide=tools');
  expect(saidTo(lesson({ theme: 'light' }), true)('theme')).toBe('light');
  expect(saidTo(lesson({}), true)('theme')).toBe('dark');
  expect(saidTo(lesson({}), false)('theme')).toBeNull();
  expect(saidTo(lesson({ hide: '' }), true)('hide')).toBe('');
});

it('a link to the lesson keeps what the host added, and none of our names', () => {
  const ours = Object.keys(parameters)
    .map((name) => `${name}=1`)
    .join('&');
  at(`https://school.example/a/?course=7&${ours}&x=%20y#place`);
  expect(plainAddress()).toBe('https://school.example/a/?course=7&x=+y');
  at(`https://school.example/a/?${ours}`);
  expect(plainAddress()).toBe('https://school.example/a/');
  at('about:srcdoc');
  expect(plainAddress()).toBe('about:srcdoc');
});
