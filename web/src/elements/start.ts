// From nothing to a running lesson: the engine, and the store over it.
import { createEngine } from '../engine/engine.js';
import { loadEngine } from '../engine/once.js';
import { createTrainer } from '../engine/trainer.js';
import { createStore, type Store } from '../path/store.js';
import type { State } from '../state/state.js';

export async function startLesson(initial: State): Promise<Store> {
  const { module } = await loadEngine();
  const newEngine = () => createEngine(module);
  return createStore({
    initial,
    engine: await newEngine(),
    newEngine,
    makeTrainer: (report) => createTrainer(module, report),
  });
}
