// The engine of this page, fetched and compiled once, whoever asks first.
import { builds } from './files.js';
import { loadModule, type Loaded } from './loader.js';

let loaded: Promise<Loaded> | undefined;

/** What failed is asked for again. */
export const loadEngine = (): Promise<Loaded> =>
  (loaded ??= loadModule(builds).catch((reason: unknown) => {
    loaded = undefined;
    throw reason;
  }));
