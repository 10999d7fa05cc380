// The lesson model's parameter file: what is in it is what the engine holds, and a wrong file is refused in words.
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/src/engine/errors.js';
import { engineOf } from './load.js';

const file = new Uint8Array(await readFile('model/lesson.params'));
const header = new DataView(file.buffer).getInt32.bind(new DataView(file.buffer));
const [channels, words, textBytes, paramCount] = [16, 36, 40, 44].map((at) => header(at, true)) as [number, number, number, number]; // prettier-ignore

/** The file's 16-bit numbers are the upper halves of 32-bit ones. */
function paramsInFile(): Float32Array {
  const halves = new Uint16Array(file.slice(48 + textBytes).buffer);
  return new Float32Array(Uint32Array.from(halves, (half) => half * 65536).buffer);
}

const faultOf = (run: () => void): { code: string; message: string } => {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: 'none', message: '' };
};

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const lesson = engine.lesson();
  beforeEach(() => lesson.openFile(file));

  it('opens with the vocabulary and the params of the file', () => {
    const text = new TextDecoder().decode(file.subarray(48, 48 + textBytes));
    expect(lesson.words().slice(1)).toEqual(text.split('\0').slice(0, -1));
    expect(lesson.words().length).toBe(words);
    expect(lesson.floats('params').shape).toEqual([paramCount]);
    expect(lesson.floats('params').data).toEqual(paramsInFile());
    expect(lesson.floats('p_tokens').shape).toEqual([words, channels]);
  });

  it('knows for which word a pronoun stands', () => {
    const meaning = (text: string): string | undefined => {
      const { ids } = lesson.encode(text);
      const at = ids.indexOf(lesson.wordId('it'));
      lesson.forward();
      const probs = lesson.floats('probs').data.subarray(at * words, (at + 1) * words);
      return lesson.words()[probs.indexOf(Math.max(...probs))];
    };
    expect(meaning("The animal didn't cross the street because it was too tired")).toBe('animal');
    expect(meaning("The animal didn't cross the street because it was too wide")).toBe('street');
  });

  it('refuses a wrong file in words, and keeps the model that it had', () => {
    const damaged = file.slice();
    damaged[damaged.length - 1]! ^= 1;
    expect(faultOf(() => lesson.openFile(damaged))).toEqual({
      code: 'EFILE',
      message: expect.stringContaining('this file is damaged or cut off') as string,
    });
    expect(faultOf(() => lesson.openFile(file.subarray(0, 1000))).message).toContain('is damaged or cut off');
    expect(faultOf(() => lesson.openFile(new TextEncoder().encode('<!doctype html>'.repeat(9)))).message).toContain(
      'holds no model',
    );
    expect(faultOf(() => lesson.openFile(new Uint8Array(0))).code).toBe('EFILE');
    expect(lesson.floats('params').data).toEqual(paramsInFile());
  });

  it('gives a lesson of another size its new one', () => {
    const other = engine.lesson();
    other.open({ channels: 8, heads: 2, hidden: 8, max_tokens: 4 });
    other.add('a b', 1);
    other.openFile(file);
    expect(other.words()).toEqual(lesson.words());
    other.open({ channels: 8, heads: 2, hidden: 8 });
    expect(other.words().length).toBe(1);
  });
});
