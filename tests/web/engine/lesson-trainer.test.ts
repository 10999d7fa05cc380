// Training the lesson model in WASM: the bits of the native program, the examination, the file, and faulty grammars.
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineError } from '../../../web/src/engine/errors.js';
import { GrammarError, createLessonTrainer } from '../../../web/src/engine/lesson-trainer.js';
import { engineOf } from './load.js';

const grammar = await readFile('model/lesson.grammar', 'utf8');
const committed = /^full ([0-9a-f]{8})$/m.exec(await readFile('model/fingerprints.txt', 'utf8'))?.[1];
const run = { steps: 24000, seed: 2 };
const reports = new Map<string, unknown>();

const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const module = await WebAssembly.compile(await readFile(`build/lesson-trainer.${build}.wasm`));
  const trainer = await createLessonTrainer(module);

  describe('a run', () => {
    beforeEach(() => trainer.open(grammar, run));

    it('gives the bits of the native program, examined on the way or not', () => {
      expect(trainer.loss()).toBeNaN();
      expect(trainer.step(7)).toBe(7);
      trainer.examine(1);
      expect(trainer.step(13)).toBe(20);
      expect(trainer.fingerprint()).toBe(committed);
      expect(trainer.loss()).toBeGreaterThan(0);
    });

    it('examines every family, and every build alike', () => {
      trainer.step(20);
      const families = trainer.examine(5);
      const names = families.map(({ family }) => family);
      const withRivals = Array.from(grammar.matchAll(/^family (\S+) .*rivals/gm), ([, name]) => name);
      expect(names).toEqual(expect.arrayContaining(withRivals));
      expect(names).toContain('capitals');
      for (const { asked, right, swaps, bothRight } of families) {
        expect(asked).toBeGreaterThanOrEqual(5);
        expect([right >= 0 && right <= asked, bothRight >= 0 && bothRight <= swaps]).toEqual([true, true]);
      }
      expect(families.some(({ swaps }) => swaps > 0)).toBe(true);
      expect(families.some(({ right }) => right > 0)).toBe(true);
      reports.set(build, families);
      for (const other of reports.values()) expect(other).toEqual(families);
    });

    it('ends after its steps', () => {
      trainer.open(grammar, { steps: 3, seed: 1 });
      expect([trainer.step(2), trainer.step(5), trainer.step(1)]).toEqual([2, 3, 3]);
    });

    it('from another seed is another', () => {
      trainer.open(grammar, { ...run, seed: 3 });
      const other = trainer.fingerprint();
      trainer.open(grammar, run);
      expect(trainer.fingerprint()).not.toBe(other);
    });

    it('gives a file that the page opens: the same model, rounded to 16 bits', async () => {
      trainer.step(2);
      const lesson = (await engineOf(build)).lesson();
      lesson.openFile(trainer.file());
      expect(lesson.words()).toContain('animal');
      lesson.encode("The animal didn't cross the street because it was too tired");
      lesson.forward();
      expect(lesson.floats('weights').shape).toEqual([2, 4, 11, 11]);
    });
  });

  describe('refuses', () => {
    it.each([
      ['a word that means nothing', 'family f weight 1 colour\n  1 a b\n', 1, 'this word means nothing'],
      ['a list that is not there', 'family f weight 1\n\n  1 the <cat> sat\n', 3, 'no such list'],
      ['a family without lines', 'family f weight 1\n', null, 'has no lines'],
      ['nothing at all', '', null, 'there is no family'],
    ])('%s, with its line', (_, text, line, fault) => {
      const error = thrown(() => trainer.open(text, run)) as GrammarError;
      expect(error).toBeInstanceOf(GrammarError);
      expect([error.line, error.message]).toEqual([line, expect.stringContaining(fault)]);
      expect((thrown(() => trainer.step(1)) as EngineError).code).toBe('ESTATE');
      expect((thrown(() => trainer.examine(1)) as EngineError).code).toBe('ESTATE');
      expect((thrown(() => trainer.file()) as EngineError).code).toBe('EARG');
      expect(trainer.loss()).toBeNaN();
    });

    it('a run of no steps, and goes on with the one before', () => {
      trainer.open(grammar, run);
      expect((thrown(() => trainer.open(grammar, { steps: 0, seed: 1 })) as EngineError).code).toBe('EARG');
      expect((thrown(() => trainer.examine(0)) as EngineError).code).toBe('EARG');
      expect(trainer.step(1)).toBe(1);
    });
  });

  it('is not the engine alone', async () => {
    const engine = await WebAssembly.compile(await readFile(`build/attn.${build}.wasm`));
    await expect(createLessonTrainer(engine)).rejects.toThrow('lacks lesson_trainer_bytes');
  });
});
