// From nothing to a running lesson: the engine, the wishes of the link or of the last visit, and the store over both.
import { builds } from '../engine/builds.js';
import { createEngine } from '../engine/engine.js';
import { loadModule } from '../engine/loader.js';
import { createTrainer } from '../engine/trainer.js';
import { createStore, type Store } from '../path/store.js';
import { initialState } from '../state/defaults.js';
import { readHash, readQuery } from '../state/link.js';
import { keptWishes } from '../state/persist.js';
import type { Notice, Wishes } from '../state/state.js';

export interface Started {
  readonly store: Store;
  /** chapter to open at; '' when the address names none */
  readonly chapter: string;
}

export async function startLesson(): Promise<Started> {
  const { module } = await loadModule(builds);
  const newEngine = () => createEngine(module);
  const { wishes, notices, chapter } = await firstWishes();
  const store = createStore({
    initial: initialState(wishes),
    engine: await newEngine(),
    newEngine,
    makeTrainer: (report) => createTrainer(module, report),
  });
  for (const notice of notices) store.dispatch({ type: 'notice', notice });
  return { store, chapter };
}

/** A link wins over what was kept; readable parameters win over both. */
async function firstWishes(): Promise<{ wishes: Wishes; notices: readonly Notice[]; chapter: string }> {
  const linked = await readHash(location.hash);
  const kept = /[#&]s=/.test(location.hash) ? null : keptWishes();
  const before = kept ?? linked;
  const query = readQuery(location.search, before.wishes);
  return { wishes: query.wishes, notices: [...before.notices, ...query.notices], chapter: query.chapter };
}
