// The API that a learning management system (LMS) puts into one of the windows around the lesson, by both standards.

export type Version = '1.2' | '2004';

interface Dialect {
  /** name of the API in its window */
  readonly api: string;
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
  readonly error: string;
  /** says that the session is open already: the page was loaded again */
  readonly open: string;
  readonly status: string;
  readonly score: string;
  readonly exit: string;
  readonly time: string;
  /** characters that cmi.suspend_data holds */
  readonly most: number;
}

export const dialects: Readonly<Record<Version, Dialect>> = {
  '1.2': {
    api: 'API',
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    error: 'LMSGetLastError',
    open: '101',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    most: 4096,
  },
  '2004': {
    api: 'API_1484_11',
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    error: 'GetLastError',
    open: '103',
    status: 'cmi.completion_status',
    score: 'cmi.score',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    most: 64_000,
  },
};

/** No LMS nests its windows deeper. */
const DEEPEST = 50;

/** In this window or one around it, or else around the one that opened it. */
export function findApi(from: Window, name: string): object | null {
  const around = windowsAround(from);
  const openers = around.flatMap((one) => {
    const opener = one.opener as Window | null;
    return opener ? windowsAround(opener) : [];
  });
  for (const one of [...around, ...openers]) {
    const api = read(one, name);
    if (typeof api === 'object' && api !== null) return api;
  }
  return null;
}

function windowsAround(from: Window): readonly Window[] {
  const windows = [from];
  for (let one = from; one.parent !== one && windows.length < DEEPEST; one = one.parent) windows.push(one.parent);
  return windows;
}

/** Windows of another site refuse to be read. */
function read(from: Window, name: string): unknown {
  try {
    return (from as unknown as Record<string, unknown>)[name];
  } catch {
    return null;
  }
}

/** Calls on the object itself: many an API needs its `this`. What fails is '', as what an LMS does not know. */
export function call(api: object, method: string, ...args: readonly string[]): string {
  try {
    const answer = (api as Record<string, (...args: readonly string[]) => unknown>)[method]?.(...args);
    return ['string', 'number', 'boolean'].includes(typeof answer) ? String(answer) : '';
  } catch {
    return '';
  }
}
