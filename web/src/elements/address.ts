// The address of the page: where the lesson begins, and the place in it that the reader is at.
import { defaultWishes, initialState } from '../state/defaults.js';
import { savedInFile } from '../state/file.js';
import { readHash, readQuery } from '../state/link.js';
import { keptProgress, keptWishes } from '../state/persist.js';
import { reduce, type Action } from '../state/reduce.js';
import type { Restored } from '../state/saved.js';
import type { State } from '../state/state.js';

export interface Beginning {
  readonly state: State;
  /** chapter or section to open at; '' when the address names none */
  readonly place: string;
}

/** First what was kept, or else what the file was saved with, then what a link says, then the readable parameters; undo
 *  leads back through them. */
export async function readAddress(): Promise<Beginning> {
  const place = location.hash.slice(1);
  const kept = keptWishes() ?? savedInFile();
  const arrived = [...(kept?.notices ?? []).map(noted), ...(await takeLink())];
  const state = arrived.reduce(reduce, initialState(kept?.wishes, keptProgress()));
  const query = readQuery(location.search, state.wishes);
  return { state: actionsOf(query).reduce(reduce, state), place: query.chapter || place };
}

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

/** Without a step of history. Frames without an address of their own (srcdoc) refuse, and lose nothing by it. */
export function setHash(hash: string): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    return;
  }
}
