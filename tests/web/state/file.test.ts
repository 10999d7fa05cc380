// What is put into a file comes out of it, whatever was typed; and the file stays as it was around it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lessonFile } from '../../../web/src/elements/lesson-file.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { savedInFile, withState } from '../../../web/src/state/file.js';
import { keepWishes, keptWishes } from '../../../web/src/state/persist.js';
import { randomWishes } from './random.js';
import { fakeStorage } from './storage.js';

const [before, after] = ['<p id="a">$&</p><script type="application/json" id="attention-state">', '</script><p>$1</p>'];
const source = `${before}{}${after}`;

const textIn = (file: string): string => file.slice(before.length, file.length - after.length);

afterEach(() => vi.unstubAllGlobals());

describe('a state in a file', () => {
  it('comes back, for random wishes', () => {
    for (let seed = 0; seed < 200; seed++) {
      const file = withState(source, randomWishes(seed));
      expect(file.startsWith(before) && file.endsWith(after)).toBe(true);
      expect(savedInFile(textIn(file))).toEqual({ wishes: randomWishes(seed), notices: [] });
    }
  });

  it('cannot end its block, and may be larger than a link', () => {
    const text = '</script><!-- <script> $& $1 \u2028';
    const corpus = Array.from({ length: 900 }, (_, i) => ({ text: `line ${i} is ${text} ${i * i}`, copies: 1 + i }));
    const wishes = { ...defaultWishes, text, corpus };
    const json = textIn(withState(source, wishes));
    expect(json).not.toContain('<');
    expect(savedInFile(json)?.wishes).toEqual(wishes);
  });

  it('replaces the one before it', () => {
    const file = withState(withState(source, randomWishes(1)), randomWishes(2));
    expect(file).toBe(withState(source, randomWishes(2)));
    expect(withState(file, defaultWishes)).toBe(source);
  });

  it('needs a place', () => {
    expect(() => withState('<p></p>', defaultWishes)).toThrow('no place');
  });

  it('is none where there is no document, or no such block in it', () => {
    expect(savedInFile()).toBeNull();
    vi.stubGlobal('document', { getElementById: () => null });
    expect(savedInFile()).toBeNull();
  });

  it('keeps what is done in one file apart from another', () => {
    const storage = fakeStorage();
    const inFile = (textContent: string) => vi.stubGlobal('document', { getElementById: () => ({ textContent }) });
    inFile('{"beta":2}');
    keepWishes(randomWishes(1), () => storage);
    inFile('{"beta":3}');
    expect(keptWishes(() => storage)).toBeNull();
    inFile('{"beta":2}');
    expect(keptWishes(() => storage)?.wishes).toEqual(randomWishes(1));
  });
});

describe('the lesson as a file, on a static host', () => {
  it('is the file beside the page, with the state inside', async () => {
    vi.stubGlobal('document', { baseURI: 'https://school.example/course/index.html' });
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: URL) => {
      asked.push(address.href);
      return Promise.resolve(new Response(source));
    });
    const file = await lessonFile(randomWishes(3));
    expect(asked).toEqual(['https://school.example/course/lesson.html']);
    expect(file.type).toBe('text/html');
    expect(await file.text()).toBe(withState(source, randomWishes(3)));
  });

  it('is an error where there is none', async () => {
    vi.stubGlobal('document', { baseURI: 'https://school.example/' });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(lessonFile(defaultWishes)).rejects.toThrow('404');
  });
});
