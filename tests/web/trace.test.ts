// Every trace: the program that a learner copies computes, in Python and from the params or counts, the number that the
// page shows; and its steps hold that number too.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '../../web/src/path/frame.js';
import { createPath } from '../../web/src/path/path.js';
import { createReadings } from '../../web/src/path/readings.js';
import { addStrings } from '../../web/src/lesson/say.js';
import { restStrings } from '../../web/src/lesson/en/rest-strings.js';
import { reduce } from '../../web/src/state/reduce.js';
import type { State, TextScope, Wishes } from '../../web/src/state/state.js';
import { allTracers } from '../../web/src/trace/index.js';
import { python } from '../../web/src/trace/python.js';
import type { Trace } from '../../web/src/trace/trace.js';
import { engineOf } from './engine/load.js';
import { learn, wishing } from './path/learn.js';

const hasNumpy = (command: string): boolean => {
  try {
    execFileSync(command, ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const interpreter = ['python3', '/usr/bin/python3'].find(hasNumpy);

const run = (program: string): number => {
  expect(interpreter, 'Python with NumPy').toBeDefined();
  return Number(execFileSync(interpreter!, ['-'], { input: program, encoding: 'utf8' }).trim().split('\n').at(-1));
};

function reproduces(trace: Trace | null, tolerance = 2e-5): void {
  expect(trace).not.toBeNull();
  expect(Number.isFinite(trace!.value)).toBe(true);
  expect(Math.abs(run(trace!.python) - trace!.value)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(trace!.value)),
  );
}

let live: (set: Partial<Wishes>) => { frame: Frame; state: State };
let lesson: { frame: Frame; state: State };

beforeAll(async () => {
  addStrings(restStrings);
  const engine = await engineOf();
  const path = createPath(engine);
  live = (set) => {
    const wished = wishing(set);
    const model = learn(wished.wishes);
    const state = { ...wished, facts: { ...wished.facts, model } };
    return { frame: path(state), state };
  };
  const file = new Uint8Array(readFileSync(new URL('../../model/lesson.params', import.meta.url)));
  const state = reduce(wishing({}), { type: 'lesson-model', set: { status: 'ready', file } });
  lesson = { frame: { ...path(state), readings: createReadings(engine)(state) }, state };
}, 60_000);

/** As <attention-figure scope="…"> sees it. */
const through = (scope: TextScope): Frame => ({ ...lesson.frame, ...lesson.frame.readings!.scopes[scope] });

/** Tracers of the lesson model, and through which text they look. */
const ofLesson = {
  arcs: 'example',
  answers: 'example',
  heads: 'trial',
  cross: '',
  translation: '',
  change: 'before',
  'change-heads': 'before',
  'change-prompts': 'flawed',
  documents: '',
  scatter: 'trial',
} as const;
const ofLive = Object.keys(allTracers).filter((view) => !(view in ofLesson) || view === 'arcs');

describe('a program in Python computes the number that is shown', () => {
  it.each(ofLive)('%s', (view) => {
    const { frame, state } = live({ preferred: 'postgres', beta: 2 });
    // impossible is exactly impossible; what comes out of float32 is compared as such
    reproduces(allTracers[view]!(frame, state, ''), view === 'climb' ? 1e-4 : 2e-5);
  });

  it.each([
    { heads: 4, layers: 2 },
    { switches: { ...wishing({}).wishes.switches, unscaled: true, no_positions: true, no_residual: true } },
    { switches: { ...wishing({}).wishes.switches, causal: false, no_norm: true, no_feed_forward: true } },
  ])('the live model as %j', (set) => {
    const { frame, state } = live({ ...set, pinned: { ...wishing({}).wishes.pinned, token: 3, other: 1 } });
    reproduces(allTracers['arcs']!(frame, state, ''), 1e-4);
  });

  it.each(Object.entries(ofLesson))('%s of the lesson model', (view, scope) => {
    reproduces(allTracers[view]!(scope === '' ? lesson.frame : through(scope), lesson.state, scope), 1e-4);
  });

  it('and so it stays when words are hostile', () => {
    const hostile = ['"); import os #', "'''", '\\', '"""'];
    const corpus = hostile.map((text, i) => ({ text: `a ${text}`, copies: i + 1 }));
    const { frame, state } = live({ corpus, text: 'a "' });
    reproduces(allTracers['endings']!(frame, state, ''));
    expect(run(`import numpy as np\nvalue = len(${python(hostile)})\nprint(value)`)).toBe(hostile.length);
  });
});
