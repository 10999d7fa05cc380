// The way through: predictions with names and answers, scores that count them, links that lead somewhere, sources.
import { describe, expect, test } from 'vitest';
import type { Prediction } from '../../../web/src/lesson/chapter.js';
import { allChapters } from '../../../web/src/lesson/en/all.js';
import { addStrings } from '../../../web/src/lesson/say.js';
import { restStrings } from '../../../web/src/lesson/en/rest-strings.js';
import { outcome, predictionsOf, score } from '../../../web/src/lesson/score.js';
import { glossary } from '../../../web/src/lesson/en/glossary.js';
import { sources } from '../../../web/src/lesson/en/sources.js';
import { noProgress } from '../../../web/src/state/progress.js';
import { presets } from '../../../web/src/state/presets.js';
import { markupOf, sourcesIn, valuesIn } from './bodies.js';

addStrings(restStrings);
const sections = allChapters.flatMap((chapter) => chapter.sections);
const predictions = predictionsOf(sections);

describe('predictions', () => {
  test('have names of their own, by which they are remembered', () => {
    const ids = predictions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });

  test.each(predictions.map((one) => [one.id, one] as const))('%s answers each answer', (_, { answers, right }) => {
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers.map(({ reply }) => reply)).size).toBe(answers.length);
    for (const { label, reply } of answers) expect(label && reply).not.toBe('');
    if (right !== undefined) expect(answers[right]).toBeDefined();
  });

  test.each(sections.map((one) => [one.id, one] as const))('section %s names those that it asks', (_, section) => {
    const asked = valuesIn(section).filter((value): value is Prediction => 'answers' in (value as object));
    expect(section.predictions ?? []).toEqual(expect.arrayContaining(asked));
  });

  test('are asked in each chapter of experiments', () => {
    const asking = allChapters.filter((chapter) => predictionsOf(chapter.sections).length > 0);
    expect(asking.map(({ id }) => id)).toEqual(allChapters.map(({ id }) => id).filter((id) => id !== 'summary'));
  });
});

describe('the score', () => {
  const one = (id: string, right?: number): Prediction => ({
    id,
    question: `${id}?`,
    answers: ['yes', 'no'].map((label) => ({ label, reply: label })),
    ...(right !== undefined && { right }),
  });
  const three = [one('a', 0), one('b', 1), one('c', 1)];
  const at = (answers: Record<string, number>) => ({ ...noProgress, answers });

  test('says how many came out, of those that were answered', () => {
    expect(score(three, noProgress)).toBe('Predictions: 3, none answered yet.');
    expect(score(three, at({ a: 0, b: 0 }))).toBe('1 of 2 predicted as it came out, 1 not answered yet.');
    expect(score(three, at({ a: 0, b: 1, c: 1, z: 9 }))).toBe('3 of 3 predicted as it came out.');
  });

  test('counts what has no right answer, and judges it not', () => {
    const four = [...three, one('d')];
    expect(outcome(one('d'), at({ d: 0 }))).toBe('answered');
    expect(score(four, noProgress)).toBe('Predictions: 4, none answered yet.');
    expect(score(four, at({ a: 0, d: 0 }))).toBe(
      '1 of 1 predicted as it came out, 2 not answered yet. 1 answered where no answer is right or wrong.',
    );
  });

  test('counts each prediction that its list shows', () => {
    expect(score(predictions, noProgress)).toBe(`Predictions: ${predictions.length}, none answered yet.`);
  });
});

describe('links', () => {
  const places = new Set([
    ...allChapters.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)]),
    ...Object.keys(glossary).map((name) => `term-${name}`),
  ]);

  test.each(sections.map((one) => [one.id, one] as const))('of section %s lead somewhere', (_, section) => {
    const markup = markupOf(section);
    const inside = [...markup.matchAll(/(?:href="#|<attention-try\s+to=")([^"]+)"/g)].map(([, id]) => id!);
    expect(inside.filter((id) => !places.has(id))).toEqual([]);
    for (const [, name] of markup.matchAll(/<attention-try[^>]* preset="([^"]+)"/g))
      expect(presets.map((preset) => preset.name)).toContain(name);
  });

  test('of the summary lead to an experiment of every chapter', () => {
    const markup = markupOf(sections.find(({ id }) => id === 'five-minutes')!);
    for (const { id, sections: own } of allChapters.slice(0, -1))
      expect(
        [id, ...own.map((section) => section.id)].some((place) => markup.includes(`href="#${place}"`)),
        id,
      ).toBe(true);
  });
});

describe('sources', () => {
  test('hold every paper that the code names', () => {
    const named = sourcesIn(
      'core',
      'model',
      'web/src/elements',
      'web/src/lesson',
      'web/src/lesson/en',
      'web/src/marks',
    ).flatMap((source) => {
      const text = source.replace(/\s*\n[ */]*/g, ' '); // a name may go on in the next line of a comment
      return [...text.matchAll(/arXiv (\d{4}\.\d{4,5})|doi (10\.\d+\/[\w./-]*\w)/g)].map(
        ([, arxiv, doi]) => arxiv ?? doi!,
      );
    });
    expect(new Set(named).size).toBeGreaterThan(8);
    for (const name of named)
      expect(
        sources.some(({ link }) => link.endsWith(name)),
        name,
      ).toBe(true);
  });

  test('have authors, a year, a title, a secure link, and say what they are for', () => {
    for (const { authors, year, title, link, used } of sources) {
      expect(authors && title && used).not.toBe('');
      expect(year).toBeGreaterThan(1900);
      expect(link).toMatch(/^https:\/\/\S+$/);
    }
    expect(new Set(sources.map(({ link }) => link)).size).toBe(sources.length);
  });
});
