// How much of the course has come.
import { expect, test } from 'vitest';
import { chaptersAt, further } from '../../../web/src/elements/stages.js';
import { firstGuess } from '../../../web/src/lesson/first-guess.js';
import { tongues, type Code } from '../../../web/src/lesson/tongues.js';
import { translations } from '../../../web/src/lesson/languages.js';
import { speak } from '../../../web/src/lesson/speech.js';

test('what has come stays', () => {
  expect(further('guess', 'section')).toBe('section');
  expect(further('all', 'first')).toBe('all');
  expect(further('first', 'first')).toBe('first');
});

test.each(Object.keys(tongues) as Code[])('%s begins with the first guess, in a section of its own', async (code) => {
  const words = await translations[code]?.();
  speak((name) => words?.tables[name] ?? {}, tongues[code].locale);
  for (const stage of ['guess', 'section'] as const) {
    const [chapter, ...others] = chaptersAt(stage);
    expect(chapter!.sections.map(({ id, start }) => [id, start])).toEqual([['corpus', firstGuess]]);
    expect(others).toEqual([]);
  }
  expect(chaptersAt('all')[0]!.id).toBe(chaptersAt('guess')[0]!.id);
  speak(() => ({}), 'en');
});
