// Codes for other people's pages: what is in them, and that hostile text stays text.
import { expect, test } from 'vitest';
import { codes, type Shared } from '../../../web/src/elements/share-codes.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';

const shared: Shared = {
  base: 'https://example.org/lesson/',
  hash: '#s=1.abc',
  wishes: defaultWishes,
  settings: { hide: ['share', 'chapter-2'], present: true },
  height: 900,
  title: 'Self-attention',
};

test('a link says what is left out, and what was made', () => {
  expect(codes.link(shared)).toBe('https://example.org/lesson/?hide=share,chapter-2&present=1#s=1.abc');
  expect(codes.link({ ...shared, hash: '', settings: { hide: [], present: false } })).toBe(shared.base);
});

test.each(['frame', 'sandboxed', 'canvas'] as const)('the %s is one iframe of the embedded lesson', (name) => {
  const code = codes[name](shared);
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  const page = name === 'sandboxed' ? 'lesson.html' : '';
  expect(code).toContain(
    `src="https://example.org/lesson/${page}?hide=share,chapter-2&amp;present=1&amp;embed=1#s=1.abc"`,
  );
});

test('Canvas gets the attributes that it keeps, and no other', () => {
  const names = [...codes.canvas(shared).matchAll(/ ([\w-]+)="/g)].map(([, name]) => name);
  const kept = [
    'src',
    'title',
    'width',
    'height',
    'name',
    'align',
    'frameborder',
    'scrolling',
    'sandbox',
    'allowfullscreen',
  ];
  expect(kept).toEqual(expect.arrayContaining(names));
});

test('the sandbox holds scripts, and no origin', () => {
  expect(codes.sandboxed(shared)).toContain('sandbox="allow-scripts allow-downloads"');
});

test('the element takes corpus, sentence and β along, and nothing in them ends an attribute', () => {
  const corpus = [{ text: 'say "><script>alert(1)</script> & go', copies: 2 }];
  const code = codes.element({ ...shared, wishes: { ...defaultWishes, corpus, beta: 2 } });
  expect(code).not.toContain('<script>alert');
  expect(code.match(/<\/attention-lesson>/g)).toHaveLength(1);
  expect(code).toContain('&quot;>&lt;script>');
  expect(code).toContain(' beta="2"');
  expect(codes.element({ ...shared, settings: {} })).toContain('<attention-lesson></attention-lesson>');
});
