// Messages of a page around the lesson: what is a call, what is too large, what is answered; and the size of embed.js.
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { describe, expect, it } from 'vitest';
import { answer, callOf, methods } from '../../web/src/frames/bridge.js';
import { fits, MOST } from '../../web/src/frames/messages.js';

const call = { type: 'attention-call', id: 1, method: 'getState' };

describe('plain and small data', () => {
  it.each([
    [null],
    [true],
    ['text'],
    [{ a: [1, 'two', { three: null }] }],
    ['x'.repeat(MOST - 1)],
    [[...Array(MOST).keys()].slice(1)],
  ])('fits: %#', (value) => {
    expect(fits(value)).toBe(true);
  });

  const round: unknown[] = [];
  round.push(round);
  const deep = Array.from({ length: MOST }).reduce<unknown>((inside) => [inside], 0);
  it.each([
    ['x'.repeat(MOST)],
    [Array(MOST + 1).fill(0)],
    [{ ['x'.repeat(MOST)]: 'y' }],
    [round],
    [[deep, deep]],
    [undefined],
    [1n],
    [() => 0],
    [new Map()],
    [new Uint8Array(4)],
    [new Date(0)],
    [{ inside: new ArrayBuffer(4) }],
  ])('does not fit: %#', (value) => {
    expect(fits(value)).toBe(false);
  });
});

describe('a call', () => {
  it('has a type, an id, a method, and perhaps a list of arguments', () => {
    expect(callOf(call)).toEqual({ id: 1, method: 'getState', args: [] });
    expect(callOf({ ...call, id: 'a', args: [{}] })).toEqual({ id: 'a', method: 'getState', args: [{}] });
  });

  it.each([
    { type: 'attention-height' },
    { ...call, type: undefined },
    { ...call, id: undefined },
    { ...call, id: {} },
    { ...call, id: 'x'.repeat(101) },
    { ...call, method: 1 },
    { ...call, args: 'state' },
    { ...call, args: { 0: 'state' } },
  ])('is nothing else: %j', (data) => {
    expect(callOf(data)).toBeNull();
  });
});

describe('an answer', () => {
  const lesson = Object.fromEntries(methods.map((name) => [name, (...args: unknown[]) => [name, ...args]])) as never;
  const asked = (method: string, ...args: unknown[]): unknown => answer({ id: 1, method, args }, lesson);

  it('is what the method of this name gives, with its arguments', async () => {
    for (const name of methods) expect(await asked(name, 'a', 2)).toEqual({ value: [name, 'a', 2] });
  });

  it('is plain: a file is its text, and nothing is null', async () => {
    const files = { ...(lesson as object), exportCSV: () => new Blob(['a,b']), undo: () => undefined } as never;
    expect(await answer({ id: 1, method: 'exportCSV', args: [] }, files)).toEqual({ value: 'a,b' });
    expect(await answer({ id: 1, method: 'undo', args: [] }, files)).toEqual({ value: null });
  });

  it.each(['constructor', 'remove', '__proto__', 'innerHTML', ''])('says that there is no “%s”', async (name) => {
    expect(await asked(name)).toEqual({ error: expect.stringContaining(`no method “${name}”`) as unknown });
  });

  it('says what is too large', async () => {
    expect(await asked('setState', 'x'.repeat(MOST + 1))).toEqual({
      error: expect.stringContaining('65,536') as unknown,
    });
  });

  it('says what the lesson says, and that there is none', async () => {
    const refuses = { ...(lesson as object), setState: () => Promise.reject(new Error('no state')) } as never;
    expect(await answer({ id: 1, method: 'setState', args: [] }, refuses)).toEqual({ error: 'no state' });
    expect(await answer({ id: 1, method: 'undo', args: [] }, null)).toEqual({
      error: expect.stringContaining('no lesson') as unknown,
    });
  });
});

it('embed.js is at most 1 KB, minified', () => {
  const { code, errors } = minifySync('embed.js', readFileSync('web/public/embed.js', 'utf8'));
  expect(errors).toEqual([]);
  expect(code.length).toBeGreaterThan(300);
  expect(code.length).toBeLessThanOrEqual(1024);
});
