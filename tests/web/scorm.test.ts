// Sessions with an LMS, by both standards, with scorm-again as the LMS: every call is right, what was kept comes back, and
// an LMS that is absent, blank, throwing or of another site does no harm.
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it, vi } from 'vitest';
import { predictionsOf } from '../../web/src/lesson/score.js';
import { allChapters } from '../../web/src/lesson/en/all.js';
import { call, dialects, findApi, type Version } from '../../web/src/scorm/api.js';
import { resultOf } from '../../web/src/scorm/result.js';
import { Session, time } from '../../web/src/scorm/session.js';
import { LmsStorage } from '../../web/src/scorm/storage.js';
import { pack, unpack } from '../../web/src/scorm/suspend.js';
import { noProgress } from '../../web/src/state/progress.js';
import type { Progress } from '../../web/src/state/state.js';

const versions = Object.keys(dialects) as Version[];
const sections = allChapters.flatMap((chapter) => chapter.sections);
const predictions = predictionsOf(sections);
const judged = predictions.filter(({ right }) => right !== undefined);

const answers = (how: 'right' | 'wrong', of = predictions): Progress['answers'] =>
  Object.fromEntries(
    of.map(({ id, right = 0, answers }) => [id, how === 'right' ? right : (right + 1) % answers.length]),
  );

// ---- an LMS

/** As LMS keep it between two sessions. */
type Memory = Record<string, unknown>;
interface Lms {
  readonly window: Window;
  /** method, arguments, answer */
  readonly calls: readonly (readonly [string, readonly string[], string])[];
  value(element: string): string;
  memory(): Memory;
}

/** A window with a real LMS in it; what is called on it is written down. */
function lms(version: Version, memory?: Memory): Lms {
  const settings = { autocommit: false, logLevel: 5 };
  const real = version === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
  if (memory) real.loadFromJSON(memory, 'cmi');
  const calls: [string, string[], string][] = [];
  const api = new Proxy(real, {
    get(target, name) {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== 'function') return method;
      return (...args: string[]) => {
        const answer = String((method as (...args: string[]) => unknown).apply(target, args));
        calls.push([String(name), args, answer]);
        return answer;
      };
    },
  });
  const get = dialects[version].get as never;
  return {
    window: windowWith({ [dialects[version].api]: api }),
    calls,
    value: (element) => String((real[get] as (element: string) => unknown)(element)),
    memory: () => (JSON.parse(JSON.stringify(real.cmi)) as Memory) ?? {},
  };
}

function windowWith(content: object, parent?: Window): Window {
  const made = { opener: null, ...content } as Record<string, unknown>;
  made.parent = parent ?? made;
  return made as unknown as Window;
}

const silent = (): void => undefined;

describe.each(versions)('SCORM %s', (version) => {
  const { status, score, get, most } = dialects[version];

  it('answers “true” to every call of a whole session, and gives back at the next what was kept', async () => {
    const first = lms(version);
    const session = Session.open(first.window, version)!;
    const storage = new LmsStorage(session, allChapters, silent);
    expect(storage.getItem('attention-progress')).toBeNull();

    const progress: Progress = { answers: answers('right', judged.slice(0, 2)), seen: ['guess'] };
    storage.setItem('attention-progress', JSON.stringify(progress));
    storage.setItem('attention-lesson', '{"beta":2}');
    await Promise.resolve();
    expect(first.value(status)).toBe('incomplete');
    expect(first.value(`${score}.raw`)).toBe(String(Math.round((100 * 2) / judged.length)));
    session.finish();

    const failed = first.calls.filter(([name, , answer]) => name !== get && answer !== 'true');
    expect(failed).toEqual([]);
    expect(first.calls.filter(([name]) => name === dialects[version].commit)).toHaveLength(2); // one for both items
    expect(first.calls.at(-1)![0]).toBe(dialects[version].finish);

    const second = lms(version, first.memory());
    const again = new LmsStorage(Session.open(second.window, version)!, allChapters, silent);
    expect(JSON.parse(again.getItem('attention-progress')!)).toEqual(progress);
    expect(again.getItem('attention-lesson')).toBe('{"beta":2}');
  });

  it('is completed with the last prediction, which is not taken back', async () => {
    const around = lms(version);
    const session = Session.open(around.window, version)!;
    const storage = new LmsStorage(session, allChapters, silent);
    storage.setItem('attention-progress', JSON.stringify({ answers: answers('right'), seen: [] }));
    storage.flush();
    expect(around.value(status)).toBe('completed');
    expect(around.value(`${score}.raw`)).toBe('100');
    storage.setItem('attention-progress', JSON.stringify(noProgress));
    await Promise.resolve();
    expect(around.value(status)).toBe('completed');
  });

  it('leaves a status alone that an earlier session or the LMS has reached', () => {
    const done = version === '1.2' ? 'passed' : 'completed';
    const set = vi.fn(() => 'true');
    const { api, initialize, set: setter } = dialects[version];
    const around = windowWith({ [api]: { [initialize]: () => 'true', [get]: () => done, [setter]: set } });
    const session = Session.open(around, version)!;
    session.tell('', { score: 0, completed: false });
    expect(set).toHaveBeenCalledWith(`${score}.raw`, '0');
    expect(set).not.toHaveBeenCalledWith(status, expect.anything());
  });

  it(`keeps at most ${most} characters: first the state goes, and that is said`, () => {
    const around = lms(version);
    const said: boolean[] = [];
    const storage = new LmsStorage(Session.open(around.window, version)!, allChapters, (whole) => said.push(whole));
    storage.setItem('attention-progress', JSON.stringify({ answers: { one: 1 }, seen: [] }));
    storage.setItem('attention-lesson', JSON.stringify({ text: 'x'.repeat(most) }));
    storage.flush();
    storage.setItem('attention-lesson', JSON.stringify({ text: 'short' }));
    storage.flush();
    expect(said).toEqual([false, true]);
    const kept = around.calls.filter(([, [element]]) => element === 'cmi.suspend_data').map(([, args]) => args[1]);
    expect(kept).toEqual([
      undefined, // it was read
      '{"progress":{"answers":{"one":1},"seen":[]}}',
      '{"progress":{"answers":{"one":1},"seen":[]},"state":{"text":"short"}}',
    ]);
    expect(around.calls.filter(([name, , answer]) => name !== get && answer !== 'true')).toEqual([]);
  });

  it('goes on in a session that is open already', () => {
    const around = lms(version);
    expect(Session.open(around.window, version)).not.toBeNull();
    expect(Session.open(around.window, version)).not.toBeNull();
  });

  it('is none without an LMS, or with one that is blank, mute, or throws', () => {
    const { api } = dialects[version];
    const throwing = new Proxy({}, { get: () => () => { throw new Error('no'); } }); // prettier-ignore
    const trap = new Proxy({}, { get: () => { throw new Error('no'); } }); // prettier-ignore
    const mute = new Proxy({}, { get: () => () => '' });
    for (const blank of [undefined, null, '', {}, mute, throwing, trap])
      expect(Session.open(windowWith({ [api]: blank }), version)).toBeNull();
  });

  it('survives an LMS that fails later', () => {
    let fails = false;
    const answering = () => {
      if (fails) throw new Error('gone');
      return 'true';
    };
    const session = Session.open(
      windowWith({ [dialects[version].api]: new Proxy({}, { get: () => answering }) }),
      version,
    )!;
    fails = true;
    session.tell('{}', { score: 50, completed: true });
    session.finish();
    expect(session.most).toBe(most);
  });

  it('is told nothing after its end', () => {
    const around = lms(version);
    const session = Session.open(around.window, version)!;
    session.finish();
    const before = around.calls.length;
    session.tell('{}', { score: 1, completed: true });
    session.finish();
    expect(around.calls).toHaveLength(before);
  });
});

describe('the API', () => {
  const api = { name: 'it' };
  const foreign = (parent?: Window): Window =>
    new Proxy(windowWith({}, parent), {
      get(target, name) {
        if (name === 'parent' || name === 'opener') return Reflect.get(target, name) as unknown;
        throw new DOMException('denied', 'SecurityError');
      },
    });

  it('is found in the windows around, past those of another site', () => {
    expect(findApi(windowWith({}, windowWith({}, windowWith({ API: api }))), 'API')).toBe(api);
    expect(findApi(windowWith({}, foreign(windowWith({ API: api }))), 'API')).toBe(api);
  });

  it('is found around the window that opened ours', () => {
    const opener = windowWith({}, windowWith({ API: api }));
    expect(findApi(windowWith({ opener }), 'API')).toBe(api);
    expect(findApi(windowWith({}, windowWith({ opener })), 'API')).toBe(api);
  });

  it('is not found where there is none, where all is foreign, and in an endless chain', () => {
    expect(findApi(windowWith({}), 'API')).toBeNull();
    const alone: Window = foreign();
    expect(findApi(windowWith({}, alone), 'API')).toBeNull();
    const endless = { get parent(): unknown { return Object.create(endless) as unknown; }, opener: null } as unknown as Window; // prettier-ignore
    expect(findApi(endless, 'API')).toBeNull();
  });

  it('is called on itself', () => {
    const own = {
      held: 'mine',
      get(this: { held: string }, element: string) {
        return this.held + element;
      },
    };
    expect(call(own, 'get', '!')).toBe('mine!');
    expect(call({ get: () => undefined }, 'get')).toBe('');
    expect(call({ get: () => true }, 'get')).toBe('true');
  });
});

describe('completion and score', () => {
  it('has no score before a prediction, and counts those that can be right', () => {
    expect(resultOf(allChapters, noProgress)).toEqual({ score: null, completed: false });
    expect(resultOf(allChapters, { answers: answers('wrong'), seen: [] })).toEqual({ score: 0, completed: true });
    expect(resultOf(allChapters, { answers: answers('right'), seen: [] })).toEqual({ score: 100, completed: true });
    const half = answers('right', judged.slice(0, judged.length / 2));
    expect(resultOf(allChapters, { answers: half, seen: [] }).score).toBe(
      Math.round((100 * Object.keys(half).length) / judged.length),
    );
  });

  it('is complete when every section was seen, too', () => {
    const seen = sections.map(({ id }) => id);
    expect(resultOf(allChapters, { answers: {}, seen })).toEqual({ score: null, completed: true });
    expect(resultOf(allChapters, { answers: {}, seen: seen.slice(1) }).completed).toBe(false);
  });
});

describe('suspend data', () => {
  it('fits into 4,096 characters when all is predicted and seen', () => {
    const progress = JSON.stringify({ answers: answers('right'), seen: sections.map(({ id }) => id) });
    expect(pack({ progress }, 4096)).toMatchObject({ whole: true });
  });

  it('stays as it was when not even the progress fits', () => {
    expect(pack({ progress: '{"seen":[]}' }, 10)).toEqual({ text: null, whole: false });
  });

  it.each(['', 'nonsense', '[]', 'null', '1', '{"progress":[],"state":"x"}'])('is nothing when it says %j', (text) => {
    expect(unpack(text)).toEqual({});
  });
});

it('times are written as each standard has it', () => {
  expect(time(3_725_900, '1.2')).toBe('0001:02:05');
  expect(time(3_725_900, '2004')).toBe('PT3725S');
});
