// One session with an LMS: what it kept, and what it is told. Without an LMS that answers there is none.
import { call, dialects, findApi, type Version } from './api.js';

export interface Result {
  /** 0 to 100; null: nothing was predicted yet */
  readonly score: number | null;
  readonly completed: boolean;
}

export class Session {
  /** characters that can be kept */
  readonly most: number;
  /** what was kept; '' at the first time */
  readonly kept: string;
  private readonly version: Version;
  private readonly api: object;
  private readonly begun = Date.now();
  /** before this session: the LMS may have made more of it since, as passed or failed */
  private readonly done: boolean;
  /** is not taken back */
  private completed = false;
  private finished = false;

  constructor(api: object, version: Version) {
    this.api = api;
    this.version = version;
    this.most = dialects[version].most;
    this.kept = this.get('cmi.suspend_data');
    this.done = ['completed', 'passed', 'failed'].includes(this.get(this.names.status));
  }

  /** null: no LMS, or none that lets itself be opened */
  static open(from: Window, version: Version): Session | null {
    const { api: name, initialize, error, open } = dialects[version];
    const api = findApi(from, name);
    if (!api) return null;
    const opened = call(api, initialize, '') === 'true' || call(api, error) === open;
    return opened ? new Session(api, version) : null;
  }

  /** text: null, if what was kept before is to stay */
  tell(text: string | null, { score, completed }: Result): void {
    if (this.finished) return;
    this.completed ||= completed;
    if (text !== null) this.set('cmi.suspend_data', text);
    if (score !== null) this.score(score);
    if (!this.done) this.set(this.names.status, this.completed ? 'completed' : 'incomplete');
    this.commit();
  }

  /** What was kept is there again next time only after a suspension. */
  finish(): void {
    if (this.finished) return;
    this.set(this.names.time, time(Date.now() - this.begun, this.version));
    this.set(this.names.exit, 'suspend');
    this.commit();
    call(this.api, this.names.finish, '');
    this.finished = true;
  }

  private get names(): (typeof dialects)[Version] {
    return dialects[this.version];
  }

  private score(score: number): void {
    const { score: name } = this.names;
    if (this.version === '2004') this.set(`${name}.scaled`, String(score / 100));
    this.set(`${name}.min`, '0');
    this.set(`${name}.max`, '100');
    this.set(`${name}.raw`, String(score));
  }

  private get(element: string): string {
    return call(this.api, this.names.get, element);
  }

  private set(element: string, value: string): void {
    call(this.api, this.names.set, element, value);
  }

  private commit(): void {
    call(this.api, this.names.commit, '');
  }
}

/** 1.2: hours, minutes and seconds; 2004: seconds, as ISO 8601 has it. */
export function time(milliseconds: number, version: Version): string {
  const all = Math.floor(milliseconds / 1000);
  if (version === '2004') return `PT${all}S`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(Math.min(9999, Math.floor(all / 3600))).padStart(4, '0')}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}
