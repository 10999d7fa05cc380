// The address of the page and the attributes of the lesson: where it begins, how it presents itself, and the place in it
// that the reader is at.
import { defaultWishes, initialState } from '../state/defaults.js';
import { savedInFile } from '../state/file.js';
import { readHash } from '../state/link.js';
import { keptProgress, keptWishes } from '../state/persist.js';
import { reduce, type Action } from '../state/reduce.js';
import type { Restored } from '../state/saved.js';
import type { Get } from '../state/settings.js';
import { readWishes } from '../state/settings-wishes.js';
import type { State, Wishes } from '../state/state.js';

/** An attribute decides. Where there is none, the address does, if the lesson is the page. */
export function saidTo(lesson: Element, isPage: boolean): Get {
  const query = new URLSearchParams(isPage ? location.search : '');
  return (name) => lesson.getAttribute(name) ?? query.get(name);
}

/** First what was kept, or else what the file was saved with, then what a link says, then the readable names; undo leads
 *  back through them. */
export async function readAddress(get: Get, wishes: Wishes): Promise<State> {
  const kept = keptWishes() ?? savedInFile();
  const arrived = [...(kept?.notices ?? []).map(noted), ...(await takeLink())];
  return asSaid(get, arrived.reduce(reduce, initialState(kept?.wishes ?? wishes, keptProgress())));
}

/** The state with what is wished by readable names. */
export const asSaid = (get: Get, state: State): State => actionsOf(readWishes(get, state.wishes)).reduce(reduce, state);

const noted = (notice: Restored['notices'][number]): Action => ({ type: 'notice', notice });
const actionsOf = ({ wishes, notices }: Restored): readonly Action[] => [
  { type: 'wish', wishes },
  ...notices.map(noted),
];

/** What the link in the address says, if there is one. It leaves the address: a reload must not undo what came after. */
export async function takeLink(): Promise<readonly Action[]> {
  if (!/[#&]s=/.test(location.hash)) return [];
  const linked = await readHash(location.hash);
  setHash('');
  const refused = linked.wishes === defaultWishes && linked.notices.length > 0;
  return refused ? linked.notices.map(noted) : actionsOf(linked);
}

/** Without a step of history. */
export const setHash = (hash: string): void => replace(`${location.pathname}${location.search}${hash}`);

/** A parameter that a reload finds again. */
export function keepInAddress(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  replace(address.href);
}

/** Frames without an address of their own (srcdoc) refuse, and lose nothing by it. */
function replace(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    return;
  }
}

/** Of the whole lesson, at this place: nothing is left out there. */
export function wholeAddress(id: string): string {
  const address = new URL(location.href);
  for (const name of ['hide', 'view', 'chapter']) address.searchParams.delete(name);
  address.hash = id;
  return address.href;
}

const OURS = ['corpus', 'text', 'beta', 'focus', 'chapter', 'view', 'theme', 'lang', 'embed', 'present', 'hide'];

/** Of the page, for a link to the lesson as it is: what was asked for by name must not come again on top of it. */
export function plainAddress(): string {
  const [address = '', query = ''] = location.href.split('#')[0]!.split('?');
  const others = new URLSearchParams(query);
  for (const name of OURS) others.delete(name);
  return others.size > 0 ? `${address}?${others.toString()}` : address;
}
